import { describe, expect, test } from "vitest";
import { journeyText, portalFiles } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

const files = ["--hcps", "hcps.csv", "--consent", "consent.csv", "--events", "events.csv"];

const planned = journeyText.replace(
  '"transitions": [',
  `"touchpoints": [
    {
      "id": "letter",
      "label": "Letter",
      "stage": "invited",
      "channel": "email",
      "cadence": { "every": "P30D", "most": 2 }
    }
  ],
  "transitions": [`,
);

function run(hcp: string, ...more: readonly string[]) {
  return runWith(["explain", "journey.json", "--hcp", hcp, ...files, ...more], {
    files: { ...portalFiles, "journey.json": planned },
  });
}

describe("explain", () => {
  test("prints where an HCP stands, why, what may come next and what the gates say", async () => {
    const { code, out, error } = await run("h-3");
    expect(code).toBe(0);
    expect(out).toBe(`h-3, Invitation › Invited, for 17 days, since 3 Nov 2026

Why
  - Invited to the campaign on 3 Nov 2026.

What may come next
  - On “Link in e-mail clicked”: “Signs up”, on to “Subscribed”. Still missing: “Digital affinity”: more than 0.6.
  - On “Left practice”: the journey ends, “No longer practises”.

Planned touchpoints
  - “Letter”, 1 of 2: Not allowed: consent for e-mail was never given.
`);
    expect(error).toContain("hcps.csv: 4 rows taken\n");
  });

  test("gives every cause on the way, and the end", async () => {
    const completed = await run("h-1");
    expect(completed.out).toContain(`
Why
  - Invited to the campaign on 3 Nov 2026.
  - Link in e-mail clicked on 5 Nov 2026: “Signs up” as a trailblazer with digital affinity 0.82 (more than 0.6); this completed the journey.

What may come next
  - Nothing leads on from here.
`);
    const ended = await run("h-4");
    expect(ended.out).toContain(
      "  - Left practice on 10 Nov 2026: the journey ended, “No longer practises”.\n",
    );
  });

  test("tells of a stage that is entered again and again the last time, and how often it was before", async () => {
    const again = planned.replace(
      '"transitions": [',
      '"transitions": [{ "id": "round", "from": "invited", "to": "invited", "event": "email.clicked", "order": 1 },',
    );
    const clicks = [6, 7, 8].map((day) => `h-3,email.clicked,2026-11-0${day}T09:00:00Z\n`).join("");
    const world = {
      ...portalFiles,
      "journey.json": again,
      "events.csv": `hcp,type,occurred_at\nh-3,campaign.invited,2026-11-03T09:00:00Z\n${clicks}`,
    };
    const { out } = await runWith(["explain", "journey.json", "--hcp", "h-3", ...files], { files: world });
    expect(out).toContain(`
Why
  - Invited to the campaign on 3 Nov 2026.
  - … 2 more that led back to the same stage
  - Link in e-mail clicked on 8 Nov 2026.
`);
  });

  test("says how one who is not in the journey would come in", async () => {
    const { out } = await run("h-22");
    expect(out).toContain("Not in this journey yet: no “Invited to the campaign” so far.");
    expect(out).toContain("  - On “Invited to the campaign”: into the journey, to “Invitation”.\n");
  });

  test("goes back to an instant", async () => {
    const { out } = await run("h-1", "--as-of", "2026-11-04T09:00:00Z");
    expect(out).toContain("h-1, Invitation › Invited, for 1 day, since 3 Nov 2026\n");
    expect(out).toContain("On “Link in e-mail clicked”: “Signs up”, on to “Subscribed”.\n");
    expect(out).toContain("“Letter”, 1 of 2: May be made now.\n");
  });

  test("speaks German", async () => {
    const { out } = await run("h-3", "--lang", "de");
    expect(out).toContain("\nWarum\n");
    expect(out).toContain("Es fehlt noch: „Digital affinity“: mehr als 0,6.");
  });

  test("names the nearest HCP where there is none of that id", async () => {
    const { code, error } = await run("h-23");
    expect(code).toBe(2);
    expect(error).toContain("Did you mean “h-22”?");
  });

  test("prints one JSON document with codes, parameters and sentences", async () => {
    const { code, out } = await run("h-3", "--json");
    expect(code).toBe(0);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({
      command: "explain",
      ok: true,
      asOf: "2026-11-20T12:00:00.000Z",
      hcp: { hcp: "h-3", stage: "invited" },
      stages: [
        {
          stage: "invited",
          links: [
            { at: "2026-11-03T09:00:00.000Z", by: { kind: "start", id: "enter" }, from: null, to: "invited" },
          ],
        },
      ],
      ways: [
        {
          by: { kind: "transition", id: "subscribe" },
          outcome: "fails",
          conjuncts: [
            { outcome: "holds" },
            {
              outcome: "fails",
              remedy: { code: "remedy.attribute", parameters: { attribute: "digitalAffinity" } },
            },
          ],
        },
        { by: { kind: "exit", id: "left" }, outcome: "holds" },
      ],
      touchpoints: [
        {
          touchpoint: "letter",
          answer: { kind: "refused", gate: "consent", code: "gate.consentNeverGiven" },
        },
      ],
    });
    const outside = JSON.parse((await run("h-22", "--json")).out) as Record<string, unknown>;
    expect(Object.keys(outside)).toEqual(Object.keys(report));
  });
});
