import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import { toPlainJourney } from "../model/toPlainJourney.js";
import { checkJourney } from "../rules/checkJourney.js";
import { addStageList } from "./clipboard/addStageList.js";
import { copySelection, duplicate, paste } from "./clipboard/copySelection.js";
import type { Draft, EditResult, ItemList } from "./EditIssue.js";
import { canRedo, canUndo, createHistory, pushDocument, redo, undo } from "./history/History.js";
import { applyFix } from "./items/applyFix.js";
import { changeId } from "./items/changeId.js";
import { addItem, changeItem, moveItem, removeItem } from "./items/changeItems.js";
import { changeJourney } from "./items/changeJourney.js";
import { alignStages, distributeStages } from "./layout/alignStages.js";
import { moveStages, setCollapsed, setDirection } from "./layout/moveStages.js";
import { getItemName, getItems } from "./parts/items.js";
import { addStage } from "./stages/addStage.js";
import { changeStage, renameStage } from "./stages/changeStage.js";
import { canMerge, mergeStages } from "./stages/mergeStages.js";
import { canMoveStage, extract, moveStage } from "./stages/moveStage.js";
import { removeStages } from "./stages/removeStages.js";
import { setInitial, setKind } from "./stages/setKind.js";
import { splitStage } from "./stages/splitStage.js";
import { unwrap } from "./stages/unwrap.js";
import { canWrap, wrapInPhase } from "./stages/wrapInPhase.js";
import { insertFragment, listFragments } from "./templates/listTemplates.js";
import { smallDraft } from "./testing/smallDraft.js";
import { canConnect } from "./transitions/canConnect.js";
import { changeTransition, retarget } from "./transitions/changeTransition.js";
import { connect } from "./transitions/connect.js";
import { insertStageOnTransition } from "./transitions/insertStageOnTransition.js";
import { removeTransitions } from "./transitions/removeTransitions.js";
import type { TransitionTrigger } from "./transitions/trigger.js";

/** What a command is tried with: names are chosen by number, so that a sequence means something on any document. */
interface Try {
  readonly command: string;
  readonly numbers: readonly number[];
  readonly text: string;
}

const kinds = ["atomic", "compound", "parallel", "final", "history"] as const;
const edges = ["left", "centre", "right", "top", "middle", "bottom"] as const;
const triggers: readonly (TransitionTrigger | undefined)[] = [
  { event: "email.*" },
  { event: "visit.held" },
  { after: "P3D" },
  { always: true },
  { done: true },
  undefined,
];
const lists: readonly Exclude<ItemList, "stages" | "transitions">[] = [
  "attributes",
  "channels",
  "events",
  "personas",
  "counters",
  "goals",
  "touchpoints",
  "comments",
  "entry",
];

/** One that is there, or now and then one that is not. */
function choose(document: Draft, list: ItemList, number: number | undefined): string {
  const names = [...getItems(document, list).map((item) => getItemName(item)), "gone"];
  return names[(number ?? 0) % names.length] ?? "gone";
}

type Run = (document: Draft, numbers: readonly number[], text: string) => EditResult;

const stage = (document: Draft, number: number | undefined) => choose(document, "stages", number);
const way = (document: Draft, number: number | undefined) => choose(document, "transitions", number);
const trigger = (number = 0) => {
  const chosen = triggers[number % triggers.length];
  return chosen === undefined ? {} : { trigger: chosen };
};
const several = (document: Draft, numbers: readonly number[]) =>
  numbers.map((number) => stage(document, number));

