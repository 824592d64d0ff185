import {
  type ConsentRow,
  type CsvPersonIssue,
  type EventRow,
  fail,
  type HcpRow,
  type JourneyStore,
  type Result,
  succeed,
} from "@waypost/sdk";
import type { ImportFailure } from "../../../messaging/importChannel";
import { workspace } from "../../store/StoreAccess";
import type { ImportControl } from "./ImportControl";
import { matchHcps } from "./matchHcps";
import type { RejectedRows } from "./RejectedRows";
import type { ReadFiles } from "./readFiles";

/** Everything the files say of one person. */
export type PersonRows = {
  hcp: string;
  isNew: boolean;
  row?: HcpRow;
  consent: ConsentRow[];
  events: EventRow[];
};

export type MatchContext = { newToken(): string; rejected: RejectedRows; control: ImportControl };

const rowsAtOnce = 500;

/** Gathers rows by person; rows of which nobody can tell whose they are go to `rejected`. */
export async function matchRows(
  store: JourneyStore,
  files: ReadFiles,
  context: MatchContext,
): Promise<Result<readonly PersonRows[], ImportFailure>> {
  const owners = new Owners(context);
  const { hcps, consent, events } = files;
  for (const batch of toBatches(hcps?.rows ?? [])) {
    if (!(await context.control.mayGoOn())) return fail({ code: "import.cancelled" });
    const matches = await matchHcps(store, batch.items);
    if (!matches.ok) return matches;
    for (const [index, row] of batch.items.entries()) owners.claim(row, matches.value[index]);
    context.control.report({ phase: "matching", done: batch.end, total: batch.total });
  }
  const mentioned = new Set([...(consent?.rows ?? []), ...(events?.rows ?? [])].map(({ hcp }) => hcp));
  for (const batch of toBatches([...mentioned].filter((id) => !owners.has(id)))) {
    if (!(await context.control.mayGoOn())) return fail({ code: "import.cancelled" });
    const found = await store.findPeopleBatch(
      workspace,
      batch.items.map((value) => ({ system: "external", value })),
    );
    if (!found.ok) return found;
    for (const [index, id] of batch.items.entries()) owners.find(id, found.value[index] ?? []);
  }
  for (const row of consent?.rows ?? []) owners.give("consent", row, (person) => person.consent.push(row));
  for (const row of events?.rows ?? []) owners.give("events", row, (person) => person.events.push(row));
  return succeed(owners.listPeople());
}

/** Whose rows are, by the external ids that the files use. */
class Owners {
  readonly #byId = new Map<string, Result<PersonRows, CsvPersonIssue>>();
  readonly #byHcp = new Map<string, PersonRows>();
  readonly #context: MatchContext;

  constructor(context: MatchContext) {
    this.#context = context;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** A row of the HCP file speaks for its id. */
  claim(row: HcpRow, match: Result<string | undefined, CsvPersonIssue> = succeed(undefined)): void {
    const owner = match.ok ? this.#own(row, match.value) : match;
    this.#byId.set(row.hcp, owner);
    if (!owner.ok) this.#context.rejected.add("hcps", row, owner.error);
  }

  #own(row: HcpRow, known: string | undefined): Result<PersonRows, CsvPersonIssue> {
    const person = this.#open(known ?? this.#context.newToken(), known === undefined);
    if (person.row !== undefined) {
      return fail({ code: "csv.sameHcp", parameters: { hcp: row.hcp, firstLine: person.row.line } });
    }
    person.row = row;
    return succeed(person);
  }

  /** An id that only other files mention belongs to whoever is known by it. */
  find(id: string, hcps: readonly string[]): void {
    const [hcp, ...others] = hcps;
    if (hcp === undefined) this.#byId.set(id, fail({ code: "csv.unknownHcp", parameters: { hcp: id } }));
    else if (others.length === 0) this.#byId.set(id, succeed(this.#open(hcp, false)));
    else {
      const parameters = { hcp: id, count: hcps.length };
      this.#byId.set(id, fail({ code: "csv.ambiguousHcp", parameters }));
    }
  }

  #open(hcp: string, isNew: boolean): PersonRows {
    const person = this.#byHcp.get(hcp) ?? { hcp, isNew, consent: [], events: [] };
    this.#byHcp.set(hcp, person);
    return person;
  }

  give(kind: "consent" | "events", row: ConsentRow | EventRow, add: (person: PersonRows) => void): void {
    const owner = this.#byId.get(row.hcp);
    if (owner?.ok) add(owner.value);
    else if (owner !== undefined) this.#context.rejected.add(kind, row, owner.error);
  }

  listPeople(): readonly PersonRows[] {
    return [...this.#byHcp.values()];
  }
}

function* toBatches<Item>(items: readonly Item[]) {
  for (let start = 0; start < items.length; start += rowsAtOnce) {
    const end = Math.min(start + rowsAtOnce, items.length);
    yield { items: items.slice(start, end), end, total: items.length };
  }
}
