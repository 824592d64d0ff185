import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileJourney } from "../../compile/compileJourney.js";
import { toJourneyText } from "../../model/toPlainJourney.js";
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
