import { describe, expect, test } from "vitest";
import { journeyText } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

const invite = { kind: "event", type: "campaign.invited" };
const click = { kind: "event", type: "email.clicked" };
const scenario = (id: string, label: string, digitalAffinity: number, steps: readonly unknown[]) => ({
  id,
  label,
  from: "2026-11-03T09:00:00Z",
  persona: "trailblazer",
  attributes: [{ attribute: "digitalAffinity", value: digitalAffinity }],
  steps,
});
const withScenarios = (...scenarios: readonly unknown[]) =>
  journeyText.replace('"entry":', `"scenarios": ${JSON.stringify(scenarios)}, "entry":`);

const subscribes = scenario("subscribes", "Subscribes by a click", 0.8, [
  invite,
  click,
  { kind: "expect", status: "completed", stages: ["subscribed"] },
]);
const wrong = scenario("wrong", "Subscribes without a liking", 0.2, [
  invite,
  click,
  { kind: "expect", stages: ["subscribed"] },
]);

const files = {
  "journey.json": journeyText,
  "right.json": withScenarios(subscribes),
  "wrong.json": withScenarios(subscribes, wrong),
};

describe("test", () => {
  test("says what passed and what is left out", async () => {
    const { code, out } = await runWith(["test", "right.json"], { files });
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.trimEnd())).toEqual([
      "✓ Subscribes by a click",
      "",
      "1 scenario passed, 0 failed.",
      "",
      "Coverage           Covered  Left out",
      "Stages             3 of 3   –",
      "Transitions        1 of 1   –",
      "Guards either way  1 of 2   subscribe failing",
      "",
    ]);
  });

  test("says what is not as expected, and ends with 2", async () => {
    const { code, out } = await runWith(["test", "wrong.json"], { files });
    expect(code).toBe(2);
    expect(out).toContain(
      "✗ Subscribes without a liking\n    Step 3: Expected the stage “Subscribed”, and found “Invitation › Invited”.\n",
    );
    const german = await runWith(["test", "wrong.json", "--lang", "de"], { files });
    expect(german.out).toContain(
      "Schritt 3: Erwartet war die Phase „Subscribed“, gefunden „Invitation › Invited“.",
    );
  });

  test("a journey without scenarios is no error", async () => {
    const { code, out } = await runWith(["test", "journey.json"], { files });
    expect([code, out.split("\n")[0]]).toEqual([0, "The journey has no scenarios yet."]);
  });

  test("writes the journey with the scenarios that it found, which then pass", async () => {
    const { code, out, error } = await runWith(["test", "journey.json", "--generate"], { files });
    expect(code).toBe(0);
    expect(error).toContain("1 scenario was found that takes more.");
    const again = await runWith(["test", "generated.json", "--json"], { files: { "generated.json": out } });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      command: "test",
      ok: true,
      scenarios: [{ id: "subscribe", label: "Signs up", ok: true, failures: [] }],
      coverage: { transitions: { all: 1, covered: 1, missing: [] } },
    });
  });

  test("prints what was found, and what was not, as one JSON document", async () => {
    const closed = journeyText.replace("hcp.digitalAffinity > 0.6", "hcp.digitalAffinity > 1.0");
    const { out, error } = await runWith(["test", "closed.json", "--generate", "--json"], {
      files: { "closed.json": closed },
    });
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      generated: [],
      unreached: [{ transition: "subscribe", reason: "unreached.guard" }],
      isExhausted: true,
    });
  });
});
