import { describe, expect, test } from "vitest";
import { hcpsText, journeyText, portalFiles } from "./testing/portalFiles.js";
import { runWith, type World } from "./testing/runWith.js";

const args = ["replay", "journey.json", "--hcps", "hcps.csv"];
const all = [...args, "--consent", "consent.csv", "--events", "events.csv"];

function run(more: readonly string[] = [], files: World["files"] = {}, call: readonly string[] = all) {
  return runWith([...call, ...more], { files: { ...portalFiles, ...files } });
}

describe("replay", () => {
  test("prints where everybody stands, since when and why, in aligned columns", async () => {
    const { code, out, error } = await run();
    expect(code).toBe(0);
    const line = (hcp: string, persona: string, stage: string, since: string, cause: string) =>
      `${hcp.padEnd(6)}${persona.padEnd(13)}${stage.padEnd(51)}${since.padEnd(35)}${cause}`;
    expect(out.split("\n")).toEqual([
      line("HCP", "Persona", "Stage", "Since", "Cause"),
      line(
        "h-1",
        "Trailblazer",
        "Completed (Subscribed)",
        "ended 15 days ago, on 5 Nov 2026",
        "Link in e-mail clicked on 5 Nov 2026: “Signs up” as a trailblazer with digital affinity 0.82 (more than 0.6); this completed the journey.",
      ),
      line(
        "h-22",
        "–",
        "Not in this journey",
        "–",
        "Not in this journey yet: no “Invited to the campaign” so far.",
      ),
      line(
        "h-3",
        "Trailblazer",
        "Invitation › Invited",
        "for 17 days, since 3 Nov 2026",
        "Invited to the campaign on 3 Nov 2026.",
      ),
      line(
        "h-4",
        "–",
        "Ended: No longer practises (Invitation › Invited)",
        "ended 10 days ago, on 10 Nov 2026",
        "Left practice on 10 Nov 2026: the journey ended, “No longer practises”.",
      ),
      "",
      "4 HCPs: 1 under way, 1 completed, 1 ended, 1 not in this journey.",
      "",
    ]);
    expect(error).toBe(`hcps.csv: 4 rows taken
consent.csv: 1 row taken
events.csv: 5 rows taken

`);
  });

  test("speaks German, in the time zone asked for", async () => {
    const { out } = await run(["--lang", "de", "--time-zone", "Pacific/Auckland", "--hcp", "h-3"]);
    expect(out).toContain("HCP  Persona      Phase                 Seit");
    expect(out).toContain("seit 18 Tagen (3. Nov. 2026)");
    expect(out).toContain("Invited to the campaign am 3. Nov. 2026.");
    expect(out).toContain("1 HCP: 1 unterwegs.");
  });

  test("folds up to the instant asked for", async () => {
    const { out } = await run(["--now", "2026-11-04T09:00:00Z", "--hcp", "h-1"]);
    expect(out).toContain("Invitation › Invited");
    expect(out).toContain("for 1 day, since 3 Nov 2026");
  });

  test("needs no consent and no events", async () => {
    const { code, out } = await run([], {}, args);
    expect(code).toBe(0);
    expect(out).toContain("4 HCPs: 4 not in this journey.");
  });

  test("names the nearest HCP where there is none of that id", async () => {
    const { code, error } = await run(["--hcp", "h-23"]);
    expect(code).toBe(2);
    expect(error).toContain(
      "There is no HCP “h-23” among the rows taken from hcps.csv. Did you mean “h-22”?",
    );
  });

  test("reads one of its files from the standard input", async () => {
    const call = ["replay", "journey.json", "--hcps", "-"];
    const { code, error } = await run([], { "-": hcpsText }, call);
    expect([code, error]).toEqual([0, "standard input: 4 rows taken\n\n"]);
  });

  test("aligns columns behind ids in wide characters", async () => {
    const { out } = await run([], { "hcps.csv": "hcp,name\n王小明,x\nab,y\n" }, args);
    const [head = "", wide = "", narrow = ""] = out.split("\n");
    expect(head.indexOf("Persona")).toBe(8);
    expect(wide.indexOf("–")).toBe(5);
    expect(narrow.indexOf("–")).toBe(8);
  });
});

