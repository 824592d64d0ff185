import { describe, expect, test } from "vitest";
import { createMachine } from "xstate";
import { openJourneyText } from "../migrate/openJourney.js";
import { journeyText } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

function convert(text: string, ...options: readonly string[]) {
  return runWith(["convert", "journey.json", ...options], { files: { "journey.json": text } });
}

describe("convert", () => {
  test("draws a journey for a pull request", async () => {
    const { code, out, error } = await convert(journeyText, "--to", "mermaid");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^stateDiagram-v2\n/);
    expect(out).toContain("s_invited --> s_subscribed : Signs up\n");
  });

  test("writes a build sheet", async () => {
    const { code, out, error } = await convert(journeyText, "--to", "sheet");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^\ufeffPhase,Stage,Touchpoint,/);
  });

  test("draws a picture", async () => {
    const { code, out, error } = await convert(journeyText, "--to", "svg");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  test("writes a machine that XState takes, and names what it left out with line and column", async () => {
    const { code, out, error } = await convert(journeyText, "--to", "xstate");
    expect(code).toBe(0);
    expect(createMachine(JSON.parse(out)).getStateNodeById("invited").key).toBe("invited");
    expect(error.split("\n").slice(0, 2)).toEqual([
      "journey.json:15:12: Left out: 1 entry rule. The machine starts when its actor does.",
      "journey.json:32:12: Left out: 1 exit. Stop the actor when one applies.",
    ]);
    expect(error).toContain("meta.waypost.delays");
  });

  test("writes a module of TypeScript, and names what it left out", async () => {
    const { code, out, error } = await convert(journeyText, "--to", "xstate-ts");
    expect(code).toBe(0);
    expect(out).toContain("export function createJourneyMachine(readFacts: () => JourneyFacts) {");
    expect(error).toContain("journey.json:32:12: Left out: 1 exit.");
    expect(error).not.toContain("meta.waypost.delays");
  });

  test("makes a journey of an XState machine, and names what it left out or closed with line and column", async () => {
    const machine = {
      id: "m",
      initial: "a",
      states: { a: { on: { GO: { target: "b", guard: "isRich" } }, invoke: { src: "load" } }, b: {} },
    };
    const { code, out, error } = await convert(JSON.stringify(machine, null, 1), "--to", "journey");
    expect(code).toBe(0);
    expect(openJourneyText(out).ok).toBe(true);
    expect(error.split("\n").slice(0, 3)).toEqual([
      "journey.json:12:14: Left out at “a”: a service that runs beside the stage (“invoke”).",
      "journey.json:9:15: The condition “isRich” at “a” is no CEL, so its way is closed. Write a condition for it.",
      "journey.json:1:1: Nothing in the file starts a journey, so the event “journey.started” was declared for it. Put your own in its place.",
    ]);
    expect((await convert(JSON.stringify(machine), "--to", "mermaid")).out).toContain(
      "s_a --> s_b : [isRich]",
    );
  });

  test("writes a journey that it made even with errors, to be put right, and nothing else of it", async () => {
    const guard = { type: "cel", params: { when: "hcp.beds > 1.0" } };
    const text = JSON.stringify({ id: "m", states: { a: { on: { go: { target: "b", guard } } }, b: {} } });
    const { code, out, error } = await convert(text, "--to", "journey");
    expect([code, openJourneyText(out).ok]).toEqual([1, true]);
    expect(error).toMatch(/^the journey made of journey\.json:\d+:\d+: error/m);
    expect(error).toContain("the journey was written with the errors above");
    expect(await convert(text, "--to", "mermaid")).toMatchObject({ code: 1, out: "" });
  });

  test("makes a journey of SCXML, and says with line and column where it is none", async () => {
    const file = '<scxml>\n <state id="a">\n  <onentry><raise event="e"/></onentry>\n </state>\n</scxml>';
    const { code, error } = await convert(file, "--to", "journey");
    expect(code).toBe(0);
    expect(error).toContain(
      "journey.json:3:12: Left out at “a”: an event that the machine tells itself: a journey hears only what happens (“e”).",
    );
    expect(await convert("<!DOCTYPE scxml>\n<scxml/>", "--to", "journey")).toMatchObject({
      code: 1,
      out: "",
      error: expect.stringMatching(/^journey\.json:1:\d+: A document type is not read/),
    });
    expect((await convert("<html></html>", "--to", "journey")).error).toContain("found “html”");
  });

  test.each(["xstate", "scxml"])("gives back the journey that it wrote as %s", async (format) => {
    const { out } = await convert(journeyText, "--to", format);
    const back = await convert(out, "--to", "journey");
    expect([back.code, back.error]).toEqual([0, ""]);
    expect(back.out).toBe((await convert(journeyText, "--to", "journey")).out);
  });

  test("writes the document as it is saved, the same again from its own output", async () => {
    const first = await convert(journeyText, "--to", "journey");
    expect(first.out).toContain('  "id": "portal",\n');
    expect(await convert(first.out, "--to", "journey")).toEqual(first);
  });

  test("gives a program the same keys whatever was found", async () => {
    const sound = JSON.parse((await convert(journeyText, "--to", "xstate", "--json")).out);
    expect(Object.keys(sound)).toEqual(["command", "file", "format", "ok", "text", "losses", "diagnostics"]);
    expect(sound.losses[1]).toMatchObject({ code: "convert.left.exits", line: 32, path: ["exits"] });
    const wrong = await convert(
      journeyText.replace('"to": "subscribed"', '"to": "x"'),
      "--to",
      "mermaid",
      "--json",
    );
    expect(wrong.code).toBe(1);
    const report = JSON.parse(wrong.out);
    expect(Object.keys(report)).toEqual(Object.keys(sound));
    expect([report.ok, report.text]).toEqual([false, null]);
  });

  test("writes nothing of a journey with errors", async () => {
    const { code, out, error } = await convert(
      journeyText.replace('"to": "subscribed"', '"to": "x"'),
      "--to",
      "mermaid",
    );
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(/^journey\.json:26:\d+: error/);
    expect(error).toContain("journey.json: the journey has errors, so nothing was written.");
  });

  test("says which formats there are, in German too", async () => {
    expect(await convert(journeyText, "--to", "mermiad")).toEqual({
      code: 2,
      out: "",
      error:
        "waypost: Expected “journey”, “mermaid”, “svg”, “scxml”, “xstate”, “xstate-ts” or “sheet” for “--to”, and found “mermiad”. Did you mean “mermaid”?\n“waypost convert --help” says how it is called.\n",
    });
    const { code, error } = await convert(journeyText, "--lang", "de");
    expect([code, error.split("\n")[0]]).toEqual([2, "waypost: Die Option „--to“ fehlt."]);
  });

  test.each([10_000_001, 200_000])("refuses %d nested brackets with a reason", async (depth) => {
    const { code, out, error } = await convert("[".repeat(depth), "--to", "mermaid");
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain("journey.json: the journey has errors, so nothing was written.");
    expect(error.length).toBeLessThan(1_000);
  });
});
