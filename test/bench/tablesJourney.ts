import { compileJourney } from "../../sdk/src/compile/compileJourney.js";
import type { Journey } from "../../sdk/src/compile/Journey.js";
import { openJourney } from "../../sdk/src/migrate/openJourney.js";
import type { Ledger, LedgerEntry } from "../../sdk/src/model/Ledger.js";
import { createLedgerPacker } from "../../sdk/src/run/population/createLedgerPacker.js";
import type { PackedLedgers } from "../../sdk/src/run/population/PackedLedgers.js";

/** An event as the machines written by hand get it, with the HCP's tier in it. */
export interface Touch {
  readonly type: "touch";
  readonly score: number;
  readonly tier: string;
}

const stages = Array.from({ length: 12 }, (_none, stage) => `s${stage}`);
const scores = [0.1, 0.4, 0.6, 0.9];

/** Twelve stages in a ring; each event moves one on or two, as its own score and the HCP's tier say. */
export function createTwelveStages(): Journey {
  const opened = openJourney({
    format: 1,
    id: "twelve",
    title: "Twelve stages",
    attributes: [{ id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "any" }],
    events: [
      { type: "start", label: "Start" },
      { type: "touch", label: "Touch", payload: [{ name: "score", type: "number" }] },
    ],
    entry: [{ id: "enter", event: "start" }],
    initial: "s0",
    stages: stages.map((id) => ({ id, label: id, kind: "atomic" })),
    transitions: stages.flatMap((from, stage) => [
      {
        id: `${from}on`,
        from,
        to: stages[(stage + 1) % 12],
        event: "touch",
        when: 'event.score > 0.5 && hcp.tier == "a"',
      },
      {
        id: `${from}over`,
        from,
        to: stages[(stage + 2) % 12],
        event: "touch",
        when: 'event.score <= 0.5 || hcp.tier != "a"',
      },
    ]),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

/** Events of one HCP for the machines written by hand. */
export function touches(count: number): readonly Touch[] {
  return Array.from({ length: count }, (_none, index) => ({
    type: "touch",
    score: scoreOfFour(index),
    tier: "a",
  }));
}

export interface PopulationSize {
  readonly hcps: number;
  readonly eventsOfOne: number;
  /** Of the event with a number in all; one of four scores if not said otherwise. */
  readonly scoreOf?: (index: number) => number;
}

/** HCPs of two tiers, each with a start and as many events in all. */
export function packPopulation(
  journey: Journey,
  { hcps, eventsOfOne, scoreOf = scoreOfFour }: PopulationSize,
): PackedLedgers {
  const packer = createLedgerPacker(journey);
  for (let hcp = 0; hcp < hcps; hcp++) packer.add(createLedger(hcp, eventsOfOne, scoreOf));
  return packer.toPacked();
}

function createLedger(hcp: number, eventsOfOne: number, scoreOf: (index: number) => number): Ledger {
  const base = { recordedAt: 0, source: "bench", sequence: 0, actor: "bench" };
  const entries: LedgerEntry[] = [
    {
      ...base,
      kind: "attribute",
      id: "tier",
      key: "tier",
      attribute: "tier",
      value: hcp % 3 === 0 ? "b" : "a",
    },
  ];
  for (let index = 0; index < eventsOfOne; index++) {
    const id = `e${index}`;
    const event = { ...base, kind: "event", id, key: id, occurredAt: index * 1_000 } as const;
    const payload = { score: scoreOf(hcp * eventsOfOne + index) };
    entries.push(index === 0 ? { ...event, type: "start" } : { ...event, type: "touch", payload });
  }
  return { hcp: `h${hcp}`, entries };
}

function scoreOfFour(index: number): number {
  return scores[(index * 7) % scores.length] ?? 0;
}
