import { describe, expect, test } from "vitest";
import { journeyText } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

/** Two invitations by post, each answered by some within days. */
const postalText = JSON.stringify({
  format: 1,
  id: "post",
  title: "Post",
  channels: [{ id: "post", label: "Post", consent: "notRequired" }],
  events: [
    { type: "campaign.invited", label: "Invited" },
    { type: "card.returned", label: "Card returned", channel: "post" },
  ],
  personas: [
    { id: "traditional", label: "Traditional" },
    { id: "trailblazer", label: "Trailblazer" },
  ],
  entry: [{ id: "enter", event: "campaign.invited" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "reminded", label: "Reminded", kind: "atomic" },
    { id: "joined", label: "Joined", kind: "final" },
    { id: "silent", label: "Silent", kind: "final" },
  ],
  touchpoints: ["invited", "reminded"].map((stage) => ({
    id: `${stage}Card`,
    label: "Card",
    stage,
    channel: "post",
    cadence: {},
    responses: [
      {
        event: "card.returned",
        probability: 0.2,
        byPersona: [{ persona: "trailblazer", probability: 0.05 }],
        delay: { kind: "fixed", after: "P5D" },
      },
    ],
  })),
  transitions: [
    { id: "join", from: "invited", to: "joined", label: "Sends the card back", event: "card.returned" },
    { id: "remind", from: "invited", to: "reminded", after: "P14D" },
    { id: "joinLate", from: "reminded", to: "joined", event: "card.returned" },
    { id: "giveUp", from: "reminded", to: "silent", after: "P14D" },
  ],
  goals: [{ id: "joined", label: "Joined", when: 'inStage("joined")' }],
});

/** Clicks happen by themselves, and what they lead to depends on a fact that changes. */
const clickedText = journeyText.replace(
  '"entry":',
  '"behaviour": [{ "id": "clicks", "event": "email.clicked", "perDay": 0.1 }], "entry":',
);

const files = { "journey.json": journeyText, "post.json": postalText, "clicked.json": clickedText };

describe("analyse", () => {
  test("says goals, levers, endings and stages of a persona", async () => {
    const { code, out } = await runWith(["analyse", "post.json", "--persona", "traditional"], { files });
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.trimEnd())).toEqual([
      "Traditional: solved exactly, in 4 states.",
      "",
      "Goal    Probability  After",
      "Joined  36 %         11.2 days (± 7 days)",
      "",
      "What moves “Joined” most, if taken 10 % more often:",
      " +1.6 points  Sends the card back (Invited → Joined)",
      " +1.6 points  Reminded → Joined",
      " -6.4 points  Reminded → Silent",
      " -6.4 points  Invited → Reminded",
      "",
      "Ending             Probability",
      "Completed: Silent  64 %",
      "Completed: Joined  36 %",
      "",
      "Stage     Visits  Time in it",
      "Invited   1       12.2 days",
      "Reminded  0.8     9.8 days",
      "",
      "A run lasts 22 days on average (standard deviation 9.1 days).",
      "",
    ]);
  });

  test("says why another journey has to be simulated, in German too", async () => {
    const { code, out } = await runWith(["analyse", "clicked.json", "--lang", "de"], { files });
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "Trailblazer: muss simuliert werden, denn genau berechnen lässt es sich nicht:",
      "  Übergang „subscribe“, Bedingung: Sie hängt von „hcp.digitalAffinity“ ab, was sich unterwegs ändern kann.",
      "",
    ]);
  });

  test("prints everything as one JSON document", async () => {
    const { code, out } = await runWith(["analyse", "post.json", "--json"], { files });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      command: "analyse",
      ok: true,
      journey: { id: "post" },
      personas: [
        { persona: "traditional", exact: { goals: [{ goal: "joined" }] }, obstacles: [] },
        { persona: "trailblazer", exact: { states: 4, profiles: 1 } },
      ],
    });
  });

  test("names a persona that is not there", async () => {
    const { code, error } = await runWith(["analyse", "post.json", "--persona", "traditonal"], { files });
    expect(code).toBe(2);
    expect(error.split("\n")[0]).toBe(
      "waypost: The journey has no persona “traditonal”. Did you mean “traditional”?",
    );
  });
});
