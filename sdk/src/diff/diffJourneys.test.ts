import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { toJourneyText } from "../model/toPlainJourney.js";
import { createRenderer } from "../sentences/createRenderer.js";
import { describeJourneyChange } from "../sentences/describeJourneyChange.js";
import { diffJourneys } from "./diffJourneys.js";

const written = {
  format: 1,
  id: "test",
  title: "Test",
  attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X", payload: [{ name: "n", type: "integer" }] },
  ],
  entry: [{ id: "enter", event: "start" }],
  initial: "a",
  stages: [
    { id: "a", label: "A", kind: "atomic" },
    { id: "b", label: "B", kind: "atomic" },
  ],
  touchpoints: [
    {
      id: "write",
      label: "Write",
      stage: "a",
      channel: "email",
      cadence: { first: "P1D", every: "P7D", most: 3 },
    },
  ],
  transitions: [
    { id: "ab", from: "a", to: "b", event: "x", when: "hcp.score > 0.5" },
    { id: "ba", from: "b", to: "a", after: "P1D" },
  ],
};

type Written = typeof written;

function open(value: unknown): JourneyDocument {
  const opened = openJourney(value);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function tell(change: (copy: Written) => void, locale: "en" | "de" = "en") {
  const after = structuredClone(written);
  change(after);
  const compared = { before: open(written), after: open(after) };
  const renderer = createRenderer({ locale, timeZone: "UTC" });
  return diffJourneys(compared.before, compared.after).changes.flatMap((one) =>
    describeJourneyChange(one, compared, renderer),
  );
}

describe("a change in words", () => {
  test("nothing, where only a default is written out or keys stand in another order", () => {
    const before = open(written);
    const { stages, ...rest } = written;
    const after = open({ stages, ...rest, exits: [], priority: 0 });
    expect(diffJourneys(before, after)).toEqual({ changes: [], isSameVersion: true });
  });

  test("things added, removed, and told apart by their ids", () => {
    expect(
      tell((copy) => {
        copy.stages.push({ id: "c", label: "C", kind: "final" });
        copy.transitions.splice(1, 1);
      }),
    ).toEqual(["Added: stage “c”.", "Removed: transition “ba”."]);
  });

  test("values within a thing, with what they were", () => {
    expect(
      tell((copy) => {
        Object.assign(copy, { title: "New", indication: "Heart failure" });
        Object.assign(copy.touchpoints[0]?.cadence ?? {}, { every: "P14D", most: 2 });
        copy.events[1]?.payload?.push({ name: "m", type: "string" });
      }),
    ).toEqual([
      "Changed: its title, from “Test” to “New”.",
      "Set: its indication, to “Heart failure”.",
      "Changed: event “x”, field “m” of its payload.",
      "Changed: touchpoint “write”, its cadence, its interval, from “P7D” to “P14D”.",
      "Changed: touchpoint “write”, its cadence, the most there may be, from 3 to 2.",
    ]);
  });

  test("a guard tightened, loosened, or taken away", () => {
    const set = (when: string | undefined) => (copy: Written) => {
      copy.transitions[0] = { ...copy.transitions[0], when } as Written["transitions"][0];
    };
    expect(tell(set("hcp.score > 0.6"))).toEqual([
      "Tightened: transition “ab”, its guard, from “hcp.score > 0.5” to “hcp.score > 0.6”.",
    ]);
    expect(tell(set("hcp.score > 0.5 || consent.email"), "de")).toEqual([
      "Gelockert: Übergang „ab“, Bedingung, bisher „hcp.score > 0.5“, jetzt „hcp.score > 0.5 || consent.email“.",
    ]);
    expect(tell(set(undefined))).toEqual([
      "Loosened: transition “ab”, its guard, from “hcp.score > 0.5” to none.",
    ]);
    expect(tell(set("hcp.score < 0.5"))).toEqual([
      "Changed: transition “ab”, its guard, from “hcp.score > 0.5” to “hcp.score < 0.5”.",
    ]);
  });

  test("nothing is proved of guards whose ground has shifted", () => {
    const told = tell((copy) => {
      Object.assign(copy.attributes[0] ?? {}, { max: 10 });
      Object.assign(copy.transitions[0] ?? {}, { when: "hcp.score > 0.6" });
    });
    expect(told).toEqual([
      "Changed: attribute “score”, its greatest value, from 1 to 10.",
      "Changed: transition “ab”, its guard, from “hcp.score > 0.5” to “hcp.score > 0.6”.",
    ]);
  });

  test("things in another order", () => {
    expect(tell((copy) => void copy.transitions.reverse())).toEqual(["In another order: the transitions."]);
  });

  test("a moved box changes no version", () => {
    const after = open({ ...written, layout: [{ stage: "a", x: 1, y: 2 }] });
    expect(diffJourneys(open(written), after)).toMatchObject({
      changes: [{ kind: "added", list: "layout", id: "a" }],
      isSameVersion: true,
    });
  });
});

test("changing one guard of a large document is one changed line, and one change", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), word, (size, seed, name) => {
      const transitions = Array.from({ length: size }, (_, index) => ({
        id: `t${index}`,
        from: index % 2 === 0 ? "a" : "b",
        to: index % 2 === 0 ? "b" : "a",
        event: "x",
        when: `hcp.score > 0.${(index % 9) + 1}`,
      }));
      const at = seed % size;
      const changed = transitions.map((one, index) =>
        index === at ? { ...one, when: `hcp.score > 0.05 && "${name}" == "${name}"` } : one,
      );
      const [before, after] = [open({ ...written, transitions }), open({ ...written, transitions: changed })];
      const [lines, now] = [toJourneyText(before).split("\n"), toJourneyText(after).split("\n")];
      expect(now).toHaveLength(lines.length);
      expect(now.filter((line, index) => line !== lines[index])).toHaveLength(1);
      expect(diffJourneys(before, after).changes).toMatchObject([
        { kind: "changed", list: "transitions", id: `t${at}`, fields: [{ path: ["when"] }] },
      ]);
    }),
  );
});
