import type { Journey } from "../compile/Journey.js";
import type { EventEntry, Ledger, LedgerEntry, Scalar, SendEntry } from "../model/Ledger.js";
import { status } from "../run/population/PopulationRuns.js";
import type { DrawnFacts } from "./person/PersonaSampler.js";
import type { PersonSimulator } from "./person/PersonSimulator.js";
import { refusalReasons } from "./person/refusalReasons.js";
import type { EventCause, SimulatedIdentity, SimulationSink } from "./person/SimulationSink.js";
import type { SimulatedPerson, StoryLine } from "./SimulatedPerson.js";
import type { SimulationPlan } from "./SimulationOptions.js";

const source = "simulator";

/** Writes down what happens to one simulated person, and the ledger that says the same. */
export class StoryWriter implements SimulationSink {
  readonly #journey: Journey;
  readonly #plan: SimulationPlan;
  readonly #story: StoryLine[] = [];
  readonly #entries: LedgerEntry[] = [];
  readonly #responses: readonly { readonly touchpoint: string; readonly payload: Payload }[];
  #identity: SimulatedIdentity = { replication: 0, index: 0, persona: 0 };
  #simulator: PersonSimulator | undefined;

  constructor(journey: Journey, plan: SimulationPlan) {
    this.#journey = journey;
    this.#plan = plan;
    this.#responses = journey.document.touchpoints.flatMap(({ id, responses }) =>
      responses.map(({ payload }) => ({ touchpoint: id, payload })),
    );
  }

  /** Whose facts are read; the simulator and its sink need each other. */
  watch(simulator: PersonSimulator): void {
    this.#simulator = simulator;
  }

  toPerson(): SimulatedPerson {
    const { replication, index, persona } = this.#identity;
    const real = this.#plan.ledgers?.[index];
    const hcp =
      real === undefined ? `${source}:${replication}:${index}` : `${source}:${replication}:${real.hcp}`;
    return {
      replication,
      index,
      persona: this.#journey.document.personas[persona]?.id,
      ledger: { hcp, entries: this.#entries },
      story: this.#story,
    };
  }

  personBegun(identity: SimulatedIdentity): void {
    this.#identity = identity;
    const ledger = this.#plan.ledgers?.[identity.index];
    if (ledger !== undefined) this.#copyHistory(ledger);
    const drawn = this.#simulator?.source.drawn;
    if (drawn !== undefined) this.#writeFacts(drawn);
  }

  /** What is dated after the simulation began did not happen in it. */
  #copyHistory({ entries }: Ledger): void {
    for (const entry of entries) {
      const isPast = entry.occurredAt === undefined || entry.occurredAt <= this.#plan.from;
      if (isPast || entry.kind === "retraction") this.#entries.push(entry);
    }
  }

  #writeFacts({ persona, values, consents }: DrawnFacts): void {
    const { document } = this.#journey;
    const { from } = this.#plan;
    const { numbers } = this.#simulator?.fold.facts ?? {};
    const declared = document.personas[persona];
    if (declared !== undefined)
      this.#entries.push({ ...this.#base(from), kind: "persona", persona: declared.id });
    if (declared?.segment !== undefined)
      this.#entries.push({ ...this.#base(from), kind: "segment", segment: declared.segment });
    for (const [attribute, number] of numbers?.attributes ?? []) {
      const value = values[number];
      if (value !== undefined)
        this.#entries.push({ ...this.#base(from), kind: "attribute", attribute, value });
    }
    for (const { id: channel } of document.channels) {
      for (const purpose of [undefined, ...document.purposes.map(({ id }) => id)]) {
        if (consents[numbers?.findConsent(channel, purpose) ?? -1] !== 1) continue;
        this.#entries.push({
          ...this.#base(from),
          kind: "consent",
          channel,
          change: "granted",
          occurredAt: from,
          ...(purpose !== undefined && { purpose }),
        });
      }
    }
  }

  /** The sequence keeps what happened at one instant in its order (semantics 2). */
  #base(at: number) {
    const sequence = this.#entries.length;
    const id = `${source}:${this.#identity.replication}:${this.#identity.index}:${sequence}`;
    return { id, key: id, recordedAt: at, source, sequence, actor: source };
  }

  eventHappened(cause: EventCause, index: number, type: number, at: number): void {
    const { document } = this.#journey;
    const name = document.events[type]?.type ?? "";
    const behaviour = document.behaviour[index];
    const response = this.#responses[index];
    const payload =
      cause === "response" ? response?.payload : cause === "behaviour" ? behaviour?.payload : undefined;
    const by = { entry: undefined, response: response?.touchpoint, behaviour: behaviour?.id }[cause];
    this.#story.push({ at, kind: "event", type: name, cause, by });
    const entry: EventEntry = {
      ...this.#base(at),
      kind: "event",
      type: name,
      occurredAt: at,
      ...(payload !== undefined && { payload: toRecord(payload) }),
    };
    this.#entries.push(entry);
  }

  touchpointSent(touchpoint: number, at: number): void {
    const { id, touchpoints } = this.#journey.document;
    const made = touchpoints[touchpoint];
    if (made === undefined) return;
    this.#story.push({ at, kind: "sent", touchpoint: made.id });
    const entry: SendEntry = {
      ...this.#base(at),
      kind: "send",
      channel: made.channel,
      occurredAt: at,
      journey: id,
      touchpoint: made.id,
      ...(made.content !== undefined && { content: made.content }),
    };
    this.#entries.push(entry);
  }

  touchpointDeferred(touchpoint: number, at: number): void {
    this.#story.push({ at, kind: "deferred", touchpoint: this.#getTouchpoint(touchpoint) });
  }

  touchpointRefused(touchpoint: number, reason: number, at: number): void {
    const code = refusalReasons[reason] ?? "gate.ended";
    this.#story.push({ at, kind: "refused", touchpoint: this.#getTouchpoint(touchpoint), code });
  }

  #getTouchpoint(touchpoint: number): string {
    return this.#journey.document.touchpoints[touchpoint]?.id ?? "";
  }

  stageEntered(stage: number, at: number): void {
    this.#story.push({ at, kind: "entered", stage: this.#journey.tables.stages.ids[stage] ?? "" });
  }

  stageLeft(stage: number, at: number): void {
    this.#story.push({ at, kind: "left", stage: this.#journey.tables.stages.ids[stage] ?? "" });
  }

  transitionTaken(transition: number, at: number): void {
    this.#story.push({
      at,
      kind: "taken",
      transition: this.#journey.tables.transitions.ids[transition] ?? "",
    });
  }

  goalReached(goal: number, at: number): void {
    this.#story.push({ at, kind: "reached", goal: this.#journey.document.goals[goal]?.id ?? "" });
  }

  runStarted(at: number): void {
    this.#story.push({ at, kind: "started" });
  }

  runEnded(as: number, exit: number, at: number): void {
    const name = as === status.completed ? "completed" : as === status.exited ? "exited" : "stuck";
    this.#story.push({ at, kind: "ended", status: name, exit: this.#journey.document.exits[exit]?.id });
  }

  personDone(): void {
    // Everything was written down when it happened.
  }
}

type Payload = readonly { readonly name: string; readonly value: Scalar }[] | undefined;

function toRecord(payload: NonNullable<Payload>): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(payload.map(({ name, value }) => [name, value]));
}