const runs: Readonly<Record<string, Run>> = {
  addStage: (document, [a = 0, b, c], label) =>
    addStage(document, {
      label,
      kind: kinds[a % 5] ?? "atomic",
      ...(a % 2 === 0 && { parent: stage(document, b) }),
      ...(a % 3 === 0 && { before: stage(document, c) }),
      at: { x: a, y: Number.NaN },
    }),
  renameStage: (document, [a], label) => renameStage(document, { stage: stage(document, a), label }),
  changeStage: (document, [a, b = 0], text) =>
    changeStage(document, {
      stage: stage(document, a),
      change: { description: text, map: { emotion: b % 4 } },
    }),
  changeId: (document, [a = 0, b], to) => {
    const list = (["stages", "transitions", ...lists] as const)[a % (lists.length + 2)] ?? "stages";
    return changeId(document, { list, id: choose(document, list, b), to });
  },
  moveStage: (document, [a, b, c = 0]) =>
    moveStage(document, {
      stage: stage(document, a),
      ...(c % 2 === 0 && { parent: stage(document, b) }),
      ...(c % 3 === 0 && { before: stage(document, c) }),
    }),
  moveStages: (document, [a, b = 0, c = 0]) =>
    moveStages(document, { places: [{ stage: stage(document, a), x: b / 3, y: -c, width: b % 7 }] }),
  setCollapsed: (document, [a, b = 0]) =>
    setCollapsed(document, { stages: [stage(document, a)], collapsed: b % 2 === 0 }),
  setDirection: (document, [a = 0]) => setDirection(document, { direction: a % 2 ? "down" : "right" }),
  wrapInPhase: (document, numbers, label) =>
    wrapInPhase(document, {
      stages: several(document, numbers),
      label,
      kind: label.length % 2 ? "compound" : "parallel",
    }),
  unwrap: (document, [a]) => unwrap(document, { stage: stage(document, a) }),
  splitStage: (document, [a, b], label) =>
    splitStage(document, { stage: stage(document, a), label, ...trigger(b) }),
  mergeStages: (document, numbers) => mergeStages(document, { stages: several(document, numbers) }),
  extract: (document, [a]) => extract(document, { stages: [stage(document, a)] }),
  removeStages: (document, [a, b = 0]) =>
    removeStages(document, { stages: [stage(document, a)], heal: b % 2 === 0 }),
  setKind: (document, [a, b = 0]) =>
    setKind(document, { stage: stage(document, a), kind: kinds[b % 5] ?? "atomic" }),
  setInitial: (document, [a]) => setInitial(document, { stage: stage(document, a) }),
  connect: (document, [a, b, c]) =>
    connect(document, { from: stage(document, a), to: stage(document, b), ...trigger(c) }),
  retarget: (document, [a, b, c = 0]) =>
    retarget(document, {
      transition: way(document, a),
      ...(c % 2 ? { from: stage(document, b) } : { to: stage(document, b) }),
    }),
  changeTransition: (document, [a, b = 0, c], text) =>
    changeTransition(document, {
      transition: way(document, a),
      change: { when: text, internal: b % 2 === 0, ...trigger(c) },
    }),
  removeTransitions: (document, [a]) => removeTransitions(document, { transitions: [way(document, a)] }),
  insertStageOnTransition: (document, [a, b], label) =>
    insertStageOnTransition(document, { transition: way(document, a), label, ...trigger(b) }),
  addItem: (document, [a = 0, b = 0], label) => {
    const list = lists[a % lists.length] ?? "goals";
    const id = `n${b % 40}`;
    const items = {
      attributes: { id, label, type: "boolean", changes: "any" },
      channels: { id, label, consent: "required" },
      events: { type: `${id}.happened`, label },
      personas: { id, label },
      counters: { id, label },
      goals: { id, label, when: "consent.email" },
      touchpoints: { id, label, stage: stage(document, b), channel: "email", cadence: {} },
      comments: {
        id,
        on: { kind: "stage", id: stage(document, b) },
        text: label,
        author: "Ada",
        at: "2026-01-01T09:00:00Z",
      },
      entry: { id, event: "visit.held" },
    } as const;
    // What is handed in has defaults left out, so its type is that of no item.
    return addItem(document, { list, item: items[list as keyof typeof items] as never });
  },
  changeItem: (document, [a = 0, b], text) => {
    const list = lists[a % lists.length] ?? "goals";
    return changeItem(document, { list, id: choose(document, list, b), change: { label: text } as never });
  },
  moveItem: (document, [a = 0, b, c]) => {
    const list = (["transitions", ...lists] as const)[a % (lists.length + 1)] ?? "goals";
    return moveItem(document, { list, id: choose(document, list, b), before: choose(document, list, c) });
  },
  removeItem: (document, [a = 0, b, c = 0]) => {
    const list = lists[a % lists.length] ?? "goals";
    return removeItem(document, { list, id: choose(document, list, b), uses: c % 2 ? "keep" : "refuse" });
  },
  changeJourney: (document, [a = 0], title) => changeJourney(document, { change: { title, priority: a } }),
  alignStages: (document, numbers) =>
    alignStages(document, {
      stages: several(document, numbers),
      edge: edges[(numbers[0] ?? 0) % edges.length] ?? "left",
    }),
  distributeStages: (document, numbers) =>
    distributeStages(document, {
      stages: several(document, numbers),
      axis: (numbers[0] ?? 0) % 2 ? "horizontal" : "vertical",
    }),
  addStageList: (document, [a, b = 0], label) =>
    addStageList(document, {
      list: [{ label }, { label: "Next", parent: 0 }].slice(0, b % 3),
      ...(b % 2 === 0 && { parent: stage(document, a) }),
      ...trigger(b),
    }),
  duplicate: (document, numbers) => duplicate(document, { stages: several(document, numbers) }),
  paste: (document, [a, b = 0], text) => {
    const copied = copySelection(document, [stage(document, a)]);
    return paste(document, {
      text: copied.ok && b % 3 > 0 ? copied.value : text,
      ...(b % 2 === 0 && { parent: stage(document, b) }),
    });
  },
  insertFragment: (document, [a = 0, b = 0]) => {
    const cards = listFragments("en");
    return insertFragment(document, {
      fragment: cards[a % cards.length]?.id ?? "consentGate",
      locale: a % 2 ? "en" : "de",
      ...(b % 2 === 0 && { parent: stage(document, b) }),
    });
  },
  applyFix: (document, [a = 0, b]) => {
    // A name that is almost one there is brings a fix.
    const misspelt = changeTransition(document, {
      transition: way(document, b),
      change: { when: "consent.emai" },
    });
    const wrong = misspelt.ok ? misspelt.value : document;
    const found = checkJourney(wrong).filter(({ fix }) => fix !== undefined);
    return applyFix(wrong, { diagnostic: found[a % (found.length + 1)] ?? { path: ["title"] } });
  },
};

