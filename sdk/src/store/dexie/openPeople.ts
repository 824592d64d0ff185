import type { PersonRecord, RunSummary } from "../JourneyStore.js";
import type { PackVault } from "../PackVault.js";
import { fromPack, fromRunsPack } from "../packCodec.js";
import type { PackRow, PersonRow } from "./StoreDatabase.js";
import { StoreRefusal } from "./StoreRefusal.js";

/** What became of opening the sealed rows of several people. */
export interface Opened<Value> {
  /** In the order asked; undefined where there is no such person or the pack could not be opened. */
  readonly values: readonly (Value | undefined)[];
  readonly unreadable: readonly string[];
  readonly cause: unknown;
}

/** Opens the packs of people in the order of `people`. */
export function openPeople(
  vault: PackVault,
  people: readonly (PersonRow | undefined)[],
  packs: readonly (PackRow | undefined)[],
): Promise<Opened<PersonRecord>> {
  return openEach(people, async (person, index) => {
    const pack = packs[index];
    if (pack === undefined) throw new Error("The pack is missing");
    const content = fromPack(await vault.open(person.slot, pack.sealed));
    return { hcp: person.hcp, revision: person.revision, ...content };
  });
}

/** Opens the run summaries of people in the order of `people`. */
export function openRuns(
  vault: PackVault,
  people: readonly (PersonRow | undefined)[],
): Promise<Opened<readonly RunSummary[]>> {
  return openEach(people, async (person) => fromRunsPack(await vault.open(person.slot, person.runs)));
}

/** The values of everybody asked for. @throws StoreRefusal where somebody could not be opened. */
export function requireReadable<Value>(opened: Opened<Value>): readonly (Value | undefined)[] {
  if (opened.unreadable.length > 0) {
    throw new StoreRefusal({ code: "store.unreadable", hcps: opened.unreadable, cause: opened.cause });
  }
  return opened.values;
}

async function openEach<Value>(
  people: readonly (PersonRow | undefined)[],
  open: (person: PersonRow, index: number) => Promise<Value>,
): Promise<Opened<Value>> {
  const causes = new Map<string, unknown>();
  const values = await Promise.all(
    people.map(async (person, index) => {
      if (person === undefined) return undefined;
      try {
        return await open(person, index);
      } catch (cause) {
        causes.set(person.hcp, cause);
        return undefined;
      }
    }),
  );
  const unreadable = people.flatMap((person) =>
    person !== undefined && causes.has(person.hcp) ? [person.hcp] : [],
  );
  return { values, unreadable, cause: causes.values().next().value };
}
