import type { JourneyDocument } from "@waypost/sdk";
import type { MergeChoice } from "@waypost/sdk/edit";
import { cutText } from "../../../ui/cutText";
import { t } from "../../../ui/tStudio";
import type { LabelKey } from "../inspector/FormField";
import { labelKeys } from "../inspector/labelKeys";

const mostShown = 160;
/** Keys whose value is the id of a stage. */
const stageKeys: ReadonlySet<string> = new Set(["from", "to", "stage", "parent", "initial"]);

/** What two windows changed differently, as people call it: the thing, and what of it. */
export function nameChoice({ list, id, field }: MergeChoice, drafts: readonly JourneyDocument[]): string {
  const thing = list === undefined || id === "" ? t("studio.theJourney") : nameThing(list, id, drafts);
  return field === undefined ? thing : `${thing} · ${nameField(field)}`;
}

/** What one side has there. */
export function tellSide(
  { field, ...choice }: MergeChoice,
  side: "mine" | "theirs",
  drafts: readonly JourneyDocument[],
): string {
  const value = choice[side];
  if (value === undefined) return t("studio.mergeRemoved");
  if (typeof value !== "string") return shorten(findLabel(value) ?? JSON.stringify(value));
  return shorten(field !== undefined && stageKeys.has(field) ? nameStage(value, drafts) : value);
}

function nameThing(
  list: NonNullable<MergeChoice["list"]>,
  id: string,
  drafts: readonly JourneyDocument[],
): string {
  if (list === "stages" || list === "layout") return nameStage(id, drafts);
  if (list === "transitions") {
    const way = drafts.flatMap(({ transitions }) => transitions).find((each) => each.id === id);
    if (way === undefined) return id;
    const [from, to] = [way.from, way.to ?? way.from].map((stage) => nameStage(stage, drafts));
    return t("studio.wayTitle", { from: from ?? way.from, to: to ?? way.from });
  }
  const items = drafts.flatMap((draft): readonly unknown[] => draft[list]);
  return findLabel(items.find((item) => hasName(item, id))) ?? id;
}

function nameStage(id: string, drafts: readonly JourneyDocument[]): string {
  return drafts.flatMap(({ stages }) => stages).find((stage) => stage.id === id)?.label ?? id;
}

function nameField(field: string): string {
  return isLabelKey(field) ? t(`studio.label.${field}`) : field;
}

function isLabelKey(key: string): key is LabelKey {
  return Object.hasOwn(labelKeys, key);
}

function hasName(item: unknown, name: string): boolean {
  if (typeof item !== "object" || item === null) return false;
  return ("id" in item && item.id === name) || ("type" in item && item.type === name);
}

function findLabel(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null || !("label" in item)) return undefined;
  return typeof item.label === "string" ? item.label : undefined;
}

function shorten(text: string): string {
  const cut = cutText(text, mostShown);
  return cut === text ? text : `${cut}…`;
}
