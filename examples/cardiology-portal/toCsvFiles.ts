import { toInstantText } from "./calendar.ts";
import type { Biography, Hcp } from "./Hcp.ts";

/** The files of an import, by name. */
export interface CsvFiles {
  readonly "hcps.csv": string;
  readonly "consent.csv": string;
  readonly "events.csv": string;
}

type Cell = string | number | boolean | undefined;
interface Line {
  readonly at: number;
  readonly cells: readonly Cell[];
}

const attributes = [
  "specialty",
  "targetSegment",
  "region",
  "digitalAffinity",
  "yearsInPractice",
  "hospitalBased",
] as const satisfies readonly (keyof Hcp)[];

const payloadFields = ["wave", "interested", "minutes", "item", "score"] as const;

/** The people as the three files that an import takes; consent and events in the order they happened. */
export function toCsvFiles(people: readonly Biography[]): CsvFiles {
  return {
    "hcps.csv": toCsv(
      ["hcp", "name", "npi", "email", "record", "persona", ...attributes],
      people.map(({ hcp }) => toHcpCells(hcp)),
    ),
    "consent.csv": toCsv(
      ["hcp", "channel", "change", "occurred_at", "expires_at"],
      toCells(people.flatMap(toConsentLines)),
    ),
    "events.csv": toCsv(
      ["hcp", "type", "occurred_at", "key", ...payloadFields.map((field) => `payload.${field}`)],
      toCells(people.flatMap(toEventLines)),
    ),
  };
}

/** First name, then last name: what the CRM shows. */
export function toDisplayName({ firstName, lastName }: Pick<Hcp, "firstName" | "lastName">): string {
  return lastName === "" ? firstName : `${firstName} ${lastName}`;
}

function toHcpCells(hcp: Hcp): readonly Cell[] {
  const { id, npi, email, record, persona } = hcp;
  return [
    id,
    toDisplayName(hcp),
    npi,
    email,
    record,
    persona,
    ...attributes.map((attribute) => hcp[attribute]),
  ];
}

function toConsentLines({ hcp, consent }: Biography): readonly Line[] {
  return consent.map(({ channel, change, at, expiresAt }) => ({
    at,
    cells: [hcp.id, channel, change, toInstantText(at), expiresAt && toInstantText(expiresAt)],
  }));
}

function toEventLines({ hcp, happenings }: Biography): readonly Line[] {
  return happenings.map(({ type, at, payload }, index) => ({
    at,
    cells: [
      hcp.id,
      type,
      toInstantText(at),
      `${hcp.id}/${String(index + 1).padStart(4, "0")}`,
      ...payloadFields.map((field) => payload?.[field]),
    ],
  }));
}

// The sort is stable: lines of one instant stay in the order of the people.
function toCells(lines: readonly Line[]): readonly (readonly Cell[])[] {
  return [...lines].sort((a, b) => a.at - b.at).map(({ cells }) => cells);
}

/** RFC 4180 but for line ends, which are bare line feeds as git keeps them. */
function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(toField).join(",")}\n`).join("");
}

function toField(cell: Cell): string {
  const text = cell === undefined ? "" : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
