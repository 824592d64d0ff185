import type { FieldChange, JourneyChange } from "../diff/JourneyDiff.js";
import type { DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { Renderer } from "./createRenderer.js";
import { describePath } from "./describePath.js";

/** The two documents that were compared. */
export interface ComparedJourneys {
  readonly before: JourneyDocument;
  readonly after: JourneyDocument;
}

/** A change between two documents in words, one sentence for each value that changed. */
export function describeJourneyChange(
  change: JourneyChange,
  { before, after }: ComparedJourneys,
  renderer: Renderer,
): readonly string[] {
  switch (change.kind) {
    case "added":
      return [
        renderer.sentence("diff.added", {
          place: describePath(after, [change.list, change.index], renderer),
        }),
      ];
    case "removed":
      return [
        renderer.sentence("diff.removed", {
          place: describePath(before, [change.list, change.index], renderer),
        }),
      ];
    case "reordered":
      return [renderer.sentence("diff.reordered", { place: describePath(after, [change.list], renderer) })];
    case "journey":
      return change.fields.map((field) => describeField(field, after, [], renderer));
    case "changed":
      return change.fields.map((field) => {
        const isGone = field.after === undefined;
        const [document, index] = isGone ? [before, change.indexBefore] : [after, change.index];
        return describeField(field, document, [change.list, index], renderer);
      });
  }
}

function describeField(
  { path, before, after, guard }: FieldChange,
  document: JourneyDocument,
  owner: DocumentPath,
  renderer: Renderer,
): string {
  const place = describePath(document, [...owner, ...path], renderer);
  const [old, now] = [showPlainly(before, renderer), showPlainly(after, renderer)];
  if (old === undefined && now === undefined) return renderer.sentence("diff.rewritten", { place });
  if (before === undefined && now !== undefined) {
    return renderer.sentence("diff.set", { place, after: now, isGuard: guard !== undefined });
  }
  if (after === undefined && old !== undefined) {
    return renderer.sentence("diff.unset", { place, before: old, isGuard: guard !== undefined });
  }
  if (old === undefined || now === undefined) return renderer.sentence("diff.rewritten", { place });
  return renderer.sentence(`diff.${guard ?? "changed"}`, { place, before: old, after: now });
}

/** A value as the document has it, if it fits into a sentence; undefined where there is none or it does not. */
function showPlainly(value: unknown, { format }: Renderer): string | undefined {
  if (typeof value === "string") return format.quote(value.length > 300 ? `${value.slice(0, 299)}…` : value);
  if (typeof value === "number") return format.number(value);
  if (typeof value === "boolean") return String(value);
  const isShort = Array.isArray(value) && value.length > 0 && value.length <= 20;
  if (!isShort || !value.every((item) => typeof item === "string")) return undefined;
  return format.list(value.map((item: string) => format.quote(item)));
}
