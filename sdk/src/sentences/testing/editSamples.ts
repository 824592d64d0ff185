import type { ItemList } from "../../edit/EditIssue.js";
import { type EditStepCode, stepCodes } from "../../edit/history/EditStep.js";
import type { SentenceCode } from "../SentenceParameters.js";
import { lists } from "./unionMembers.js";
import type { Samples } from "./waySamples.js";

const [first = "stages", ...others] = lists.filter((list): list is ItemList => list !== "layout");
const ofEach: readonly [{ list: ItemList; id: string }, ...{ list: ItemList; id: string }[]] = [
  { list: first, id: "a" },
  ...others.map((list) => ({ list, id: "a" })),
];
const stage = "Trial";

/** One step and several of its kind. */
const steps = Object.fromEntries(
  stepCodes.map((code) => [
    code,
    [
      { name: stage, count: 1 },
      { name: stage, count: 3 },
    ],
  ]),
) as unknown as Samples<EditStepCode>;

/** What commands and their history have to say. */
export const editSamples: Samples<
  Extract<SentenceCode, `edit.${string}` | `change.${string}`> | EditStepCode
> = {
  ...steps,
  "edit.unknown": ofEach,
  "edit.taken": ofEach,
  "edit.form": [
    { key: "label", form: "label", found: "" },
    { key: "", form: "id", found: "no spaces" },
  ],
  "edit.full": [{ list: "stages", most: 20_000 }],
  "edit.last": [{ list: "stages" }, { list: "entry" }],
  "edit.inUse": [{ ...ofEach[0], uses: 4 }, ...ofEach.map((item) => ({ ...item, uses: 1 }))],
  "edit.intoItself": [{ stage }],
  "edit.noInside": [{ stage }],
  "edit.notSiblings": [{ stages: 3 }],
  "edit.tooFew": [{ least: 2, found: 1 }],
  "edit.hasInside": [
    { stage, stages: 1 },
    { stage, stages: 4 },
  ],
  "edit.notContainer": [{ stage }],
  "edit.outermost": [{ stage }],
  "edit.stageKind": [{ stage }],
  "edit.noWayOut": [{ stage }],
  "edit.doneWithoutInside": [{ stage }],
  "edit.internalOutside": [{ from: "a", to: "b" }],
  "edit.familyChanges": [{ type: "email.opened", to: "mail.opened", family: "email.*" }],
  "edit.reserved": [{ name: "timeZone" }],
  "edit.guardLength": [{ place: "a-b", most: 2_000 }],
  "edit.notPiece": [{ found: "" }, { found: "{" }],
  "edit.pieceFormat": [{ found: "9", known: 1 }],
  "edit.noFix": [{}],
  "edit.emptySelection": [{}],
};
