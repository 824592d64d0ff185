import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJourney } from "../../migrate/openJourney.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { checkJourney } from "../../rules/checkJourney.js";
import type { Draft, EditResult } from "../EditIssue.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { copySelection, duplicate, openPiece, paste } from "./copySelection.js";
import { createBlankJourney, createJourneyFromList } from "./createBlankJourney.js";
import { listNewStages } from "./insertPiece.js";
import { parseStageList } from "./parseStageList.js";

const draft = smallDraft();
const blank = createBlankJourney({ title: "Launch", stage: "Invited", event: "Invitation sent" });
const code = (result: EditResult<unknown>) => (result.ok ? undefined : result.error.code);
const errors = (document: Draft) =>
  checkJourney(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code: found }) => found);

describe("a copied piece", () => {
  const copied = requireOk(copySelection(draft, ["aware", "trial"]));

  test("brings the ways between its stages and all that these name, and nothing else", () => {
    const piece = requireOk(openPiece(copied));
    expect(piece.stages.map(({ id }) => id)).toEqual(["aware", "told", "reminded", "trial"]);
    expect(piece.transitions.map(({ id }) => id)).toEqual(["remind", "try", "tryByVisit"]);
    expect(piece.touchpoints.map(({ id }) => id)).toEqual(["reminder"]);
    expect(piece.events.map(({ type }) => type)).toEqual(["email.opened", "email.clicked", "visit.held"]);
    expect(piece.channels.map(({ id }) => id)).toEqual(["email", "visit"]);
    expect(piece.attributes.map(({ id }) => id)).toEqual(["score"]);
    expect(piece.contents.map(({ id }) => id)).toEqual(["letter"]);
    expect(piece.layout[0]).toMatchObject({ stage: "aware", x: 0, y: 0 });
    expect(errors(piece)).toEqual([]);
  });

  test("in another journey works at once: what it depends on comes along", () => {
    const pasted = requireOk(paste(blank, { text: copied, at: { x: 400, y: 100 } }));
    expect(errors(pasted)).toEqual([]);
    expect(listNewStages(blank, pasted)).toEqual(["aware", "told", "reminded", "trial"]);
    expect(pasted.layout).toContainEqual({
      stage: "aware",
      x: 400,
      y: 100,
      width: 480,
      height: 200,
      collapsed: false,
    });
    expect(pasted.initial).toBe("first");
  });

  test("in its own journey gets names of its own, and what it depends on is matched", () => {
    const pasted = requireOk(paste(draft, { text: copied }));
    expect(listNewStages(draft, pasted)).toEqual(["aware-2", "told-2", "reminded-2", "trial-2"]);
    expect(pasted.channels).toBe(draft.channels);
    expect(pasted.transitions.slice(-3)).toMatchObject([
      { id: "remind-2", from: "told-2", to: "reminded-2" },
      { id: "try-2", from: "aware-2", to: "trial-2" },
      { from: "aware-2", to: "trial-2" },
    ]);
    expect(errors(pasted)).toEqual([]);
  });

  test("an attribute whose name means another type there is another attribute", () => {
    const other = { attributes: [{ id: "score", label: "Score", type: "boolean", changes: "any" }] };
    const opened = requireOk(openJourney({ ...toPlainJourney(blank), ...other }));
    const pasted = requireOk(paste(opened, { text: copied }));
    expect(pasted.attributes.map(({ id }) => id)).toEqual(["score", "score2"]);
    expect(pasted.transitions.find(({ id }) => id === "try")?.when).toContain("hcp.score2 > 0.5");
    expect(errors(pasted)).toEqual([]);
  });

  test("goes into a stage, and not into an end", () => {
    const pasted = requireOk(paste(blank, { text: copied, parent: "first" }));
    expect(pasted.stages[0]).toMatchObject({ kind: "compound", initial: "aware" });
    expect(code(paste(draft, { text: copied, parent: "left" }))).toBe("edit.noInside");
    expect(code(paste(draft, { text: copied, parent: "gone" }))).toBe("edit.unknown");
  });
});

