import type { Diagnostic } from "../../model/Diagnostic.js";
import { succeed } from "../../model/result.js";
import { listGuards } from "../../rules/listGuards.js";
import { type Command, refuse } from "../EditIssue.js";
import { setAtPaths } from "../parts/setAtPaths.js";

/** What `applyFix` takes. */
export interface ApplyFixArgs {
  /** A finding of this very document that brings a fix. */
  readonly diagnostic: Pick<Diagnostic, "path" | "range" | "fix">;
}

const mostGuardCharacters = 2_000;

/** Settles a finding within a guard by the replacement that it brings. */
export const applyFix: Command<ApplyFixArgs> = (document, { diagnostic: { path, range, fix } }) => {
  const guard = listGuards(document).find((place) => place.path.join("/") === path.join("/"));
  if (guard === undefined || range === undefined || fix === undefined || range.end > guard.text.length) {
    return refuse("edit.noFix", {});
  }
  const value = guard.text.slice(0, range.start) + fix + guard.text.slice(range.end);
  if (value.length > mostGuardCharacters)
    return refuse("edit.guardLength", { place: guard.id, most: mostGuardCharacters });
  return succeed(setAtPaths(document, [{ path, value }]));
};
