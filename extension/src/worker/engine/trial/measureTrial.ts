import {
  compileJourney,
  createRefold,
  type Journey,
  type JourneyStore,
  openJourneyText,
  type PersonRecord,
  type Refold,
  type RefoldPlace,
  type Run,
  type RunSummary,
  replay,
  type StoreFailure,
} from "@waypost/sdk";
import type { TrialPlace, TrialView } from "../../../messaging/versionMessages";
import { findCompiled, readJourneys, type VersionedJourney } from "../../journeys/VersionedJourney";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";
import { toPlainFailure } from "../../store/toOutcome";
import { TrialTally } from "./TrialTally";

export type MeasuredTrial =
  | { kind: "reckoned"; trial: TrialView }
  | { kind: "refused" }
  | { kind: "failed"; failure: StoreFailure };

/** What a journey's text, published now, would mean for everybody who is stored. Nothing is written. */
export async function measureTrial(store: JourneyStore, text: string, now: number): Promise<MeasuredTrial> {
  const opened = openJourneyText(text);
  const compiled = opened.ok ? compileJourney(opened.value) : opened;
  if (!compiled.ok) return { kind: "refused" };
  const journeys = await readJourneys(store);
  if (!journeys.ok) return { kind: "failed", failure: toPlainFailure(journeys.error) };
  const known = journeys.value.find(({ id }) => id === compiled.value.document.id);
  const trial = new Trial(compiled.value, known, now);
  let failure: StoreFailure | undefined;
  const visited = await store.eachPerson(workspace, async (people) => {
    const hcps = people.map(({ hcp }) => hcp);
    const runs = await readReadable(hcps, (asked) => store.readRuns(workspace, asked));
    if (!runs.ok) failure ??= runs.error;
    else for (const person of people) trial.add(person, runs.value.get(person.hcp) ?? []);
  });
  if (failure !== undefined) return { kind: "failed", failure: toPlainFailure(failure) };
  // Who cannot be read cannot be reckoned with; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") {
    return { kind: "failed", failure: toPlainFailure(visited.error) };
  }
  return { kind: "reckoned", trial: trial.toView() };
}

/** Refolds everybody from the version they are in to the new one. */
class Trial {
  readonly #to: Journey;
  readonly #known: VersionedJourney | undefined;
  readonly #now: number;
  readonly #refolds = new Map<string, { from: Journey; refold: Refold }>();
  readonly #names = new Map<string, string>();
  readonly #entering = new TrialTally<TrialPlace>();
  #inJourney = 0;

  constructor(to: Journey, known: VersionedJourney | undefined, now: number) {
    this.#to = to;
    this.#known = known;
    this.#now = now;
  }

  add(person: PersonRecord, pinned: readonly RunSummary[]): void {
    const { id } = this.#to.document;
    this.#names.set(person.hcp, person.profile.displayName);
    const pin = pinned.find(({ journey, status }) => journey === id && status !== "notEntered");
    if (pin === undefined) {
      const run = replay(this.#to, person, this.#now);
      if (run.status !== "notEntered") this.#entering.add(toPlace(run, this.#to), [person.hcp], 1);
      return;
    }
    this.#inJourney += 1;
    this.#findRefold(pin.version)?.refold.add(person);
  }

  /** Undefined where the version does not fold any more: whoever is in it stays there. */
  #findRefold(version: string): { from: Journey; refold: Refold } | undefined {
    const known = this.#refolds.get(version);
    if (known !== undefined) return known;
    const published = this.#known?.versions.get(version);
    const from = published && findCompiled(published);
    if (from === undefined) return undefined;
    const made = { from, refold: createRefold(from, this.#to, this.#now) };
    this.#refolds.set(version, made);
    return made;
  }

  toView(): TrialView {
    const moves = new TrialTally<{ from: TrialPlace; to: TrialPlace }>();
    const unplaced = new TrialTally<null>();
    const stuck = new TrialTally<null>();
    let elsewhere = 0;
    for (const { from, refold } of this.#refolds.values()) {
      const report = refold.toReport();
      unplaced.add(null, report.unplaced.hcps, report.unplaced.count);
      stuck.add(null, report.stick.hcps, report.stick.count);
      elsewhere += report.total - report.stay;
      for (const move of report.moves) {
        // They are told apart from the others: nobody is moved to nowhere.
        if (move.to.status === "notEntered") continue;
        const places = { from: toPlace(move.from, from), to: toPlace(move.to, this.#to) };
        moves.add(places, move.hcps, move.count);
      }
    }
    const nameOf = (hcp: string) => this.#names.get(hcp) ?? "";
    return {
      version: this.#to.version,
      inJourney: this.#inJourney,
      stay: this.#inJourney - elsewhere,
      moves: moves.list(nameOf).map(({ key, people }) => ({ ...key, people })),
      unplaced: unplaced.total(nameOf),
      stuck: stuck.total(nameOf),
      entering: this.#entering.list(nameOf).map(({ key, people }) => ({ to: key, people })),
    };
  }
}

function toPlace(
  { status, exit, leaves }: RefoldPlace | Pick<Run, "status" | "exit" | "leaves">,
  { document }: Journey,
): TrialPlace {
  const labelOf = new Map(document.stages.map(({ id, label }) => [id, label]));
  const exits = new Map(document.exits.map(({ id, label }) => [id, label]));
  return {
    status,
    exit: exit === undefined || exit === null ? null : (exits.get(exit) ?? exit),
    stages: leaves.map((stage) => labelOf.get(stage) ?? stage),
  };
}
