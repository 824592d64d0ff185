import { describe, expect, test } from "vitest";
import { runWith } from "./testing/runWith.js";

const journey = {
  format: 1,
  id: "post",
  title: "Post",
  attributes: [{ id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "never" }],
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: ["start", "asked"].map((type) => ({ type, label: type === "start" ? "Start" : "Asked" })),
  personas: [
    { id: "traditional", label: "Traditional" },
    { id: "trailblazer", label: "Trailblazer" },
  ],
  entry: [{ id: "enter", event: "start" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "visited", label: "Visited", kind: "atomic" },
    { id: "called", label: "Called", kind: "atomic" },
    { id: "circling", label: "Circling", kind: "atomic" },
    { id: "done", label: "Done", kind: "final" },
  ],
  touchpoints: [{ id: "letter", label: "Letter", stage: "invited", channel: "email", cadence: {} }],
  transitions: [
    { id: "visit", from: "invited", to: "visited", event: "asked", when: 'hcp.tier == "a"' },
    { id: "call", from: "invited", to: "called", event: "asked", when: 'persona == "trailblazer"' },
    { id: "end", from: "visited", to: "done", after: "P1D" },
    { id: "on", from: "called", to: "circling", after: "P1D" },
    { id: "back", from: "circling", to: "called", after: "P1D" },
  ],
};
const files = { "post.json": JSON.stringify(journey) };

describe("prove", () => {
  test("says what can never happen to whom, and shows what should not by witnesses [semantics 36, 37]", async () => {
    const { code, out } = await runWith(["prove", "post.json"], { files });
    expect(code).toBe(0);
    expect(out).toContain("Traditional and HCPs whose persona is not known: “Called” is never reached.");
    expect(out).toContain("Trailblazer: visit (Invited → Visited) and call (Invited → Called) can both hold");
    expect(out).toContain("In “Invited” none of the guards");
    expect(out).toContain("No ending can be reached from “Called” and “Circling”");
    expect(out).toContain("“Letter” can come due without consent for “E-mail”");
    expect(out).toContain("    Witness: Start → Asked\n");
    expect(out).toContain("outside of it.");
  });

  test("prints the same as JSON, of one persona", async () => {
    const { code, out } = await runWith(["prove", "post.json", "--persona", "traditional", "--json"], {
      files,
    });
    expect(code).toBe(0);
    const { proof } = JSON.parse(out);
    expect(proof.stages.find(({ stage }: { stage: string }) => stage === "called")).toEqual({
      persona: "traditional",
      path: ["stages", 2],
      stage: "called",
      verdict: { kind: "proved", reason: "proof.stage" },
    });
    expect(proof.loops).toEqual([]);
  });

  test("says where its steps did not suffice, and takes more or none", async () => {
    const none = await runWith(["prove", "post.json", "--steps", "0"], { files });
    expect(none.out).toContain(" 0 shown by a witness,");
    expect(none.out).toContain("ended after its 0 steps");
    const enough = await runWith(["prove", "post.json", "--steps", "5000", "--json"], { files });
    expect(JSON.parse(enough.out).proof.search).toMatchObject({ most: 5_000, isExhausted: true });
    const wrong = await runWith(["prove", "post.json", "--steps", "many"], { files });
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain("--steps");
  });

  test("speaks German, and does not know every persona", async () => {
    const german = await runWith(["prove", "post.json", "--lang", "de"], { files });
    expect(german.out).toContain("„Called“ wird nie erreicht.");
    const { code, error } = await runWith(["prove", "post.json", "--persona", "traditonal"], { files });
    expect(code).toBe(2);
    expect(error).toContain("Did you mean “traditional”?");
  });
});
