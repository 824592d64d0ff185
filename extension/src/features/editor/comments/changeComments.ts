import type { Comment } from "@waypost/sdk";
import { addItem, changeItem, createFreshId, removeItem } from "@waypost/sdk/edit";
import type { Studio } from "../store/createStudio";
import type { StudioState } from "../store/StudioState";

/** The one stage or way that is chosen: what a new comment is pinned to. */
export function findCommentPlace({ selection }: Pick<StudioState, "selection">): Comment["on"] | undefined {
  const [stage] = selection.stages;
  const [way] = selection.ways;
  if (selection.stages.size + selection.ways.size !== 1) return undefined;
  if (stage !== undefined) return { kind: "stage", id: stage };
  return way === undefined ? undefined : { kind: "transition", id: way };
}

/** Where a comment is pinned, as people call it. */
export function namePlace(
  { stages, transitions }: StudioState["document"],
  { kind, id }: Comment["on"],
): string {
  const labelOf = (stage: string) => stages.find((each) => each.id === stage)?.label ?? stage;
  if (kind === "stage") return labelOf(id);
  const way = transitions.find((each) => each.id === id);
  if (way === undefined) return id;
  return way.label ?? `${labelOf(way.from)} → ${labelOf(way.to ?? way.from)}`;
}

export type NewComment = { on: Comment["on"]; text: string; author: string; at: number };

export function addComment(studio: Studio, { on, text, author, at }: NewComment): boolean {
  const { document } = studio.store.get();
  const item = {
    id: createFreshId(document, "comments", "comment"),
    on,
    text,
    author,
    at: new Date(at).toISOString(),
  };
  return studio.edit({ code: "step.comment", name: namePlace(document, on) }, addItem, {
    list: "comments" as const,
    item,
  });
}

/** Settles a comment, or opens it again. */
export function resolveComment(studio: Studio, { id, on }: Comment, resolved: boolean): void {
  const name = namePlace(studio.store.get().document, on);
  studio.edit({ code: "step.comment", name }, changeItem, {
    list: "comments" as const,
    id,
    change: { resolved },
  });
}

export function removeComment(studio: Studio, { id, on }: Comment): void {
  const name = namePlace(studio.store.get().document, on);
  studio.edit({ code: "step.comment", name }, removeItem, { list: "comments", id });
}

/** Chooses what a comment is pinned to and brings it into sight. */
export function goToComment(studio: Studio, { on }: Comment): void {
  if (on.kind === "stage") studio.reveal([on.id]);
  const way = studio.store
    .get()
    .document.transitions.find(({ id }) => on.kind === "transition" && id === on.id);
  if (way !== undefined) studio.reveal([way.from, way.to ?? way.from], [way.id]);
}
