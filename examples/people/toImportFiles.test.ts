import { join } from "node:path";
import { type LedgerEntry, readCsv } from "@waypost/sdk";
import { expect, test } from "vitest";
import { openExample } from "../openExample.ts";
import { createPeople } from "./createPeople.ts";
import { scenarios } from "./scenarios.ts";
import { toImportFiles } from "./toImportFiles.ts";

test.each(scenarios)("people of $folder come out of an import as they went into the files", (scenario) => {
  const recordedAt = Date.parse(scenario.until);
  const { journey, document } = openExample(join(import.meta.dirname, "..", scenario.folder), recordedAt);
  const people = createPeople(journey, scenario, 30);
  const files = toImportFiles(people);
  const read = <Kind extends "hcps" | "consent" | "events">(kind: Kind) => {
    const { rows, report } = readCsv(kind, files[`${kind}.csv`] ?? "", {
      journey: document,
      recordedAt,
      actor: "test",
    });
    expect(report).toMatchObject({ rejectedCount: 0, repeated: 0, unknownColumns: [], undeclaredTypes: [] });
    return rows;
  };
  const dated = [...read("consent"), ...read("events")];
  for (const { hcp, entries } of read("hcps")) {
    const before = people.find(({ ledger }) => ledger.hcp === hcp)?.ledger.entries ?? [];
    const after = [...entries, ...dated.filter((row) => row.hcp === hcp).map(({ entry }) => entry)];
    expect(after.map(toWhat).sort()).toEqual(before.map(toWhat).sort());
  }
});

/** What an entry tells, without where it came from. */
function toWhat({
  id: _id,
  key: _key,
  recordedAt: _at,
  source: _source,
  sequence: _no,
  actor: _actor,
  ...rest
}: LedgerEntry): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
