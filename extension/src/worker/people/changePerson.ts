import {
  type AuditEntry,
  fail,
  type JourneyStore,
  type LedgerEntry,
  type PersonChange,
  type PersonRecord,
  type Result,
  type RunSummary,
  succeed,
} from "@waypost/sdk";
import type { ChangeError } from "../../messaging/journeyMessages";
import { foldPerson } from "../journeys/foldPerson";
import { readJourneys, type VersionedJourney } from "../journeys/VersionedJourney";
import { type ChangeContext, localActor, workspace } from "../store/StoreAccess";

/** A person as stored, with what a decision about a change needs. */
export type PersonState = {
  person: PersonRecord;
  summaries: readonly RunSummary[];
  journeys: readonly VersionedJourney[];
  now: number;
};

/** What is to become of a person. */
export type PersonEdit<Value> =
  /** It is so already: the message arrived twice, or somebody else did it. */
  | { kind: "none"; value: Value }
  | { kind: "refuse"; error: ChangeError }
  | {
      kind: "write";
      value: Value;
      append?: readonly LedgerEntry[];
      links?: PersonChange["links"];
      unlinks?: PersonChange["unlinks"];
      audit: Pick<AuditEntry, "action" | "parameters">;
    };

const mostAttempts = 5;

/** Decides and writes a change of one person; when somebody else changed the person meanwhile, decides again. */
export async function changePerson<Value>(
  store: JourneyStore,
  context: ChangeContext,
  hcp: string,
  decide: (state: PersonState) => PersonEdit<Value>,
): Promise<Result<Value, ChangeError>> {
  for (let attempt = 1; ; attempt++) {
    const state = await readState(store, hcp, context.now());
    if (!state.ok) return state;
    const edit = decide(state.value);
    if (edit.kind === "refuse") return fail(edit.error);
    if (edit.kind === "none") return succeed(edit.value);
    const committed = await store.commit(
      { workspace, people: [toChange(state.value, edit)] },
      { id: context.newToken(), at: state.value.now, actor: localActor, ...edit.audit },
    );
    if (committed.ok) return succeed(edit.value);
    if (committed.error.code !== "store.conflict" || attempt === mostAttempts) return committed;
  }
}

async function readState(
  store: JourneyStore,
  hcp: string,
  now: number,
): Promise<Result<PersonState, ChangeError>> {
  // The person first: a publication after that would be noticed by the person's revision, which it raises.
  const person = await store.readPerson(workspace, hcp);
  if (!person.ok) return person;
  if (person.value === undefined) return fail({ code: "person.unknown" });
  const [runs, journeys] = await Promise.all([store.readRuns(workspace, [hcp]), readJourneys(store)]);
  if (!runs.ok) return runs;
  if (!journeys.ok) return journeys;
  return succeed({ person: person.value, summaries: runs.value[0] ?? [], journeys: journeys.value, now });
}

function toChange(state: PersonState, edit: Extract<PersonEdit<unknown>, { kind: "write" }>): PersonChange {
  const { person, summaries, journeys, now } = state;
  const { append = [], links, unlinks } = edit;
  const after = { ...person, entries: [...person.entries, ...append] };
  return {
    hcp: person.hcp,
    fromRevision: person.revision,
    append,
    runs: foldPerson(journeys, after, summaries, now).summaries,
    ...(links !== undefined && { links }),
    ...(unlinks !== undefined && { unlinks }),
  };
}
