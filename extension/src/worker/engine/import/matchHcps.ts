import {
  type CsvPersonIssue,
  fail,
  type HcpRow,
  type Identifier,
  type JourneyStore,
  type PersonRecord,
  type Result,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import { foldName, isSameName } from "../../people/foldName";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";

/** The known person whom a row means; undefined where it is somebody new. */
export type HcpMatch = Result<string | undefined, CsvPersonIssue>;

/** Who carries the identifiers of a row. */
type Carriers = Record<Identifier["system"], readonly string[]>;

/** Finds out whom rows mean: by external id, then NPI, then e-mail address. One look-up for all. */
export async function matchHcps(
  store: JourneyStore,
  rows: readonly HcpRow[],
): StoreResult<readonly HcpMatch[]> {
  const found = await store.findPeopleBatch(
    workspace,
    rows.flatMap(({ identifiers }) => identifiers),
  );
  if (!found.ok) return found;
  const lists = found.value.values();
  const carriers = rows.map(({ identifiers }) => {
    const carriersOfRow: Carriers = { external: [], npi: [], email: [] };
    for (const { system } of identifiers) carriersOfRow[system] = lists.next().value ?? [];
    return carriersOfRow;
  });
  // A mailbox may be shared, so whoever is found by nothing else has to be looked at.
  const byMail = carriers.flatMap(({ external, npi, email }) =>
    external.length + npi.length === 0 ? email : [],
  );
  const mailed = await readReadable(byMail, (hcps) => store.readPeople(workspace, hcps));
  if (!mailed.ok) return mailed;
  const matches = rows.map((row, index) => decide(row, carriers[index], mailed.value));
  return refuseErased(store, rows, matches);
}

/** Whoever would be new and was erased does not come back (semantics 38). */
async function refuseErased(
  store: JourneyStore,
  rows: readonly HcpRow[],
  matches: readonly HcpMatch[],
): StoreResult<readonly HcpMatch[]> {
  const asked = rows.map((row, index) => {
    const match = matches[index];
    return match?.ok && match.value === undefined ? listOwn(row) : [];
  });
  const found = await store.findErased(workspace, asked.flat());
  if (!found.ok) return found;
  const answers = found.value.values();
  return succeed(
    matches.map((match, index) => {
      const wasErased = (asked[index] ?? []).map(() => answers.next().value === true).includes(true);
      const hcp = rows[index]?.hcp ?? "";
      return wasErased ? fail({ code: "csv.erasedHcp", parameters: { hcp } }) : match;
    }),
  );
}

/** What means one person alone: a mailbox may be shared, so it counts only where there is no NPI to tell its owners apart. */
function listOwn({ identifiers }: HcpRow): readonly Identifier[] {
  const hasNpi = findNpi(identifiers) !== undefined;
  return identifiers.filter(({ system }) => system !== "email" || !hasNpi);
}

function decide(
  row: HcpRow,
  { external, npi, email }: Carriers = { external: [], npi: [], email: [] },
  mailed: ReadonlyMap<string, PersonRecord>,
): HcpMatch {
  const { hcp } = row;
  const [known, ...others] = external.length > 0 ? external : npi;
  if (others.length > 0) {
    return fail({ code: "csv.ambiguousHcp", parameters: { hcp, count: others.length + 1 } });
  }
  if (known === undefined) return matchByMail(row, email, mailed);
  const isContradicted = npi.length > 0 && !npi.includes(known);
  return isContradicted ? fail({ code: "csv.contradictoryHcp", parameters: { hcp } }) : succeed(known);
}

/** An address means a person only together with the name, and against no other NPI: practices share mailboxes. */
function matchByMail(
  { hcp, displayName, identifiers }: HcpRow,
  email: readonly string[],
  mailed: ReadonlyMap<string, PersonRecord>,
): HcpMatch {
  const unreadable = email.find((each) => !mailed.has(each));
  if (unreadable !== undefined) return fail({ code: "csv.unreadableHcp", parameters: { hcp } });
  const npi = findNpi(identifiers);
  const same = email.filter((each) => {
    const profile = mailed.get(each)?.profile;
    if (profile === undefined || !isSameName(foldName(profile.displayName), foldName(displayName)))
      return false;
    const otherNpi = findNpi(profile.identifiers);
    return npi === undefined || otherNpi === undefined || npi === otherNpi;
  });
  if (same.length > 1) return fail({ code: "csv.ambiguousHcp", parameters: { hcp, count: same.length } });
  return succeed(same[0]);
}

function findNpi(identifiers: readonly Identifier[]): string | undefined {
  return identifiers.find(({ system }) => system === "npi")?.value;
}
