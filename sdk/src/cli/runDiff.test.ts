import { describe, expect, test } from "vitest";
import { toJourneyJsonSchemaText } from "../model/jsonSchema.js";
import { journeyText } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

const files = {
  "a.json": journeyText,
  "b.json": journeyText.replace("> 0.6", "> 0.7").replace('"Signs up"', '"Joins"'),
  "noted.json": journeyText.replace('"format": 1,', '"format": 1, "tags": ["Launch"],'),
  "broken.json": '{ "format": 1 }',
};

describe("diff", () => {
  test("says what changed, one line a change, and that is no error", async () => {
    const { code, out, error } = await runWith(["diff", "a.json", "b.json"], { files });
    expect([code, error]).toEqual([0, ""]);
    expect(out.split("\n")).toEqual([
      "Changed: transition “subscribe”, its label, from “Signs up” to “Joins”.",
      expect.stringMatching(/^Tightened: transition “subscribe”, its guard, from “.*0\.6” to “.*0\.7”\.$/),
      "",
    ]);
  });

  test("says so where nothing has changed, and where no run would notice", async () => {
    expect(await runWith(["diff", "a.json", "-"], { files: { ...files, "-": journeyText } })).toMatchObject({
      code: 0,
      out: "Nothing has changed.\n",
    });
    const noted = await runWith(["diff", "a.json", "noted.json", "--lang", "de"], { files });
    expect(noted.out).toBe(
      "Gesetzt: Schlagwörter, jetzt „Launch“.\nGeändert hat sich nur, was kein Durchlauf liest: Die Fassung bleibt dieselbe.\n",
    );
  });

  test("prints the changes as one JSON document", async () => {
    const { code, out } = await runWith(["diff", "a.json", "b.json", "--json"], { files });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      command: "diff",
      ok: true,
      isSameVersion: false,
      changes: [
        {
          kind: "changed",
          list: "transitions",
          id: "subscribe",
          fields: [{ path: ["label"], before: "Signs up", after: "Joins" }, { guard: "tightened" }],
          messages: [expect.stringContaining("label"), expect.stringContaining("Tightened")],
        },
      ],
    });
  });

  test("refuses what is no journey, a missing file, and one input for two", async () => {
    expect(await runWith(["diff", "a.json", "broken.json"], { files })).toMatchObject({ code: 1, out: "" });
    expect(await runWith(["diff", "a.json", "none.json"], { files })).toMatchObject({ code: 3, out: "" });
    expect(await runWith(["diff", "-", "-"], { files })).toMatchObject({ code: 2 });
    expect(await runWith(["diff", "a.json"], { files })).toMatchObject({ code: 2 });
  });
});

describe("schema", () => {
  test("prints the JSON Schema, and takes no file", async () => {
    expect(await runWith(["schema"])).toEqual({ code: 0, out: toJourneyJsonSchemaText(), error: "" });
    const { code, error } = await runWith(["schema", "a.json"], { files });
    expect(code).toBe(2);
    expect(error).toContain("reads no file");
  });
});
