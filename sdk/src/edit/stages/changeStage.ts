import type { Stage } from "../../model/journeySchema.js";
import type { Command } from "../EditIssue.js";
import { updateItem } from "../parts/items.js";

/** What `renameStage` takes. */
export interface RenameStageArgs {
  readonly stage: string;
  readonly label: string;
}

/** Changes what people call a stage; its id, which everything else names, stays. */
export const renameStage: Command<RenameStageArgs> = (document, { stage, label }) =>
  updateItem(document, "stages", stage, { label });

/** What an inspector changes of a stage; a key with undefined is cleared. Where it stands has commands of its own. */
export interface StageChange {
  readonly label?: string;
  readonly description?: string | undefined;
  readonly tags?: readonly string[];
  readonly mindset?: Stage["mindset"] | undefined;
  readonly map?: Partial<NonNullable<Stage["map"]>> | undefined;
  readonly entry?: Stage["entry"];
  readonly exit?: Stage["exit"];
  readonly history?: "shallow" | "deep";
  readonly initial?: string;
}

/** What `changeStage` takes. */
export interface ChangeStageArgs {
  readonly stage: string;
  readonly change: StageChange;
}

const stageKeys = [
  "label",
  "description",
  "tags",
  "mindset",
  "map",
  "entry",
  "exit",
  "history",
  "initial",
] as const;

/** Changes what a stage says, plans and does, but not its kind or its place among the others. */
export const changeStage: Command<ChangeStageArgs> = (document, { stage, change }) =>
  updateItem(document, "stages", stage, pick(change, stageKeys));

/** Of what somebody hands in, the keys that are theirs to change. */
export function pick<Value extends object>(
  value: Value,
  keys: readonly (keyof Value & string)[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])));
}
