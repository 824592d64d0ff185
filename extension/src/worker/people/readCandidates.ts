import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import type { Candidate } from "../../messaging/journeyMessages";
import { readReadable } from "../store/readReadable";
import { workspace } from "../store/StoreAccess";

/** People to choose from, in the order asked; who cannot be read is left out. */
export async function readCandidates(
  store: JourneyStore,
  hcps: readonly string[],
): StoreResult<readonly Candidate[]> {
  const people = await readReadable(hcps, (asked) => store.readPeople(workspace, asked));
  if (!people.ok) return people;
  return succeed([...people.value.values()].map(({ hcp, profile }) => ({ hcp, ...profile })));
}
