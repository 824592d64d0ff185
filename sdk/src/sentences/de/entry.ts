import type { CataloguePart } from "../SentenceParameters.js";
import { sayValue } from "./conditions.js";

export const entrySentences: CataloguePart<"entry"> = {
  "entry.event": ({ label, payload, reason }, format) => {
    const values = payload.map(({ name, value }) => `${name}: ${sayValue(value, format)}`);
    const line = values.length === 0 ? label : `${label} (${values.join(", ")})`;
    return reason === undefined ? line : `${line}; Grund: ${reason}`;
  },
  "entry.send": ({ label, channel }, { quote }) =>
    label === undefined ? `Kontakt über ${channel}` : `${quote(label)} über ${channel}`,
  "entry.consentGranted": ({ channel, purpose, expiresAt }, { quote, date }) =>
    `Einwilligung für ${channel}${purpose === undefined ? "" : ` zu ${quote(purpose)}`} erteilt${expiresAt === undefined ? "" : `, gültig bis ${date(expiresAt)}`}`,
  "entry.consentWithdrawn": ({ channel, purpose }, { quote }) =>
    `Einwilligung für ${channel}${purpose === undefined ? "" : ` zu ${quote(purpose)}`} widerrufen`,
  "entry.attribute": ({ label, value }, format) => `${label} jetzt: ${sayValue(value, format)}`,
  "entry.timeZone": ({ zone }) => `Zeitzone jetzt: ${zone}`,
  "entry.persona": ({ persona }, { quote }) => `Persona jetzt ${quote(persona)}`,
  "entry.segment": ({ segment }, { quote }) => `Segment jetzt ${quote(segment)}`,
  "entry.version": ({ version }) => `Auf Version ${version} der Journey umgestellt`,
  "entry.report": ({ about, shown, reason }, { quote }) => {
    const what = { person: "Person", persona: "Persona", stage: "Phase" }[about];
    return `${what}${shown === undefined ? "" : ` ${quote(shown)}`} als falsch gemeldet: ${reason}`;
  },
  "entry.feedback": ({ answer, label, reason, until }, { quote, date }) => {
    if (answer === "accepted") return `Angenommen: ${quote(label)}`;
    if (answer === "later")
      return `Verschoben${until === undefined ? "" : ` bis ${date(until)}`}: ${quote(label)}`;
    return `Abgelehnt: ${quote(label)}${reason === undefined ? "" : ` (${reason})`}`;
  },
  "entry.held": ({ reason }) => `Zurückgehalten${reason === undefined ? "" : `: ${reason}`}`,
  "entry.released": () => "Nicht mehr zurückgehalten",
  "entry.optIn": ({ channel, purpose }, { quote }) =>
    `Würde ${channel}${purpose === undefined ? "" : ` zu ${quote(purpose)}`} zustimmen; zählt, sobald der Nachweis importiert ist`,
  "entry.export": ({ count }, { plural }) =>
    `In die Datei für das CRM geschrieben: ${plural(count, { one: "# Eintrag", other: "# Einträge" })}`,
  "entry.undone": ({ entry }) =>
    entry === undefined ? "Ein Eintrag wurde rückgängig gemacht" : `Rückgängig gemacht: ${entry}`,
};
