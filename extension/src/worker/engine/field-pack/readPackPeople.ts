import {
  type JourneyStore,
  type LedgerEntry,
  type PersonRecord,
  type Result,
  type RunSummary,
  type StoreFailure,
  succeed,
} from "@waypost/sdk";
import type { PackPerson } from "../../field-pack/PackContent";
import type { FactFilter } from "../../people/createFactFilter";
import { panelSource } from "../../people/panelEntry";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";

const peopleAtOnce = 100;
/** Where a pack's entries come from that somebody recorded by hand: the rep who gets them has nothing to hand over of them. */
const teamSource = "team";

export type PackFilter = { filter: FactFilter; journeys: ReadonlySet<string> };

/** People as a pack carries them, batch by batch; who is archived or cannot be read is left out. */
export async function* readPackPeople(
  store: JourneyStore,
  hcps: readonly string[],
  context: PackFilter,
): AsyncGenerator<Result<{ people: readonly PackPerson[]; done: number }, StoreFailure>> {
  for (let start = 0; start < hcps.length; start += peopleAtOnce) {
    const batch = hcps.slice(start, start + peopleAtOnce);
    const records = await readReadable(batch, (asked) => store.readPeople(workspace, asked));
    if (!records.ok) return yield records;
    const runs = await readReadable([...records.value.keys()], (asked) => store.readRuns(workspace, asked));
    if (!runs.ok) return yield runs;
    const people = [...records.value.values()]
      .filter(({ profile }) => profile.archivedAt === undefined)
      .map((record) => toPackPerson(record, runs.value.get(record.hcp) ?? [], context));
    yield succeed({ people, done: start + batch.length });
  }
}

function toPackPerson(
  { hcp, profile, entries }: PersonRecord,
  runs: readonly RunSummary[],
  { filter, journeys }: PackFilter,
): PackPerson {
  return {
    hcp,
    displayName: profile.displayName,
    identifiers: profile.identifiers,
    records: profile.records ?? [],
    entries: entries.filter((entry) => entry.kind !== "export" && filter.sees(entry)).map(toTeamEntry),
    pins: runs.flatMap(({ journey, version, status }) =>
      status !== "notEntered" && journeys.has(journey) ? [{ journey, version }] : [],
    ),
  };
}

function toTeamEntry(entry: LedgerEntry): LedgerEntry {
  return entry.source === panelSource ? { ...entry, source: teamSource } : entry;
}
