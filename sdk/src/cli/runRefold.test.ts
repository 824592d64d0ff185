import { describe, expect, test } from "vitest";
import { eventsText, journeyText, portalFiles } from "./testing/portalFiles.js";
import { runWith, type World } from "./testing/runWith.js";

/** Everybody who clicks signs up, at once with a task for whom it concerns; nobody leaves. */
const nextText = journeyText
  .replace(
    `"when": "persona == \\"trailblazer\\" && hcp.digitalAffinity > 0.6"`,
    `"effects": [{ "kind": "emit", "type": "task.open" }]`,
  )
  .replace(`{ "id": "left", "label": "No longer practises", "event": "practice.left" }`, "");

const args = ["refold", "journey.json", "next.json", "--hcps", "hcps.csv", "--events", "events.csv"];
const world: World["files"] = {
  ...portalFiles,
  "next.json": nextText,
  "events.csv": `${eventsText}h-3,email.clicked,2026-11-06T09:00:00Z\n`,
};

describe("refold", () => {
  test("prints who would move from where to where, and what becomes of them", async () => {
    const { code, out } = await runWith(args, { files: world });
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.trimEnd())).toEqual([
      "From                                               To                      HCPs  Who",
      "Invitation › Invited                               Completed (Subscribed)  1     h-3",
      "Ended: No longer practises (Invitation › Invited)  Invitation › Invited    1     h-4",
      "",
      "4 HCPs: 2 would stay, 2 would move.",
      "Would end: 1 (h-3).",
      "Would be under way again: 1 (h-4).",
      "Would not be done for the past: “task.open” at “subscribe:0”, 2 times for 2 HCPs.",
      "",
    ]);
  });

  test("into the same version moves nobody, and says so in German too", async () => {
    const same = ["refold", "journey.json", "journey.json", "--hcps", "hcps.csv", "--lang", "de"];
    const { code, out } = await runWith(same, { files: world });
    expect([code, out]).toEqual([0, "4 HCPs: 4 blieben, 0 stünden anderswo.\n"]);
  });

  test("prints exact counts and lists as one JSON document", async () => {
    const { code, out } = await runWith([...args, "--json"], { files: world });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      command: "refold",
      ok: true,
      now: "2026-11-20T12:00:00.000Z",
      journeys: { from: { id: "portal" }, to: { id: "portal" } },
      total: 4,
      stay: 2,
      moves: [
        {
          from: { status: "active", leaves: ["invited"] },
          to: { status: "completed" },
          count: 1,
          hcps: ["h-3"],
        },
        { from: { status: "exited", exit: "left" }, to: { status: "active", exit: null }, count: 1 },
      ],
      end: { count: 1, hcps: ["h-3"] },
      suppressed: [{ place: "subscribe:0", type: "task.open", times: 2 }],
    });
  });

  test("keeps what only the older version declares of people", async () => {
    const lean = nextText.replace(/"attributes": \[[^\]]*\],/, "");
    const { code, out, error } = await runWith(args, { files: { ...world, "next.json": lean } });
    expect([code, error]).toEqual([0, expect.not.stringContaining("digitalAffinity")]);
    expect(out).toContain("2 would stay, 2 would move.");
  });

  test("refuses a journey with errors, and names a file that is missing", async () => {
    const broken = { ...world, "next.json": nextText.replace('"to": "subscribed"', '"to": "gone"') };
    const wrong = await runWith(args, { files: broken });
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.error).toContain("next.json: the journey has errors");
    const { "next.json": _, ...without } = world;
    expect(await runWith(args, { files: without })).toMatchObject({ code: 3 });
  });

  test("counts what can be read, and says by its exit code that rows were not taken", async () => {
    const events = `${eventsText}h-9,email.clicked,2026-11-06T09:00:00Z\n`;
    const { code, out } = await runWith(args, { files: { ...world, "events.csv": events } });
    expect(code).toBe(1);
    expect(out).toContain("4 HCPs:");
  });
});
