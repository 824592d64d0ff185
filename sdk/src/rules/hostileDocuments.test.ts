import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGuardScope } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import { openJourney, openJourneyText } from "../migrate/openJourney.js";
import { checkJourney } from "./checkJourney.js";

/*
 * Documents that are made to hang, overflow or poison whoever opens them. Some of them took minutes once; here they are refused, or
 * done, long before the runner's patience ends.
 */

type Part = Record<string, unknown>;

const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
const atomic = (id: string, more: Part = {}) => ({ id, label: "S", kind: "atomic", ...more });

function journey(stages: readonly Part[], transitions: readonly Part[], more: Part = {}): Part {
  return {
    format: 1,
    id: "hostile",
    title: "Hostile",
    attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
    channels: [{ id: "email", label: "E-mail", consent: "required" }],
    events: ["start", "x"].map((type) => ({ type, label: type })),
    entry: [{ id: "enter", event: "start" }],
    initial: "p0",
    stages,
    transitions,
    ...more,
  };
}

function codes(document: unknown): readonly string[] {
  const opened = typeof document === "string" ? openJourneyText(document) : openJourney(document);
  const found = opened.ok ? checkJourney(opened.value) : opened.error;
  return [...new Set(found.map(({ code }) => code))].sort();
}

describe("stages", () => {
  test("20,000 one inside the other are too deep", () => {
    const stages = times(20_000, (at) => ({
      ...atomic(`p${at}`, { kind: "compound", initial: `p${at + 1}` }),
      ...(at > 0 && { parent: `p${at - 1}` }),
    }));
    expect(codes(journey(stages, []))).toContain("journey.tooDeep");
  });

  test("10,000 parents in a circle, and a stage that is its own parent, are no tree", () => {
    const circle = times(10_000, (at) => atomic(`p${at}`, { parent: `p${(at + 1) % 10_000}` }));
    expect(codes(journey(circle, []))).toContain("journey.parentCycle");
    expect(codes(journey([atomic("p0", { parent: "p0" })], []))).toContain("journey.parentCycle");
  });

  test("a circle of parents in format 0 is migrated and refused", () => {
    const stages = times(10_000, (at) => ({ id: `p${at}`, parent: `p${(at + 1) % 10_000}` }));
    const transitions = times(20_000, (at) => ({ id: `t${at}`, from: "q", to: `p${at % 10_000}` }));
    expect(codes({ format: 0, stages, transitions })).toContain("open.missing");
  });

  test("3,000 parallel tracks that move at once are checked for conflicts as far as anybody reads", () => {
    const track = (at: number) => atomic(`c${at}`, { kind: "compound", parent: "p0", initial: `a${at}` });
    const stages = [
      atomic("p0", { kind: "parallel" }),
      ...times(3_000, track),
      ...times(3_000, (at) => atomic(`a${at}`, { parent: `c${at}` })),
    ];
    const transitions = times(3_000, (at) => ({ id: `t${at}`, from: `a${at}`, to: `c${at}`, event: "x" }));
    expect(codes(journey(stages, transitions))).toEqual(["journey.tracksConflict"]);
  });
});

describe("transitions", () => {
  test("10,000 that follow each other at once are a loop, told by its first stages", () => {
    const stages = times(10_000, (at) => atomic(`p${at}`));
    const transitions = times(10_000, (at) => ({
      id: `t${at}`,
      from: `p${at}`,
      to: `p${(at + 1) % 10_000}`,
      always: true,
    }));
    expect(codes(journey(stages, transitions))).toContain("journey.alwaysLoop");
  });

  test("20,000 between misspelt stages, or with broken guards, are told of as far as anybody reads", () => {
    const stages = times(5_000, (at) => atomic(`p${at}`));
    const between = (from: string, to: string, more: Part, at: number) => ({
      id: `t${at}`,
      from,
      to,
      event: "x",
      ...more,
    });
    const misspelt = times(20_000, (at) => between(`q${at}`, "p1", {}, at));
    expect(codes(journey(stages, misspelt))).toEqual(["journey.unknownName"]);
    const broken = times(20_000, (at) => between("p0", "p1", { when: `inStage("q${at}")` }, at));
    expect(codes(journey(stages, broken))).toEqual(["guard.unknownStage"]);
  });
});

