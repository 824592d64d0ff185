import { fail, type JourneyStore, type Result, succeed } from "@waypost/sdk";
import type { LoadedPack, PackFailure } from "../../../messaging/packChannel";
import type { PackPerson } from "../../field-pack/PackContent";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";
import { matchHcps } from "../import/matchHcps";
import type { PackControl } from "./PackContext";

/** Whom the people of a pack are here: by their token, else by what identifies them, else somebody new under that token. */
export type MatchedPeople = {
  byHcp: ReadonlyMap<string, { person: PackPerson; isNew: boolean }>;
  rejected: LoadedPack["rejected"];
};

const peopleAtOnce = 500;

export async function matchPackPeople(
  store: JourneyStore,
  people: readonly PackPerson[],
  control: PackControl,
): Promise<Result<MatchedPeople, PackFailure>> {
  const byHcp = new Map<string, { person: PackPerson; isNew: boolean }>();
  const rejected: { name: string; code: string }[] = [];
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
    const batch = people.slice(start, start + peopleAtOnce);
    const known = await readReadable(
      batch.map(({ hcp }) => hcp),
      (hcps) => store.readPeople(workspace, hcps),
    );
    if (!known.ok) return known;
    const strangers = batch.filter(({ hcp }) => !known.value.has(hcp));
    const matches = await matchHcps(store, strangers.map(toRow));
    if (!matches.ok) return matches;
    const found = new Map(strangers.map(({ hcp }, index) => [hcp, matches.value[index]]));
    for (const person of batch) {
      const match = found.get(person.hcp);
      const name = person.displayName;
      if (match !== undefined && !match.ok) {
        rejected.push({ name, code: match.error.code });
        continue;
      }
      const local = match?.value;
      const hcp = local ?? person.hcp;
      if (byHcp.has(hcp)) rejected.push({ name, code: "csv.sameHcp" });
      else byHcp.set(hcp, { person, isNew: local === undefined && !known.value.has(hcp) });
    }
    control.report({ phase: "matching", done: start + batch.length, total: people.length });
  }
  return succeed({ byHcp, rejected });
}

/** As a row of a file that says who an HCP is: such rows are matched already. */
function toRow({ displayName, identifiers }: PackPerson) {
  const hcp = identifiers.find(({ system }) => system === "external")?.value ?? "";
  return { line: 0, hcp, displayName, identifiers, entries: [] };
}
