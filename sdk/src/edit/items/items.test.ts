import { describe, expect, test } from "vitest";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { checkJourney } from "../../rules/checkJourney.js";
import type { EditResult } from "../EditIssue.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { changeId } from "./changeId.js";
import { addItem, changeItem, moveItem, removeItem } from "./changeItems.js";
import { changeJourney } from "./changeJourney.js";
import { findUses } from "./findUses.js";

const draft = smallDraft();
const refusal = (result: EditResult) => (result.ok ? undefined : result.error);

describe("a new name", () => {
  test.each([
    ["attributes", "score", "affinity", 1],
    ["counters", "reminders", "nudges", 2],
    ["purposes", "product", "brand", 4],
    ["channels", "email", "mail", 7],
    ["events", "email.opened", "email.read", 2],
    ["contents", "letter", "leaflet", 2],
    ["segments", "core", "heart", 2],
    ["personas", "trailblazer", "pioneer", 2],
    ["personas", "traditional", "settled", 2],
    ["stages", "reminded", "nudged", 3],
    ["transitions", "try", "attempt", 1],
  ] as const)("of %s %s reaches every use, in guards too", (list, id, to, uses) => {
    const renamed = requireOk(changeId(draft, { list, id, to }));
    expect(findUses(draft, { list, id }).filter(({ family }) => family === undefined)).toHaveLength(uses);
    expect(findUses(renamed, { list, id: to }).filter(({ family }) => family === undefined)).toHaveLength(
      uses,
    );
    expect(findUses(renamed, { list, id }).filter(({ family }) => family === undefined)).toEqual([]);
    expect(checkJourney(renamed).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(requireOk(changeId(renamed, { list, id: to, to: id }))).toEqual(draft);
  });

  test("changes nothing in a guard but the name", () => {
    const spaced = smallDraft({
      transitions: [
        {
          id: "t",
          from: "told",
          to: "trial",
          event: "visit.held",
          when: '( hcp . score>0.5 )\n  && ("score" == "score" || persona\n== \'trailblazer\')',
        },
      ],
      comments: [],
    });
    const once = requireOk(changeId(spaced, { list: "attributes", id: "score", to: "rank" }));
    const twice = requireOk(changeId(once, { list: "personas", id: "trailblazer", to: "pioneer" }));
    expect(twice.transitions[0]?.when).toBe(
      '( hcp . rank>0.5 )\n  && ("score" == "score" || persona\n== "pioneer")',
    );
  });

  test("is refused where a family would take more or less than before", () => {
    expect(refusal(changeId(draft, { list: "events", id: "email.opened", to: "mail.opened" }))).toEqual({
      code: "edit.familyChanges",
      parameters: { type: "email.opened", to: "mail.opened", family: "email.*" },
    });
    expect(refusal(changeId(draft, { list: "events", id: "visit.held", to: "email.held" }))?.code).toBe(
      "edit.familyChanges",
    );
  });

  test("is refused where it is taken, has another form, or means something to Waypost", () => {
    expect(refusal(changeId(draft, { list: "stages", id: "trial", to: "left" }))?.code).toBe("edit.taken");
    expect(refusal(changeId(draft, { list: "channels", id: "email", to: "e-mail" }))?.code).toBe("edit.form");
    expect(refusal(changeId(draft, { list: "attributes", id: "region", to: "timeZone" }))?.code).toBe(
      "edit.reserved",
    );
    const long = `hcp.score > 0.5 ${"|| hcp.score > 0.5 ".repeat(104)}`;
    const wordy = smallDraft({ goals: [{ id: "g", label: "G", when: long }] });
    expect(refusal(changeId(wordy, { list: "attributes", id: "score", to: "affinityToDigital" }))?.code).toBe(
      "edit.guardLength",
    );
  });
});

test("who uses a thing is said with its place, its range in a guard, and the family that means it", () => {
  const uses = findUses(draft, { list: "events", id: "email.opened" });
  expect(uses.map(({ by, family }) => [by?.id, family])).toEqual([
    ["reminder", undefined],
    ["try", "email.*"],
    ["try", undefined],
  ]);
  expect(uses.at(-1)?.range).toEqual({ start: 53, end: 67 });
  expect(findUses(draft, { list: "stages", id: "aware" }).map(({ by }) => by?.id)).toEqual([
    undefined,
    "told",
    "reminded",
    "try",
    "tryByVisit",
  ]);
});

describe("facts", () => {
  test("are added with their defaults, changed, reordered and removed", () => {
    const added = requireOk(
      addItem(draft, { list: "channels", item: { id: "sms", label: "SMS", consent: "required" } }),
    );
    expect(added.channels.at(-1)).toMatchObject({ id: "sms", hours: [], purposes: [] });
    const changed = requireOk(
      changeItem(added, { list: "channels", id: "sms", change: { cap: { most: 2, window: "P7D" } } }),
    );
    expect(changed.channels.at(-1)?.cap).toEqual({ most: 2, window: "P7D" });
    expect(changed.channels[0]).toBe(draft.channels[0]);
    const first = requireOk(moveItem(changed, { list: "channels", id: "sms", before: "email" }));
    expect(first.channels.map(({ id }) => id)).toEqual(["sms", "email", "visit"]);
    expect(toPlainJourney(requireOk(removeItem(first, { list: "channels", id: "sms" })))).toEqual(
      toPlainJourney(draft),
    );
  });

  test("an attribute of another type forgets what only the old type has", () => {
    const change = { type: "enum", values: ["low", "high"] } as never;
    const changed = requireOk(changeItem(draft, { list: "attributes", id: "score", change }));
    expect(changed.attributes[0]).toEqual({
      id: "score",
      label: "Score",
      type: "enum",
      values: ["low", "high"],
      changes: "any",
      facts: "commercial",
    });
  });

  test("what is used stays, unless its uses may be left behind", () => {
    expect(refusal(removeItem(draft, { list: "personas", id: "trailblazer" }))).toEqual({
      code: "edit.inUse",
      parameters: { list: "personas", id: "trailblazer", uses: 2 },
    });
    const removed = requireOk(removeItem(draft, { list: "personas", id: "trailblazer", uses: "keep" }));
    expect(checkJourney(removed).map(({ code }) => code)).toContain("journey.unknownName");
    expect(refusal(removeItem(draft, { list: "entry", id: "invited" }))?.code).toBe("edit.last");
  });
});

test("the journey as a whole is changed key by key", () => {
  const change = { title: "Smaller", indication: "Heart failure", description: undefined };
  const changed = requireOk(changeJourney(draft, { change }));
  expect(changed).toMatchObject({ title: "Smaller", indication: "Heart failure" });
  expect(changed.stages).toBe(draft.stages);
  expect(requireOk(changeJourney(draft, { change: { title: "Small" } }))).toBe(draft);
  expect(refusal(changeJourney(draft, { change: { title: undefined } }))?.code).toBe("edit.form");
  expect(requireOk(changeJourney(changed, { change: { indication: undefined, title: "Small" } }))).toEqual(
    draft,
  );
});