describe("texts", () => {
  test("of 10 MB, of lists within lists, and of half characters are refused", () => {
    expect(codes(`{"format":1,"stages":[${'{"id":"a"},'.repeat(900_000)}{}]}`)).toContain("open.form");
    const nested = `{"format":1,"stages":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(codes(nested)).toContain("open.missing");
    expect(codes(journey([atomic("p0", { label: "\udc00".repeat(50) })], []))).toEqual(["open.form"]);
    expect(codes(journey([atomic("p".repeat(5_000_000))], []))).toEqual(["open.form"]);
  });

  test("of keys that belong to every object are refused and change none", () => {
    for (const key of ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString"]) {
      const text = JSON.stringify(journey([atomic("p0")], []));
      const inside = text.replace('"kind":"atomic"', `"kind":"atomic","${key}":{"polluted":true}`);
      expect(codes(inside)).toEqual(["open.unknownKey"]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("of names that belong to every object are names like others, or unknown ones", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      const there = [{ id: name, from: name, to: name, event: "x" }];
      expect(codes(journey([atomic(name)], there, { initial: name }))).toEqual([]);
      const nowhere = { id: "t", from: "p0", to: name, event: "x" };
      expect(codes(journey([atomic("p0")], [nowhere]))).toEqual(["journey.unknownName"]);
      const guarded = { ...nowhere, to: "p0", when: `hcp.${name} == 1` };
      expect(codes(journey([atomic("p0")], [guarded]))).toEqual(["guard.unknownAttribute"]);
    }
  });

  test("of days that no calendar has, and JavaScript's last ones, are refused", () => {
    const wait = (date: string) => [{ id: "t", from: "p0", to: "p0", after: { date } }];
    for (const date of ["2026-02-30", "275760-09-13", "+275760-09-13T00:00:00Z"]) {
      expect(codes(journey([atomic("p0")], wait(date)))).toHaveLength(1);
    }
    expect(codes(journey([atomic("p0")], wait("9999-12-31")))).toEqual([]);
  });
});

test("guards of 100,000 characters and of thousands of brackets are refused", () => {
  const opened = openJourney(journey([atomic("p0")], []));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const scope = createGuardScope(opened.value);
  for (const text of [
    `"${"a".repeat(100_000)}" == "a"`,
    `${"(".repeat(50_000)}true${")".repeat(50_000)}`,
    `${"!".repeat(1_900)}true`,
    "[".repeat(1_900),
    `${"(".repeat(900)}true${")".repeat(900)}`,
    "[1, 2].map(x, [1, 2].map(y, [1, 2].map(z, x + y + z))) == []",
    "\ud800 == 1",
  ]) {
    expect(openGuard(text, scope).ok, text.slice(0, 20)).toBe(false);
  }
});

test("whatever is put in a document's place, opening and checking answer and never throw", () => {
  const there = [{ id: "t", from: "p0", to: "p1", event: "x", when: "consent.email" }];
  const sound = journey([atomic("p0"), atomic("p1")], there);
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1e308, "__proto__", "P99999D", "*"),
  );
  const lists = fc.constantFrom("stages", "transitions", "entry", "attributes", "channels", "events");
  fc.assert(
    fc.property(lists, fc.nat(), odd, (list, seed, value) => {
      const [first, ...rest] = sound[list] as readonly Part[];
      const names = Object.keys(first ?? {});
      const changed = {
        ...sound,
        [list]: [{ ...first, [names[seed % names.length] ?? "id"]: value }, ...rest],
      };
      expect(Array.isArray(codes(changed))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
