import type { CataloguePart } from "../SentenceParameters.js";
import { sayValue } from "./conditions.js";

export const entrySentences: CataloguePart<"entry"> = {
  "entry.event": ({ label, payload }, format) => {
    const values = payload.map(({ name, value }) => `${name}: ${sayValue(value, format)}`);
    return values.length === 0 ? label : `${label} (${values.join(", ")})`;
  },
  "entry.consentGranted": ({ channel, expiresAt }, { date }) =>
    expiresAt === undefined
      ? `Einwilligung für ${channel} erteilt`
      : `Einwilligung für ${channel} erteilt, gültig bis ${date(expiresAt)}`,
  "entry.consentWithdrawn": ({ channel }) => `Einwilligung für ${channel} widerrufen`,
  "entry.attribute": ({ label, value }, format) => `${label} jetzt: ${sayValue(value, format)}`,
  "entry.persona": ({ persona }, { quote }) => `Persona jetzt ${quote(persona)}`,
  "entry.undone": ({ entry }) =>
    entry === undefined ? "Ein Eintrag wurde rückgängig gemacht" : `Rückgängig gemacht: ${entry}`,
};
