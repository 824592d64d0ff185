import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { countOpenComments } from "./countOpenComments";

/** Shows on the canvas that something was noted here; a click shows what. */
export function CommentPin({ kind, ids }: { kind: "stage" | "transition"; ids: readonly string[] }) {
  const studio = useStudio();
  const count = useStudioState(({ document }) => {
    const counts = countOpenComments(document.comments);
    return ids.reduce((sum, id) => sum + (counts.get(`${kind}:${id}`) ?? 0), 0);
  });
  if (count === 0) return null;
  const words = t("studio.comments.here", { count });
  return (
    <button
      type="button"
      className="comment-pin nodrag nopan"
      // The list of comments is the keyboard's way to them.
      tabIndex={-1}
      aria-label={words}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        studio.select(kind === "stage" ? { stages: new Set(ids) } : { ways: new Set(ids) });
        studio.show("comments");
      }}
    >
      {count}
    </button>
  );
}
