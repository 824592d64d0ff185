import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJourney, openJourneyText } from "./openJourney.js";

const sound = {
  format: 1,
  id: "test",
  title: "Test",
  attributes: [],
  channels: [],
  events: [{ type: "start", label: "Start" }],
  personas: [],
  entry: [{ id: "enter", event: "start" }],
  initial: "a",
  stages: [{ id: "a", label: "A", kind: "atomic" }],
  transitions: [],
};

function refusal(input: unknown) {
  const opened = typeof input === "string" ? openJourneyText(input) : openJourney(input);
  return opened.ok
    ? []
    : opened.error.map(({ code, path, parameters }) => ({ code, at: path.join("."), ...parameters }));
}

describe("openJourney", () => {
  test("a sound document opens with its defaults filled in", () => {
    const opened = openJourneyText(`\uFEFF${JSON.stringify(sound)}`);
    expect(opened).toMatchObject({
      ok: true,
      value: { exits: [], events: [{ loggable: false, payload: [] }] },
    });
  });

  test("where boxes stand and what was noted beside them opens with the rest", () => {
    const drawn = {
      ...sound,
      indication: "Heart failure",
      outlook: "toBe",
      tags: ["Launch"],
      direction: "down",
      layout: [{ stage: "a", x: -40, y: 12 }],
      comments: [
        { id: "c", on: { kind: "stage", id: "a" }, text: "Why?", author: "Ada", at: "2026-01-01T09:00:00Z" },
      ],
    };
    expect(openJourney(drawn)).toMatchObject({
      ok: true,
      value: { layout: [{ x: -40, collapsed: false }], comments: [{ resolved: false }], direction: "down" },
    });
    expect(refusal({ ...drawn, layout: [{ stage: "a", x: 0.5, y: 0, width: 0 }] })).toMatchObject([
      { code: "open.form", at: "layout.0.x", form: "integer" },
      { code: "open.form", at: "layout.0.width", form: "size" },
    ]);
    expect(refusal({ ...drawn, outlook: "later" })).toMatchObject([{ code: "open.type", at: "outlook" }]);
  });

  test("what is not JSON is refused at its line and column", () => {
    expect(refusal('{\n  "format": 0,\n  oops\n}')).toEqual([
      { code: "open.notJson", at: "", line: 3, column: 3, found: "oops\n}" },
    ]);
    expect(refusal('{ "format": 0,')).toMatchObject([{ code: "open.notJson", line: 1, found: "" }]);
  });

  test("JSON that is no journey says what it is", () => {
    expect(refusal(null)).toEqual([{ code: "open.notJourney", at: "", found: "null" }]);
    expect(refusal([])).toEqual([{ code: "open.notJourney", at: "", found: "list" }]);
    expect(refusal({ nodes: [], edges: [] })).toEqual([
      { code: "open.notJourney", at: "", found: "nodes, edges" },
    ]);
  });

  test("a format that was never released is not guessed at", () => {
    expect(refusal({ ...sound, format: 99 })).toEqual([
      { code: "open.unknownFormat", at: "format", found: "99", known: 1 },
    ]);
  });

  test("each fault of form is named with its place", () => {
    const { title: _title, ...untitled } = sound;
    expect(refusal(untitled)).toMatchObject([{ code: "open.missing", at: "title", key: "title" }]);
    expect(refusal({ ...sound, colour: "red" })).toEqual([
      { code: "open.unknownKey", at: "colour", key: "colour" },
    ]);
    expect(refusal({ ...sound, title: 7 })).toEqual([
      { code: "open.type", at: "title", expected: "string", found: "7" },
    ]);
    expect(refusal({ ...sound, id: "no spaces" })).toEqual([
      { code: "open.form", at: "id", form: "id", found: '"no spaces"' },
    ]);
    const monthly = [{ id: "t", from: "a", to: "a", after: "P1M" }];
    expect(refusal({ ...sound, transitions: monthly }), "[semantics 25]").toMatchObject([
      { at: "transitions.0.after" },
    ]);
    expect(refusal({ ...sound, title: "half \uD800" })).toMatchObject([
      { code: "open.form", form: "wellFormed" },
    ]);
  });

  test("numbers that JSON cannot carry are refused [semantics 13]", () => {
    const attribute = { id: "n", label: "N", type: "number", changes: "any" };
    for (const max of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal({ ...sound, attributes: [{ ...attribute, max }] })).toHaveLength(1);
    }
  });

  test("a list of a million entries is refused by its length", () => {
    expect(refusal({ ...sound, stages: new Array(1_000_000).fill(1) })).toMatchObject([
      { code: "open.form", at: "stages", form: "most" },
    ]);
  });

  test("a file of more than ten million characters is not read", () => {
    expect(refusal(" ".repeat(10_000_001))).toMatchObject([{ code: "open.tooLarge" }]);
  });

  test("many findings are cut with a count of the rest", () => {
    const stages = Array.from({ length: 300 }, () => ({}));
    const found = refusal({ ...sound, stages });
    expect(found.at(-1)).toMatchObject({ code: "open.more" });
    expect(found).toHaveLength(201);
  });

  test("keys of the prototype are unknown keys and change nothing", () => {
    for (const key of ["__proto__", "constructor", "toString"]) {
      const text = JSON.stringify(sound).replace("{", `{"${key}":{"polluted":true},`);
      expect(refusal(text)).toEqual([{ code: "open.unknownKey", at: key, key }]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("nothing makes it throw", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => void openJourney(value)));
    fc.assert(fc.property(fc.string(), (text) => void openJourneyText(text)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sound)), fc.jsonValue(), (key, value) => {
        openJourney({ ...sound, [key]: value });
      }),
    );
  });
});
