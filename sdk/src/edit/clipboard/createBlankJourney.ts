import { openJourney } from "../../migrate/openJourney.js";
import { invariant } from "../../model/invariant.js";
import { journeyFormat } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { type Draft, type EditResult, refuse } from "../EditIssue.js";
import { createFreshId } from "../parts/createFreshId.js";
import { removeStages } from "../stages/removeStages.js";
import { addStageList } from "./addStageList.js";
import { parseStageList } from "./parseStageList.js";

/** What a blank journey is called, and its first stage and event. */
export interface BlankOptions {
  readonly title: string;
  /** What the first stage is called. */
  readonly stage: string;
  /** What starts a run, as people call it. */
  readonly event: string;
}

/** A journey with one stage and one event that starts it: the least there is. @throws where a label is no label. */
export function createBlankJourney({ title, stage, event }: BlankOptions): Draft {
  const opened = openJourney({
    format: journeyFormat,
    id: toId(title),
    title,
    events: [{ type: "journey.started", label: event }],
    entry: [{ id: "started", event: "journey.started" }],
    initial: "first",
    stages: [{ id: "first", label: stage, kind: "atomic" }],
    transitions: [],
    layout: [{ stage: "first", x: 80, y: 120 }],
  });
  invariant(opened.ok, "a blank journey has the form of one");
  return opened.value;
}

/** A journey from a list of stages, as a spreadsheet or a mail has it. */
export function createJourneyFromList(text: string, options: Omit<BlankOptions, "stage">): EditResult {
  const list = parseStageList(text);
  if (list.length === 0) return refuse("edit.notPiece", { found: text.trim().slice(0, 20) });
  const blank = createBlankJourney({ ...options, stage: "First" });
  const added = addStageList(blank, { list, at: { x: 80, y: 120 } });
  if (!added.ok) return added;
  const removed = removeStages(added.value, { stages: ["first"] });
  return removed.ok ? succeed(removed.value) : removed;
}

function toId(title: string): string {
  const empty = { stages: [] } as unknown as Draft;
  const name = createFreshId(empty, "stages", title);
  return name === "stage" ? "journey" : name;
}