test("every command there is, is tried", () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const declared =
    /export (?:const (\w+): Command<|function (\w+)[^(]*\(\s*document: Draft,\s*\{[^}]*\}: \w+Args\b[^)]*\): EditResult \{)/g;
  const commands = files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(declared)].map(([, a, b]) => a ?? b),
  );
  expect(Object.keys(runs).sort()).toEqual(commands.sort());
});

const text = fc.oneof(
  fc.constantFrom(
    "Trial",
    "x",
    "email.read",
    "nudged",
    "hcp.scor > 0.5",
    "认知",
    "",
    " ",
    "<img onerror>",
    "hcp.score > 0.5",
  ),
  fc.string({ maxLength: 12 }),
);
const tries: fc.Arbitrary<Try> = fc.record({
  command: fc.constantFrom(...Object.keys(runs)),
  numbers: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 }),
  text,
});

test("any sequence of commands leaves a document that its schema takes as it is, and that rules can judge", () => {
  const changed = new Set<string>();
  fc.assert(
    fc.property(fc.array(tries, { maxLength: 25 }), (sequence) => {
      let document = smallDraft();
      for (const { command, numbers, text: given } of sequence) {
        const result = runs[command]?.(document, numbers, given);
        if (!result?.ok) continue;
        if (result.value !== document) changed.add(command);
        document = result.value;
      }
      const opened = openJourney(JSON.parse(JSON.stringify(toPlainJourney(document))));
      expect(opened).toEqual({ ok: true, value: document });
      checkJourney(document);
      const ids = document.stages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
  // Refusals alone would prove nothing.
  expect([...changed].sort()).toEqual(Object.keys(runs).sort());
});

test("undoing to the start gives the very document one began with, and redoing the very last one", () => {
  fc.assert(
    fc.property(fc.array(tries, { maxLength: 25 }), (sequence) => {
      const start = smallDraft();
      let history = createHistory(start);
      for (const { command, numbers, text: given } of sequence) {
        const result = runs[command]?.(history.present, numbers, given);
        if (!result?.ok) continue;
        const label = { code: "step.changeStage", parameters: { name: command, count: 1 } } as const;
        history = pushDocument(history, result.value, { label });
      }
      const end = history.present;
      while (canUndo(history)) history = undo(history);
      expect(history.present).toBe(start);
      while (canRedo(history)) history = redo(history);
      expect(history.present).toBe(end);
    }),
    { numRuns: 60 },
  );
});

test("what is asked before a gesture is what the command answers", () => {
  const numbers = fc.array(fc.nat(20), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(tries, { maxLength: 8 }), numbers, (sequence, [a, b, c]) => {
      let document = smallDraft();
      for (const { command, numbers: given, text: label } of sequence) {
        const result = runs[command]?.(document, given, label);
        if (result?.ok) document = result.value;
      }
      const [from, to] = [stage(document, a), stage(document, b)];
      const chosen = trigger(c);
      const asked = canConnect(document, from, to, chosen.trigger);
      const done = connect(document, { from, to, ...chosen });
      expect(done.ok ? undefined : done.error).toEqual(asked.ok ? undefined : asked.error);
      expect(moveStage(document, { stage: from, parent: to }).ok).toBe(canMoveStage(document, from, to).ok);
      const both = [from, to];
      expect(wrapInPhase(document, { stages: both, label: "Wrap" }).ok).toBe(canWrap(document, both).ok);
      expect(mergeStages(document, { stages: both }).ok).toBe(canMerge(document, both).ok);
    }),
    { numRuns: 100 },
  );
});
