import { describe, expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { openJourney } from "../migrate/openJourney.js";
import { invariant } from "../model/invariant.js";
import { replayAll } from "../run/replay.js";
import { getPresent, startWalk, takeStep, toWalkLedger } from "../scenario/takeStep.js";
import type { Verdict } from "./JourneyProof.js";
import { proveJourney } from "./proveJourney.js";

type Part = Record<string, unknown>;

const atomic = (id: string, kind = "atomic"): Part => ({ id, label: id, kind });

function createJourney(stages: readonly Part[], transitions: readonly Part[]): Journey {
  const opened = openJourney({
    format: 1,
    id: "choices",
    title: "Choices",
    attributes: [
      { id: "score", label: "Score", type: "integer", min: 0, max: 10, changes: "any" },
      { id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "never" },
    ],
    events: ["start", "asked"].map((type) => ({ type, label: type })),
    personas: [{ id: "traditional", label: "Traditional" }],
    entry: [{ id: "enter", event: "start" }],
    initial: "first",
    stages,
    transitions,
  });
  invariant(opened.ok, JSON.stringify(opened));
  const compiled = compileJourney(opened.value);
  invariant(compiled.ok, JSON.stringify(compiled));
  return compiled.value;
}

/** Everything taken by XState on the way of a witness. */
function follow(journey: Journey, verdict: Verdict | undefined): readonly string[] {
  invariant(verdict?.kind === "found", `a witness was found, not ${JSON.stringify(verdict)}`);
  let walk = startWalk(journey, verdict.witness.start);
  for (const action of verdict.witness.actions) {
    const next = takeStep(walk, action);
    invariant(next.ok, "a witness can be walked");
    walk = next.value;
  }
  return replayAll(journey, toWalkLedger(walk), getPresent(walk).at, { engine: "xstate" })
    .flatMap(({ trace }) => trace.flatMap(({ moves }) => moves))
    .map(({ by }) => by.id);
}

const stages = ["first", "low", "high"].map((id) => atomic(id));
const prove = (journey: Journey) => proveJourney(journey, { personas: ["traditional"] });

describe("waits that come due at once [semantics 3, 21, 36]", () => {
  const way = (id: string, to: string, when: string, more: Part = {}) => ({
    id,
    from: "first",
    to,
    after: "P7D",
    when,
    ...more,
  });

  test("may hold at once, the first of which is taken, or fail together, so that nothing happens", () => {
    const journey = createJourney(stages, [
      way("up", "high", "hcp.score >= 5"),
      way("down", "low", "hcp.score == 3 || hcp.score == 7"),
    ]);
    const { overlaps, gaps } = prove(journey);
    expect(overlaps).toMatchObject([{ first: "up", second: "down" }]);
    expect(follow(journey, overlaps[0]?.verdict)).toEqual(["enter", "up"]);
    expect(gaps).toMatchObject([{ stage: "first", transitions: ["up", "down"] }]);
    expect(follow(journey, gaps[0]?.verdict)).toEqual(["enter"]);
  });

  test("exclude one another and leave nobody", () => {
    const { overlaps, gaps } = prove(
      createJourney(stages, [
        way("up", "high", 'has(hcp.tier) && hcp.tier == "a"'),
        way("down", "low", '!has(hcp.tier) || hcp.tier != "a"'),
      ]),
    );
    expect([...overlaps, ...gaps].map(({ verdict }) => verdict)).toEqual([
      { kind: "proved", reason: "proof.guards" },
      { kind: "proved", reason: "proof.guards" },
    ]);
  });

  test("are no choice where they come due one after the other, and leave a way where a later one does", () => {
    const later = prove(
      createJourney(stages, [
        way("up", "high", "hcp.score > 5"),
        way("down", "low", "hcp.score > 3", { after: "P8D" }),
      ]),
    );
    expect([...later.overlaps, ...later.gaps]).toEqual([]);
    const rest = prove(
      createJourney(stages, [
        way("up", "high", "hcp.score > 5"),
        way("down", "low", "hcp.score < 5"),
        { id: "else", from: "first", to: "low", after: "P8D" },
      ]),
    );
    expect(rest.gaps).toEqual([]);
  });

  test("say by their order that the document's is meant", () => {
    const ways = (first: number, second: number) => [
      way("up", "high", "hcp.score > 5", { order: first }),
      way("down", "low", "hcp.score > 3", { order: second }),
    ];
    expect(prove(createJourney(stages, ways(0, 1))).overlaps).toEqual([]);
    // The order of waits decides nothing, so that the other one is taken than was meant.
    const journey = createJourney(stages, ways(1, 0));
    const { overlaps } = prove(journey);
    expect(overlaps).toMatchObject([{ first: "up", second: "down" }]);
    expect(follow(journey, overlaps[0]?.verdict)).toEqual(["enter", "up"]);
  });
});

describe("what is always asked [semantics 19, 36]", () => {
  const always = (id: string, from: string, to: string, when: string) => ({
    id,
    from,
    to,
    always: true,
    when,
  });

  test("in a stage that is only there to decide, may hold at once or leave nobody a way", () => {
    const journey = createJourney(stages, [
      always("up", "first", "high", "hcp.score > 5"),
      always("down", "first", "low", "hcp.score == 3 || hcp.score == 7"),
    ]);
    const { overlaps, gaps } = prove(journey);
    expect(follow(journey, overlaps[0]?.verdict)).toContain("up");
    expect(gaps).toMatchObject([{ stage: "first", transitions: ["up", "down"] }]);
    expect(follow(journey, gaps[0]?.verdict)).toEqual(["enter"]);
  });

  test("leaves no gap where a stage waits for something else too", () => {
    const { gaps } = prove(
      createJourney(stages, [
        always("up", "first", "high", "hcp.score > 5"),
        always("down", "first", "low", "hcp.score == 3"),
        { id: "ask", from: "first", to: "low", event: "asked" },
      ]),
    );
    expect(gaps).toEqual([]);
  });
});

describe("what follows when a phase is done [semantics 19, 36]", () => {
  const phase = [
    { id: "first", label: "First", kind: "compound", initial: "begun" },
    { ...atomic("begun"), parent: "first" },
    { ...atomic("ready", "final"), parent: "first" },
    atomic("low"),
    atomic("high"),
  ];
  const end = { id: "end", from: "begun", to: "ready", event: "asked" };

  test("may hold at once or leave nobody a way, with the payload and facts of the instant", () => {
    const journey = createJourney(phase, [
      end,
      { id: "up", from: "first", to: "high", done: true, when: "hcp.score > 5" },
      { id: "down", from: "first", to: "low", done: true, when: "hcp.score == 7" },
    ]);
    const { overlaps, gaps } = prove(journey);
    expect(follow(journey, overlaps[0]?.verdict)).toEqual(["enter", "end", "up"]);
    expect(follow(journey, gaps[0]?.verdict)).toEqual(["enter", "end"]);
  });

  test("is proved to leave nobody where a persona decides", () => {
    const { transitions, gaps } = prove(
      createJourney(phase, [
        end,
        { id: "up", from: "first", to: "high", done: true, when: 'persona == "traditional"' },
        { id: "down", from: "first", to: "low", done: true, when: "hcp.score == 7" },
      ]),
    );
    expect(gaps.map(({ verdict }) => verdict)).toEqual([{ kind: "proved", reason: "proof.guards" }]);
    expect(transitions.find(({ transition }) => transition === "down")?.verdict).toEqual({
      kind: "proved",
      reason: "proof.before",
    });
  });
});
