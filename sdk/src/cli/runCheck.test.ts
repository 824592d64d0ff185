import { describe, expect, test } from "vitest";
import { journeyText } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

function check(text: string | Uint8Array, ...options: readonly string[]) {
  return runWith(["check", "journey.json", ...options], { files: { "journey.json": text } });
}

describe("check", () => {
  test("says of a sound journey what it holds", async () => {
    expect(await check(journeyText)).toEqual({
      code: 0,
      out: "journey.json: “Portal” can be used: 2 phases, 3 stages, 1 transition.\n",
      error: "",
    });
  });

  test("reads the standard input", async () => {
    const { code, out } = await runWith(["check", "-", "--lang", "de"], { files: { "-": journeyText } });
    expect([code, out]).toEqual([
      0,
      "Standardeingabe: „Portal“ ist verwendbar: 2 Hauptphasen, 3 Phasen, 1 Übergang.\n",
    ]);
  });

  test("points at the part of a guard that is wrong, escapes counted, with the fix below", async () => {
    const { code, out } = await check(journeyText.replace("hcp.digitalAffinity >", "hcp.digitalAfinity >"));
    expect(code).toBe(1);
    expect(out).toBe(`journey.json:29:46: error: transition “subscribe”, its guard
  No attribute “hcp.digitalAfinity” is declared. Did you mean hcp.digitalAffinity?
    "when": "persona == \\"trailblazer\\" && hcp.digitalAfinity > 0.6"
                                           ^^^^^^^^^^^^^^^^^^
                                           hcp.digitalAffinity
journey.json: 1 error, 0 warnings.
`);
    const line = out.split("\n")[2] ?? "";
    const caret = out.split("\n")[3] ?? "";
    expect(line.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("hcp.digitalAfinity");
  });

  test("keeps the caret in place behind tabs, unicode escapes and wide characters", async () => {
    const when = "\\t\\u0022王\\u0022 == persona && x";
    const text = journeyText.replace(/"when": ".*"/, `"when": "${when}"`);
    const { out } = await check(text, "--json");
    const report = JSON.parse(out) as {
      diagnostics: readonly { line: number; column: number; code: string }[];
    };
    const line = text.split("\n")[28] ?? "";
    const unknown = report.diagnostics.find(({ code }) => code === "guard.unknownName");
    expect([unknown?.line, line.slice((unknown?.column ?? 0) - 1)]).toEqual([29, 'x"']);
  });

  test("cuts a long line around what is meant", async () => {
    const minified = JSON.stringify(JSON.parse(journeyText)).replace(
      "hcp.digitalAffinity >",
      "hcp.nothing >",
    );
    const { out } = await check(minified);
    const [, , excerpt = "", caret = ""] = out.split("\n");
    expect(excerpt.length).toBeLessThan(130);
    expect(excerpt.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("hcp.nothing");
  });

  test("points at the place of a name that is not declared, in German when asked", async () => {
    const { code, out } = await check(
      journeyText.replace('"to": "subscribed"', '"to": "subscribd"'),
      "--lang",
      "de",
    );
    expect(code).toBe(1);
    expect(out).toContain(`journey.json:26:13: Fehler: Übergang „subscribe“, Ziel
  Keine Phase „subscribd“ ist deklariert. Meinten Sie „subscribed“?
`);
  });

  test("lets warnings pass", async () => {
    const lonely = '{ "id": "lonely", "label": "Lonely", "kind": "final" },\n    ';
    const { code, out } = await check(
      journeyText.replace('{ "id": "subscribed"', `${lonely}{ "id": "subscribed"`),
    );
    expect(code).toBe(0);
    expect(out).toBe(`journey.json:20:5: warning: stage “lonely”
  Nobody can get to the stage “lonely”. Add a transition to it, or remove it.
journey.json: 0 errors, 1 warning.
journey.json: “Portal” can be used: 3 phases, 4 stages, 1 transition.
`);
  });

  test("points at the line where a text stops being JSON", async () => {
    const { code, out } = await check(journeyText.replace('"id": "portal",', '"id": "portal"'));
    expect(code).toBe(1);
    expect(out).toContain(
      "journey.json:4:3: error: the document\n  This is not JSON: line 4, column 3 cannot be read",
    );
    expect(out).toContain('    "title": "Portal",\n    ^\n');
  });

  test("says where a text ends too early", async () => {
    const { code, out } = await check('{\n  "format": 0,');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^journey\.json:2:15: error: the document\n {2}This is not JSON: the text ends at line 2/,
    );
  });

  test.each([
    ["", /the text ends at line 1, column 1/],
    ["[1]", /Expected a journey document.* found a list/],
    ["{}", /Expected a journey document.* found an empty object/],
    ['{"name":"x","version":"1"}', /found name, version/],
    [
      '{"format":9}',
      /^journey\.json:1:11: error: its format\n {2}Expected a journey of format 1, and found format 9/,
    ],
    ["\ufeff[", /the text ends at line 1, column 2/],
  ])("refuses what is no journey: %j", async (text, message) => {
    const { code, out } = await check(text);
    expect(code).toBe(1);
    expect(out).toMatch(message);
  });

  test("points at a key that means nothing, not at its value", async () => {
    const { out } = await check(journeyText.replace('"title": "Portal"', '"titel": "Portal"'));
    expect(out).toContain("journey.json:4:3: error: “titel”\n  “titel” means nothing here.");
    expect(out).toContain("journey.json:1:1: error: its title\n  “title” is missing. Add it.");
  });

  test("refuses a text that is not UTF-8", async () => {
    const { code, error } = await check(new Uint8Array([0x7b, 0xff, 0xfe]));
    expect([code, error]).toEqual([1, "journey.json: the text is not UTF-8. Save it as UTF-8.\n"]);
  });

  test("shows no control characters of a file on the terminal", async () => {
    const { out } = await check(journeyText.replace('"initial": "invitation"', '"initial": "a\\u001b[31m"'));
    expect(out).not.toContain("\u001b");
    expect(out).toContain("[31m");
  });

  test("prints one JSON document with the same keys whatever was found", async () => {
    const sound = JSON.parse((await check(journeyText, "--json")).out) as Record<string, unknown>;
    const broken = JSON.parse((await check("[]", "--json")).out) as Record<string, unknown>;
    expect(Object.keys(sound)).toEqual([
      "command",
      "ok",
      "file",
      "journey",
      "errors",
      "warnings",
      "diagnostics",
    ]);
    expect(Object.keys(broken)).toEqual(Object.keys(sound));
    expect(sound).toMatchObject({
      ok: true,
      journey: { id: "portal", title: "Portal" },
      errors: 0,
      diagnostics: [],
    });
    expect(broken).toMatchObject({ ok: false, journey: null, errors: 1 });
  });

  test("gives a finding in JSON with its code, place, sentence and fix", async () => {
    const { code, out } = await check(journeyText.replace("> 0.6", "> 1"), "--json");
    const report = JSON.parse(out) as { diagnostics: readonly unknown[] };
    expect(code).toBe(1);
    expect(report.diagnostics).toEqual([
      {
        code: "guard.numberLiteral",
        severity: "error",
        line: 29,
        column: 68,
        path: ["transitions", 0, "when"],
        place: "transition “subscribe”, its guard",
        message:
          "“1” is a whole number, and the other side is a decimal one. Write it with a point, such as 1.0.",
        parameters: { found: "1", expected: "double" },
        range: { start: 50, end: 51 },
        fix: "1.0",
      },
    ]);
  });
});

describe("colour", () => {
  const files = { "journey.json": "[]" };

  test("is used on a terminal only, and never against NO_COLOR", async () => {
    const run = (world: object) => runWith(["check", "journey.json"], { files, ...world });
    expect((await run({ isTty: true })).out).toContain("\u001b[31merror\u001b[0m");
    expect((await run({ isTty: true, noColor: true })).out).not.toContain("\u001b");
    expect((await run({})).out).not.toContain("\u001b");
  });
});
