import {
  type CsvKind,
  type CsvRowByKind,
  compileJourney,
  type Journey,
  type JourneyDocument,
  type Ledger,
  openJourneyText,
  readCsv,
} from "@waypost/sdk";

/** An HCP of the portal, with what is known of them. */
export interface Person {
  readonly name: string;
  readonly ledger: Ledger;
}

/** A journey and its people, by HCP. */
export interface Portal {
  readonly journey: Journey;
  readonly people: ReadonlyMap<string, Person>;
}

/**
 * Reads a journey and its people from files beside the page.
 *
 * @param read - gives the text of a file.
 * @throws Error with what is wrong, for the page to show.
 */
export async function loadPortal(
  read: (file: string) => Promise<string>,
  recordedAt: number,
): Promise<Portal> {
  const opened = openJourneyText(await read("journey.json"));
  if (!opened.ok) throw new Error(`journey.json does not open: ${opened.error[0]?.code}`);
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(`journey.json is refused: ${compiled.error[0]?.code}`);
  const rows = async <Kind extends CsvKind>(kind: Kind) =>
    readRows(kind, await read(`${kind}.csv`), opened.value, recordedAt);
  const [hcps, consent, events] = await Promise.all([rows("hcps"), rows("consent"), rows("events")]);
  const people = new Map<string, Person>();
  for (const { hcp, displayName, entries } of hcps) {
    people.set(hcp, { name: displayName, ledger: { hcp, entries } });
  }
  for (const { hcp, entry } of [...consent, ...events]) {
    const person = people.get(hcp);
    if (person === undefined) continue;
    const entries = [...person.ledger.entries, entry];
    people.set(hcp, { ...person, ledger: { hcp, entries } });
  }
  return { journey: compiled.value, people };
}

function readRows<Kind extends CsvKind>(
  kind: Kind,
  text: string,
  journey: JourneyDocument,
  recordedAt: number,
): readonly CsvRowByKind[Kind][] {
  const { rows, report } = readCsv(kind, text, { journey, recordedAt, actor: "example" });
  if (report.rejectedCount > 0) throw new Error(`${report.rejectedCount} rows of ${kind}.csv were refused.`);
  return rows;
}
