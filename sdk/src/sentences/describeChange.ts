import type { DraftChange, FieldChange } from "../edit/compare/compareDrafts.js";
import type { Renderer } from "./createRenderer.js";

const mostCharacters = 120;

/** What differs between two documents, a sentence for each thing that came or went and each field that changed. */
export function describeChange(change: DraftChange, renderer: Renderer): readonly string[] {
  const { list, label } = change;
  if (change.kind === "changed") return change.fields.map((field) => describeField(change, field, renderer));
  // The journey as a whole neither comes nor goes.
  return list === undefined ? [] : [renderer.sentence(`change.${change.kind}`, { list, label })];
}

function describeField({ list, label }: DraftChange, change: FieldChange, renderer: Renderer): string {
  const { field } = change;
  const [before, after] = [showPlain(change.before, renderer), showPlain(change.after, renderer)];
  if (before === null || after === null) return renderer.sentence("change.inside", { list, label, field });
  return renderer.sentence("change.field", { list, label, field, before, after });
}

/** A value that fits a line; undefined for nothing, null for what does not. */
function showPlain(value: unknown, { format }: Renderer): string | undefined | null {
  if (value === undefined) return undefined;
  if (typeof value === "number") return format.number(value);
  if (typeof value === "string" && value.length <= mostCharacters) return value;
  return null;
}
