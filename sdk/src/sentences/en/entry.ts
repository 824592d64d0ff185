import type { CataloguePart } from "../SentenceParameters.js";
import { lower, sayValue } from "./conditions.js";

export const entrySentences: CataloguePart<"entry"> = {
  "entry.event": ({ label, payload, reason }, format) => {
    const values = payload.map(({ name, value }) => `${name}: ${sayValue(value, format)}`);
    const line = values.length === 0 ? label : `${label} (${values.join(", ")})`;
    return reason === undefined ? line : `${line}; reason: ${reason}`;
  },
  "entry.send": ({ label, channel }, { quote }) =>
    label === undefined ? `Contacted by ${lower(channel)}` : `${quote(label)} by ${lower(channel)}`,
  "entry.consentGranted": ({ channel, purpose, expiresAt }, { quote, date }) =>
    `Gave consent for ${channel}${purpose === undefined ? "" : ` about ${quote(purpose)}`}${expiresAt === undefined ? "" : `, until ${date(expiresAt)}`}`,
  "entry.consentWithdrawn": ({ channel, purpose }, { quote }) =>
    `Withdrew consent for ${channel}${purpose === undefined ? "" : ` about ${quote(purpose)}`}`,
  "entry.attribute": ({ label, value }, format) => `${label} now: ${sayValue(value, format)}`,
  "entry.timeZone": ({ zone }) => `Time zone now: ${zone}`,
  "entry.persona": ({ persona }, { quote }) => `Persona now ${quote(persona)}`,
  "entry.segment": ({ segment }, { quote }) => `Segment now ${quote(segment)}`,
  "entry.version": ({ version }) => `Moved to version ${version} of the journey`,
  "entry.report": ({ about, shown, reason }, { quote }) => {
    const what = { person: "Person", persona: "Persona", stage: "Stage" }[about];
    return `${what}${shown === undefined ? "" : ` ${quote(shown)}`} reported as wrong: ${reason}`;
  },
  "entry.feedback": ({ answer, label, reason, until }, { quote, date }) => {
    if (answer === "accepted") return `Accepted: ${quote(label)}`;
    if (answer === "later")
      return `Put off${until === undefined ? "" : ` until ${date(until)}`}: ${quote(label)}`;
    return `Dismissed: ${quote(label)}${reason === undefined ? "" : ` (${reason})`}`;
  },
  "entry.held": ({ reason }) => `Held back${reason === undefined ? "" : `: ${reason}`}`,
  "entry.released": () => "No longer held back",
  "entry.optIn": ({ channel, purpose }, { quote }) =>
    `Would agree to ${lower(channel)}${purpose === undefined ? "" : ` about ${quote(purpose)}`}; counts once the evidence is imported`,
  "entry.export": ({ count }, { plural }) =>
    `Written to the file for the CRM: ${plural(count, { one: "# entry", other: "# entries" })}`,
  "entry.undone": ({ entry }) => (entry === undefined ? "An entry was undone" : `Undone: ${entry}`),
};
