import { fail, type JourneyStore, type Result, succeed } from "@waypost/sdk";
import type { PackFailure, PackPeopleChoice } from "../../../messaging/packChannel";
import { workspace } from "../../store/StoreAccess";
import type { PackControl } from "./PackContext";

export type ChosenPeople = {
  hcps: readonly string[];
  unknown: readonly string[];
  ambiguous: readonly string[];
};

const idsAtOnce = 500;

/** The tokens of those who are to be in a pack. An id in a list may be an external id or an NPI; whom it does not tell is told. */
export async function choosePeople(
  store: JourneyStore,
  choice: PackPeopleChoice,
  control: PackControl,
): Promise<Result<ChosenPeople, PackFailure>> {
  if (choice.kind === "everybody") return listEverybody(store);
  const hcps = new Set<string>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  const ids = [...new Set(choice.ids)];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
    const batch = ids.slice(start, start + idsAtOnce);
    const found = await store.findPeopleBatch(
      workspace,
      batch.flatMap((value) => [
        { system: "external" as const, value },
        { system: "npi" as const, value },
      ]),
    );
    if (!found.ok) return found;
    for (const [index, id] of batch.entries()) {
      const carriers = new Set([...(found.value[2 * index] ?? []), ...(found.value[2 * index + 1] ?? [])]);
      const [hcp] = carriers;
      if (hcp === undefined) unknown.push(id);
      else if (carriers.size > 1) ambiguous.push(id);
      else hcps.add(hcp);
    }
  }
  return succeed({ hcps: [...hcps], unknown, ambiguous });
}

async function listEverybody(store: JourneyStore): Promise<Result<ChosenPeople, PackFailure>> {
  const hcps: string[] = [];
  const visited = await store.eachPerson(workspace, async (people) => {
    for (const { hcp } of people) hcps.push(hcp);
  });
  // Whoever cannot be read cannot be handed on either; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed({ hcps, unknown: [], ambiguous: [] });
}