test("a whole journey can be pasted, and text that is none is refused by what it is", () => {
  const all = requireOk(paste(blank, { text: JSON.stringify(toPlainJourney(draft)) }));
  expect(all.stages).toHaveLength(7);
  expect(code(paste(draft, { text: '{"waypost":"piece","version":9}' }))).toBe("edit.pieceFormat");
  expect(code(paste(draft, { text: '{"nodes":[]}' }))).toBe("edit.notPiece");
  expect(code(paste(draft, { text: "  " }))).toBe("edit.notPiece");
  expect(code(copySelection(draft, []))).toBe("edit.emptySelection");
  expect(code(copySelection(draft, ["gone"]))).toBe("edit.unknown");
});

test("a duplicate stands beside its original, in the same stage", () => {
  const doubled = requireOk(duplicate(draft, { stages: ["told", "adopted"] }));
  expect(doubled.stages.slice(-2)).toMatchObject([{ id: "told-2", parent: "aware" }, { id: "adopted-2" }]);
  expect(doubled.layout.slice(-2)).toMatchObject([
    { stage: "told-2", x: 64, y: 96 },
    { stage: "adopted-2", x: 912, y: 136 },
  ]);
  expect(errors(doubled)).toEqual([]);
});

describe("a list from elsewhere", () => {
  test.each([
    ["Aware\nTrial\r\nAdopted", [["Aware"], ["Trial"], ["Adopted"]]],
    [
      "1. Aware\n- Trial\n  • Sample\n  • Visit\n(3) Loyal",
      [["Aware"], ["Trial"], ["Sample", 1], ["Visit", 1], ["Loyal"]],
    ],
    ["Stage\tDescription\nAware\tKnows it\n", [["Aware", undefined, "Knows it"]]],
    ["Start\tAware\n\tTold\nUse\tTrial", [["Start"], ["Aware", 0], ["Told", 0], ["Use"], ["Trial", 3]]],
    ["Phase\tSchritt\nStart\tGehört\nStart\tErzählt", [["Start"], ["Gehört", 0], ["Erzählt", 0]]],
    ['Aware\t"says ""yes"""\nTrial\t', [["Aware", undefined, 'says "yes"'], ["Trial"]]],
    ["", []],
  ] as const)("%j is read as stages and phases", (text, expected) => {
    expect(parseStageList(text)).toEqual(
      expected.map(([label, parent, description]) => ({
        label,
        ...(parent !== undefined && { parent }),
        ...(description !== undefined && { description }),
      })),
    );
  });

  test("becomes stages in a row, each connected to the next, with the triggers left to choose", () => {
    const made = requireOk(
      createJourneyFromList("Start\tAware\n\tTold\nUse\tTrial", { title: "Einführung", event: "Started" }),
    );
    expect(made.id).toBe("einfuhrung");
    expect(made.stages.map(({ id, parent }) => [id, parent])).toEqual([
      ["start", undefined],
      ["aware", "start"],
      ["told", "start"],
      ["use", undefined],
      ["trial", "use"],
    ]);
    expect(made.transitions.map(({ from, to }) => [from, to])).toEqual([
      ["aware", "told"],
      ["told", "trial"],
    ]);
    expect(new Set(errors(made))).toEqual(new Set(["journey.trigger"]));
    expect(made.initial).toBe("start");
  });

  test("any text is read or refused, and what it makes opens again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fc.string(), { maxLength: 6 }).map((lines) => lines.join("\n\t")),
        ),
        (text) => {
          const pasted = paste(blank, { text });
          if (!pasted.ok) return;
          expect(openJourney(JSON.parse(JSON.stringify(toPlainJourney(pasted.value))))).toEqual(pasted);
        },
      ),
    );
  });
});