describe("rows that cannot be taken", () => {
  const events = `hcp,type,occurred_at
h-3,campaign.invited,2026-11-03T09:00:00Z
h-3,campaign.invited,2026-02-31T09:00:00Z
h-9,campaign.invited,2026-11-03T09:00:00Z
h-3,fax.sent,2026-11-03T09:00:00Z
`;

  test("are listed with line and reason, the others count, and the exit code says so", async () => {
    const { code, out, error } = await run([], { "events.csv": events });
    expect(code).toBe(1);
    expect(out).toContain("4 HCPs: 1 under way, 3 not in this journey.");
    expect(error).toContain(`events.csv: 2 rows taken, 2 not taken
  line 3: “2026-02-31T09:00:00Z” in “occurred_at” does not exist in any calendar or on any clock. Correct it.
  line 4: There is no HCP “h-9” among the rows taken from hcps.csv. Add the HCP there, or correct the id.
  warning: The journey does not know the event “fax.sent”: 1 row was kept, but moves nobody.
`);
  });

  test("are ten at most on the terminal", async () => {
    const rows = Array.from(
      { length: 14 },
      (_, index) => `h-${index + 100},campaign.invited,2026-11-03T09:00:00Z`,
    );
    const { error } = await run([], { "events.csv": `hcp,type,occurred_at\n${rows.join("\n")}\n` });
    expect(error).toContain("events.csv: 0 rows taken, 14 not taken");
    expect(error.match(/^ {2}line /gm)).toHaveLength(10);
    expect(error).toContain("  … and 4 more rows\n");
  });

  test("do not stop at a file that is refused: nothing is replayed", async () => {
    const { code, out, error } = await run([], { "events.csv": "who;what\na;b\n" });
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain("events.csv: the file was refused, and nothing was replayed.\n  The column “hcp");
  });

  test("of a file that is no CSV are none: it is named for what it is", async () => {
    const { code, error } = await run([], { "events.csv": "<!doctype html><html></html>" });
    expect(code).toBe(1);
    expect(error).toContain("Expected a CSV file, and this is a web page.");
  });
});

test("a journey with errors places nobody", async () => {
  const broken = journeyText.replace('"to": "subscribed"', '"to": "gone"');
  const { code, out, error } = await run([], { "journey.json": broken });
  expect([code, out]).toEqual([1, ""]);
  expect(error).toContain("journey.json:26:13: error: transition “subscribe”, where it leads\n");
  expect(error).toContain(
    "journey.json: the journey has errors, so nobody can be placed. Settle them first.\n",
  );
});

describe("in JSON", () => {
  test("every HCP and every file is accounted for", async () => {
    const { code, out, error } = await run(["--json", "--hcp", "h-1"]);
    expect([code, error]).toEqual([0, ""]);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(["command", "ok", "journey", "now", "files", "hcps"]);
    expect(report).toMatchObject({
      command: "replay",
      ok: true,
      journey: { id: "portal", title: "Portal" },
      now: "2026-11-20T12:00:00.000Z",
    });
    expect(report.hcps).toEqual([
      {
        hcp: "h-1",
        status: "completed",
        persona: "trailblazer",
        phase: "subscribed",
        stage: "subscribed",
        stages: ["subscribed"],
        since: "2026-11-05T09:00:00.000Z",
        cause:
          "Link in e-mail clicked on 5 Nov 2026: “Signs up” as a trailblazer with digital affinity 0.82 (more than 0.6); this completed the journey.",
        causedAt: "2026-11-05T09:00:00.000Z",
        exit: null,
        wakeAt: null,
        unused: { duplicate: 0, retracted: 0, undeclared: 0, afterEnd: 0, future: 0 },
      },
    ]);
    expect(report.files).toContainEqual({
      kind: "consent",
      file: "consent.csv",
      rowsRead: 1,
      taken: 1,
      repeated: 0,
      rejected: 0,
      problem: null,
      rejectedRows: [],
      warnings: [],
    });
  });

  test("somebody who is not in the journey has the same keys", async () => {
    const { out } = await run(["--json"]);
    const { hcps } = JSON.parse(out) as { hcps: readonly Record<string, unknown>[] };
    expect(new Set(hcps.map((hcp) => Object.keys(hcp).join()))).toHaveProperty("size", 1);
    expect(hcps[1]).toMatchObject({ hcp: "h-22", status: "notEntered", stage: null, since: null });
  });

  test("a refused file is told with its reason, and its rows with their lines", async () => {
    const refused = await run(["--json"], { "events.csv": "" });
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      ok: false,
      files: [{}, {}, { problem: { code: "csv.empty" } }],
    });
    const rejected = await run(["--json"], {
      "events.csv": "hcp,type,occurred_at\nh-9,x,2026-11-03T09:00:00Z\n",
    });
    expect(rejected.code).toBe(1);
    expect(JSON.parse(rejected.out)).toMatchObject({
      ok: false,
      files: [{}, {}, { rejected: 1, rejectedRows: [{ line: 2, code: "replay.unknownHcp" }] }],
    });
  });

  test("a journey with errors is told by its diagnostics", async () => {
    const { code, out } = await run(["--json"], { "journey.json": "[]" });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      file: "journey.json",
      diagnostics: [{ code: "open.notJourney" }],
    });
  });
});
