import type { Identifier, LedgerEntry } from "@waypost/sdk";
import { toCsv } from "@waypost/sdk/formats";
import type { HandoverRow } from "../../../messaging/noteMessages";

/** Which CRM the files are for: its own names of objects, fields and values, or plain ones. */
export const crmShapes = ["veeva", "vault", "plain"] as const;
export type CrmShape = (typeof crmShapes)[number];

export type HandoverFile = { name: string; text: string; count: number };

/**
 * The files that a CRM's own import takes: calls, consent, and what reps said besides. Fields and values are those that Veeva documents
 * (`_vod__c`; Vault writes `__v`); whom a row is about is told by identifiers, as its importers look them up.
 */
export function toHandoverFiles(rows: readonly HandoverRow[], shape: CrmShape): readonly HandoverFile[] {
  const calls = rows.filter(({ entry }) => entry.kind === "event");
  const consents = rows.filter(({ entry }) => entry.kind === "consent" || entry.kind === "optIn");
  const notes = rows.filter(({ entry }) => ["report", "feedback", "hold"].includes(entry.kind));
  const names = namesOf(shape);
  return [
    toFile(names.calls, toTable(calls, callColumns, shape), calls.length),
    toFile(names.consents, toTable(consents, consentColumns, shape), consents.length),
    toFile("waypost-notes", toTable(notes, noteColumns, "plain"), notes.length),
  ].filter(({ count }) => count > 0);
}

type Column = { veeva: string; plain: string; value(row: HandoverRow, shape: CrmShape): string };

const findIdentifier = ({ identifiers }: HandoverRow, system: Identifier["system"]): string =>
  identifiers.find((identifier) => identifier.system === system)?.value ?? "";

const who: readonly Column[] = [
  {
    veeva: "Account_vod__r.External_ID_vod__c",
    plain: "hcp",
    value: (row) => findIdentifier(row, "external"),
  },
  { veeva: "Account_vod__r.NPI_vod__c", plain: "npi", value: (row) => findIdentifier(row, "npi") },
  { veeva: "Account_Name", plain: "name", value: ({ displayName }) => displayName },
];

/** The entry's id makes an import that is run twice change nothing the second time. */
const key: Column = { veeva: "External_ID_vod__c", plain: "key", value: ({ entry }) => entry.id };

const when = ({ entry }: HandoverRow): string => new Date(entry.occurredAt ?? entry.recordedAt).toISOString();

const callColumns: readonly Column[] = [
  key,
  ...who,
  { veeva: "Call_Date_vod__c", plain: "date", value: (row) => when(row).slice(0, 10) },
  { veeva: "Call_Datetime_vod__c", plain: "occurred_at", value: when },
  {
    veeva: "Status_vod__c",
    plain: "status",
    value: (_row, shape) => toPicklist("Submitted", shape),
  },
  { veeva: "Call_Channel_vod__c", plain: "channel", value: toCallChannel },
  { veeva: "Waypost_Event", plain: "event", value: ({ label }) => label },
  { veeva: "Waypost_Outcome", plain: "outcome", value: ({ entry }) => toOutcomeText(entry) },
  { veeva: "Waypost_Reason", plain: "reason", value: toReason },
];

const consentColumns: readonly Column[] = [
  key,
  ...who,
  { veeva: "Capture_Datetime_vod__c", plain: "occurred_at", value: when },
  {
    veeva: "Opt_Type_vod__c",
    plain: "change",
    value: ({ entry }, shape) => toPicklist(entry.kind === "optIn" ? "Opt_In_Pending" : "Opt_Out", shape),
  },
  { veeva: "Channel_vod__c", plain: "channel", value: ({ label }) => label },
  {
    veeva: "Waypost_Purpose",
    plain: "purpose",
    value: ({ entry }) => ("purpose" in entry ? (entry.purpose ?? "") : ""),
  },
];

const noteColumns: readonly Column[] = [
  key,
  ...who,
  { veeva: "", plain: "occurred_at", value: when },
  { veeva: "", plain: "kind", value: ({ entry }) => entry.kind },
  {
    veeva: "",
    plain: "about",
    value: ({ entry, label }) => (entry.kind === "report" ? `${entry.about}: ${label}` : label),
  },
  {
    veeva: "",
    plain: "answer",
    value: ({ entry }) =>
      entry.kind === "feedback" ? entry.answer : entry.kind === "hold" ? entry.change : "wrong",
  },
  { veeva: "", plain: "reason", value: toReason },
  { veeva: "", plain: "journey", value: ({ entry }) => ("journey" in entry ? (entry.journey ?? "") : "") },
];

function namesOf(shape: CrmShape): { calls: string; consents: string } {
  switch (shape) {
    case "veeva":
      return { calls: "Call2_vod__c", consents: "Multichannel_Consent_vod__c" };
    case "vault":
      return { calls: "call2__v", consents: "multichannel_consent__v" };
    case "plain":
      return { calls: "waypost-contacts", consents: "waypost-consent" };
  }
}

function toTable(rows: readonly HandoverRow[], columns: readonly Column[], shape: CrmShape): string[][] {
  const head = columns.map(({ veeva, plain }) => {
    if (shape === "plain") return plain;
    return shape === "veeva"
      ? veeva
      : veeva.replaceAll("_vod__c", "__v").replaceAll("_vod__r", "__vr").toLowerCase();
  });
  return [head, ...rows.map((row) => columns.map(({ value }) => value(row, shape)))];
}

function toFile(name: string, table: string[][], count: number): HandoverFile {
  return { name: `${name}.csv`, text: toCsv(table), count };
}

function toPicklist(value: string, shape: CrmShape): string {
  if (shape === "plain") return value.toLowerCase().replaceAll("_", " ");
  return shape === "veeva" ? `${value}_vod` : `${value.toLowerCase()}__v`;
}

/** Events name their kind first: a visit is face to face, a call by phone. One that says neither leaves it to the importer. */
function toCallChannel({ entry, channel }: HandoverRow, shape: CrmShape): string {
  if (shape === "plain") return channel ?? "";
  const [kind] = entry.kind === "event" ? entry.type.split(".") : [];
  if (kind === "visit") return toPicklist("Face_to_face", shape);
  if (kind === "call" || kind === "phone") return toPicklist("Phone", shape);
  if (kind === "video" || kind === "remote") return toPicklist("Video", shape);
  return "";
}

function toReason({ entry }: HandoverRow): string {
  return "reason" in entry ? (entry.reason ?? "") : "";
}

function toOutcomeText(entry: LedgerEntry): string {
  if (entry.kind !== "event" || entry.payload === undefined) return "";
  return Object.entries(entry.payload)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join("; ");
}
