import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileJourney } from "../../compile/compileJourney.js";
import { toJourneyText } from "../../model/toPlainJourney.js";
import { checkJourney } from "../../rules/checkJourney.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { fromXStateJson } from "./fromXStateJson.js";
import { toXStateJson } from "./toXStateJson.js";

describe("a journey written for XState and read back", () => {
  test("is the journey it was", () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const file = JSON.parse(JSON.stringify(toXStateJson(journey).machine)) as unknown;
        const read = fromXStateJson(file);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.notes).toEqual([]);
        expect(toJourneyText(read.value.document)).toBe(toJourneyText(journey.document));
      }),
      { numRuns: 200 },
    );
  });

  test("moves the same where the file has lost what only Waypost reads", () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const { machine } = toXStateJson(journey);
        const { document: _left, ...waypost } = machine.meta.waypost;
        const read = fromXStateJson(JSON.parse(JSON.stringify({ ...machine, meta: { waypost } })));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        // Its guards read attributes and consent that the file no longer declares.
        const { attributes, channels, purposes, personas, segments, events } = journey.document;
        const known = read.value.document.events.filter(
          ({ type }) => !events.some((event) => event.type === type),
        );
        const declared = {
          attributes,
          channels,
          purposes,
          personas,
          segments,
          events: [...events, ...known],
          counters: journey.document.counters,
        };
        const compiled = compileJourney({ ...read.value.document, ...declared });
        if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
        expect(toShape(toXStateJson(compiled.value).machine.states)).toEqual(toShape(machine.states));
      }),
      { numRuns: 100 },
    );
  });
});

/** States without the names of transitions, and without what people read. */
function toShape(states: unknown): unknown {
  return JSON.parse(
    JSON.stringify(states, (key, value: unknown) =>
      key === "meta" || key === "description" ? undefined : value,
    ),
  );
}

const junk = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    "a",
    "#a",
    ".a",
    "b.c",
    "__proto__",
    "constructor",
    [],
    {},
    [[]],
  ),
  fc.string({ maxLength: 6 }),
);

/** Something like a machine, in which anything may stand anywhere. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    junk,
    fc.record(
      Object.fromEntries(
        [
          "id",
          "type",
          "initial",
          "history",
          "target",
          "guard",
          "actions",
          "entry",
          "invoke",
          "tags",
          "meta",
        ].map((key) => [key, fc.oneof(junk, tie("node"))] as const),
      ),
      { requiredKeys: [] },
    ),
    fc.record({
      states: fc.dictionary(fc.constantFrom("a", "b", "__proto__", "", "c.d"), tie("node"), { maxKeys: 3 }),
      on: fc.dictionary(fc.constantFrom("x", "*", "x.*", "", "__proto__"), fc.oneof(junk, tie("node")), {
        maxKeys: 3,
      }),
      after: fc.dictionary(fc.constantFrom("1", "-5", "1e400", "t", ""), fc.oneof(junk, tie("node")), {
        maxKeys: 2,
      }),
      type: fc.constantFrom<unknown[]>(undefined, "parallel", "final", "history", 7),
    }),
  ),
}));

test("whatever the value, reading it answers", () => {
  fc.assert(
    fc.property(
      node,
      fc.dictionary(fc.constantFrom("delays", "document", "counters"), junk),
      (value, waypost) => {
        const before = Object.keys(Object.prototype).length;
        const machine = typeof value === "object" && value !== null ? { ...value, meta: { waypost } } : value;
        for (const found of [
          fromXStateJson(value),
          fromXStateJson(machine),
          fromXStateJson({ states: { a: value } }),
        ]) {
          expect(found).toHaveProperty("ok");
          if (found.ok) expect(checkJourney(found.value.document)).toBeInstanceOf(Array);
        }
        expect(Object.keys(Object.prototype)).toHaveLength(before);
      },
    ),
    { numRuns: 400 },
  );
});
