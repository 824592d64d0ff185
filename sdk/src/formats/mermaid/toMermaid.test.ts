import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openJourney, openJourneyText } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { toMermaid } from "./toMermaid.js";

function open(parts: Record<string, unknown>): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "j",
    title: "J",
    events: [{ type: "visit.held", label: "Visit held" }],
    entry: [{ id: "start", event: "visit.held" }],
    initial: "a",
    transitions: [],
    ...parts,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const atomic = (id: string, label = id, more = {}) => ({ id, label, kind: "atomic", ...more });

describe("a journey as a Mermaid diagram", () => {
  test("has its stages inside their phases, where it begins and ends, and its ways with their words", () => {
    const document = open({
      stages: [
        { id: "a", label: "First", kind: "compound", initial: "a-1" },
        atomic("a-1", "One", { parent: "a" }),
        atomic("a-2", "Two", { parent: "a" }),
        { id: "end", label: "Over", kind: "final" },
      ],
      transitions: [
        { id: "t1", from: "a-1", to: "a-2", event: "visit.*", when: 'event.type == "x" || 1 > 0' },
        { id: "t2", from: "a-2", to: "end", after: "P14D", label: "Waits" },
        { id: "t3", from: "a-2", after: { workingHour: "email", after: "PT1H" } },
      ],
    });
    expect(toMermaid(document)).toBe(`stateDiagram-v2
  [*] --> s_a
  state "First" as s_a {
    [*] --> s_a_2d1
    state "One" as s_a_2d1
    state "Two" as s_a_2d2
    s_a_2d1 --> s_a_2d2 : visit.* [event.type == #34;x#34; || 1 #62; 0]
    s_a_2d2 --> s_a_2d2 : after PT1H, working hour of email
  }
  state "Over" as s_end
  s_end --> [*]
  s_a_2d2 --> s_end : Waits
`);
  });

  test("parts tracks, and names ways back", () => {
    const document = open({
      initial: "p",
      stages: [
        { id: "p", label: "Both", kind: "parallel" },
        { id: "x", label: "X", kind: "compound", parent: "p", initial: "x1" },
        atomic("x1", "X1", { parent: "x" }),
        { id: "y", label: "Y", kind: "compound", parent: "p", initial: "y1" },
        atomic("y1", "Y1", { parent: "y" }),
        { id: "h", label: "Back", kind: "history", history: "deep", parent: "y", initial: "y1" },
      ],
    });
    const lines = toMermaid(document).split("\n");
    expect(lines.filter((line) => line.trim() === "--")).toHaveLength(1);
    expect(lines).toContain('      state "Back (H*)" as s_h');
  });

  test("takes no word of the document for a word of its own", () => {
    const hostile = 'end; note "x" <img src=x> {a}\n--> b : c #lt;';
    const text = toMermaid(open({ stages: [atomic("a", hostile)] }));
    expect(text.split("\n")).toHaveLength(4);
    expect(text.split("\n")[2]).not.toMatch(/<|\{|note "/);
  });

  test("draws the example, each stage once and each way once", () => {
    const path = new URL("../../../../examples/cardiology-portal/journey.json", import.meta.url);
    const opened = openJourneyText(readFileSync(path, "utf8"));
    if (!opened.ok) throw new Error("the example opens");
    const text = toMermaid(opened.value);
    const { stages, transitions } = opened.value;
    expect(text.match(/^\s*state "/gm)).toHaveLength(stages.length);
    expect(text.match(/ : /g)).toHaveLength(transitions.length);
    expect(toMermaid(opened.value)).toBe(text);
  });
});
