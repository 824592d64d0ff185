import type { CataloguePart } from "../SentenceParameters.js";
import { sayValue } from "./conditions.js";

export const entrySentences: CataloguePart<"entry"> = {
  "entry.event": ({ label, payload }, format) => {
    const values = payload.map(({ name, value }) => `${name}: ${sayValue(value, format)}`);
    return values.length === 0 ? label : `${label} (${values.join(", ")})`;
  },
  "entry.consentGranted": ({ channel, expiresAt }, format) =>
    expiresAt === undefined
      ? `Gave consent for ${channel}`
      : `Gave consent for ${channel}, until ${format.date(expiresAt)}`,
  "entry.consentWithdrawn": ({ channel }) => `Withdrew consent for ${channel}`,
  "entry.attribute": ({ label, value }, format) => `${label} now: ${sayValue(value, format)}`,
  "entry.persona": ({ persona }, { quote }) => `Persona now ${quote(persona)}`,
  "entry.undone": ({ entry }) => (entry === undefined ? "An entry was undone" : `Undone: ${entry}`),
};
