import { describe, expect, test } from "vitest";
import { portalFiles } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

describe("a call", () => {
  test("for help prints it, with every exit code, and is fine", async () => {
    for (const args of [
      ["--help"],
      ["-h"],
      ["check", "--help"],
      ["replay", "-h"],
      ["explain", "--help"],
      ["refold", "--help"],
      ["check", "x.json", "--help"],
    ]) {
      const { code, out, error } = await runWith(args);
      expect(code).toBe(0);
      expect(error).toBe("");
      expect(out).toMatch(/Usage: waypost/);
      for (const exitCode of ["  0  ", "  1  ", "  2  ", "  3  ", "  4  "]) expect(out).toContain(exitCode);
    }
  });

  test("for help names every option there is", async () => {
    const { out } = await runWith(["replay", "--help"]);
    for (const option of [
      "--hcps",
      "--consent",
      "--events",
      "--now",
      "--hcp ",
      "--json",
      "--lang",
      "--time-zone",
    ]) {
      expect(out).toContain(option);
    }
  });

  test("for help speaks German when asked", async () => {
    expect((await runWith(["check", "--help", "--lang", "de"])).out).toContain("Aufruf: waypost check DATEI");
    expect((await runWith(["--lang=de", "--help"])).out).toContain("Befehle:");
  });

  test("for the version prints it alone", async () => {
    expect(await runWith(["--version"])).toEqual({ code: 0, out: "1.2.3\n", error: "" });
  });

  test.each([
    [
      [],
      "No command was given. It comes first: check, convert, replay, explain, refold, diff, analyse, prove, test, simulate, sweep or schema.",
    ],
    [["chekc", "x"], "There is no command “chekc”. Did you mean “check”?"],
    [["rehearse"], "There is no command “rehearse”."],
    [["check", "x", "--jsno"], "There is no option “--jsno”. Did you mean “--json”?"],
    [["check", "x", "-q"], "There is no option “-q”."],
    [["check", "x", "--hcps", "y"], "There is no option “--hcps”."],
    [["replay", "x", "--evnts", "y"], "There is no option “--evnts”. Did you mean “--events”?"],
    [["check", "x", "--toString"], "There is no option “--toString”."],
    [["check"], "No journey was named. Give the path of its file, or “-” for the standard input."],
    [["check", "a", "b"], "Expected one journey, and found “b” besides. Name one file at a time."],
    [["replay", "a"], "The option “--hcps” is missing."],
    [["explain", "a", "--hcps", "b"], "The option “--hcp” is missing."],
    [
      ["explain", "a", "--hcps", "b", "--hcp", "c", "--as-of", "yesterday"],
      "Expected an instant such as 2026-11-03T09:00:00Z for “--as-of”, and found “yesterday”.",
    ],
    [["explain", "a", "--now", "b"], "There is no option “--now”."],
    [
      ["refold", "a", "--hcps", "b"],
      "Expected two journeys, a version and the one to compare it with, and found one.",
    ],
    [["refold", "a", "b", "c"], "Expected two journeys, and found “c” besides. Name two files at a time."],
    [["refold", "-", "b", "--hcps", "-"], "The standard input can be read only once. Use “-” for one file."],
    [["replay", "a", "--hcps"], "The option “--hcps” needs a value behind it."],
    [["replay", "a", "--hcps", "--json"], "The option “--hcps” needs a value behind it."],
    [["replay", "a", "--hcps", ""], "The option “--hcps” needs a value behind it."],
    [["check", "a", "--json=yes"], "The option “--json” takes no value."],
    [["check", "a", "--json", "--json"], "The option “--json” is given twice. Keep one."],
    [["check", "a", "--lang", "fr"], "Expected “en” or “de” for “--lang”, and found “fr”."],
    [
      ["check", "a", "--time-zone", "Mars"],
      "Expected a time zone such as Europe/Berlin for “--time-zone”, and found “Mars”.",
    ],
    [
      ["replay", "a", "--hcps", "b", "--now", "2026-11-03"],
      "Expected an instant such as 2026-11-03T09:00:00Z for “--now”, and found “2026-11-03”.",
    ],
    [["replay", "-", "--hcps", "-"], "The standard input can be read only once. Use “-” for one file."],
  ])("that is wrong says how, and where to read more: %j", async (args, message) => {
    const { code, out, error } = await runWith(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    const [said, hint] = error.split("\n");
    expect(said).toBe(`waypost: ${message}`);
    expect(hint).toMatch(/^“waypost.* --help” says how it is called\.$/);
  });

  test("that is wrong is answered in German when asked", async () => {
    const { error } = await runWith(["check", "x", "--jsno", "--lang", "de"]);
    expect(error).toBe(
      "waypost: Die Option „--jsno“ gibt es nicht. Meinten Sie „--json“?\nWie der Aufruf lautet, sagt „waypost check --help“.\n",
    );
  });

  test("that meets a fault of our own says so in a sentence, without a stack", async () => {
    const files = new Proxy(
      {},
      {
        get: () => {
          throw new Error("disk on fire");
        },
      },
    );
    const { code, error } = await runWith(["check", "x.json"], { files });
    expect(code).toBe(4);
    expect(error).toBe(
      "waypost: Waypost itself failed: disk on fire. Please report this with the call you made.\n",
    );
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["file.isFolder", "x: this is a folder. Name a file in it.\n"],
    ["file.denied", "x: you are not allowed to read this file. Change its permissions.\n"],
    ["file.unreadable", "x: the file cannot be read (EIO).\n"],
    [undefined, "x: there is no such file. Check the path.\n"],
  ] as const)("is told by its reason: %s", async (failure, message) => {
    const files = failure === undefined ? {} : { x: failure };
    expect(await runWith(["check", "x"], { files })).toEqual({ code: 3, out: "", error: message });
  });

  test("is told in JSON too", async () => {
    const { code, out, error } = await runWith(["check", "x", "--json"]);
    expect([code, error]).toEqual([3, ""]);
    expect(JSON.parse(out)).toEqual({
      command: "check",
      ok: false,
      file: "x",
      failure: { code: "file.missing", message: "x: there is no such file. Check the path." },
    });
  });

  test("may be any of those that are replayed", async () => {
    const { "events.csv": _, ...files } = portalFiles;
    const args = ["replay", "journey.json", "--hcps", "hcps.csv", "--events", "events.csv"];
    expect(await runWith(args, { files })).toEqual({
      code: 3,
      out: "",
      error: "events.csv: there is no such file. Check the path.\n",
    });
  });
});
