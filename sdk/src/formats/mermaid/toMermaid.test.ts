import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { journeyOf } from "../../run/testing/journeys.js";
import { escapeMermaid } from "./escapeMermaid.js";
import { toMermaid } from "./toMermaid.js";

describe("a Mermaid drawing", () => {
  test("nests stages, parts tracks, and labels transitions in UML's notation", () => {
    const { document } = journeyOf({
      title: 'Say "yes"',
      counters: [{ id: "tries", label: "Tries" }],
      stages: [
        { id: "a", label: "A", kind: "compound", initial: "a1" },
        { id: "a1", label: "First; or not", kind: "atomic", parent: "a" },
        { id: "back", label: "Back", kind: "history", history: "deep", parent: "a", initial: "a1" },
        { id: "both", label: "Both", kind: "parallel" },
        { id: "end", label: "Left", kind: "atomic", parent: "both" },
        { id: "right", label: "Right", kind: "atomic", parent: "both" },
        { id: "done", label: "王小明", kind: "final" },
      ],
      transitions: [
        { id: "t1", from: "a1", to: "both", event: "x", when: "consent.email" },
        {
          id: "t2",
          from: "both",
          to: "back",
          after: "P7D",
          effects: [{ kind: "increment", counter: "tries" }],
        },
        { id: "t3", from: "end", event: "y", effects: [{ kind: "tag", tag: "seen" }] },
        { id: "t4", from: "both", to: "done", event: "z" },
      ],
    });
    expect(toMermaid(document)).toBe(`---
title: "Say \\"yes\\""
---
stateDiagram-v2
  [*] --> a
  state "A" as a {
    [*] --> a1
    state "First#59; or not" as a1
    state "H*" as back
  }
  state "Both" as both {
    state "Left" as stage_4
    stage_4 --> stage_4 : y / tag seen
    --
    state "Right" as right
  }
  state "王小明" as done
  a1 --> both : x [consent.email]
  both --> back : after(P7D) / tries += 1
  both --> done : z
  done --> [*]
`);
  });

  test("says each stage and each transition once, whatever the journey", () => {
    fc.assert(
      fc.property(arbitraryJourney, ({ document }) => {
        const lines = toMermaid(document).split("\n");
        const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
        expect(count(/^ +state "/)).toBe(document.stages.length);
        const arrows = count(/ --> /) - count(/\[\*\]/);
        expect(arrows).toBe(document.transitions.length);
        expect(count(/\{$/)).toBe(count(/^ +\}$/));
      }),
    );
  });

  test("lets no label be read as syntax, a directive or HTML", () => {
    const escaped = escapeMermaid('%%{init: {"x":1}}%%\n<img src=x onerror="a()">; --> "b"');
    expect(escaped.replace(/#\d+;/g, "")).not.toMatch(/[#%{}<>";:\n]/);
    // What Mermaid shows for `#34;` is the character itself.
    const shown = escaped.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(shown).toBe('%%{init: {"x":1}}%% <img src=x onerror="a()">; --> "b"');
  });
});
