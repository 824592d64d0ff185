import type { Comment } from "@waypost/sdk";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { CommentForm } from "./CommentForm";
import { findCommentPlace, goToComment, namePlace, removeComment, resolveComment } from "./changeComments";
import "./comments.css";

/** What people noted in the journey: at what is chosen first, then elsewhere, then what is settled. */
export function CommentsView() {
  const comments = useStudioState((state) => state.document.comments);
  const selection = useStudioState((state) => state.selection);
  const place = findCommentPlace({ selection });
  const isHere = ({ on }: Comment) =>
    on.kind === "stage" ? selection.stages.has(on.id) : selection.ways.has(on.id);
  const open = comments.filter(({ resolved }) => !resolved).toReversed();
  const settled = comments.filter(({ resolved }) => resolved).toReversed();
  const here = open.filter(isHere);
  const elsewhere = open.filter((comment) => !isHere(comment));
  return (
    <section className="comments" aria-label={t("studio.comments.title")}>
      {place === undefined ? (
        <p className="field-help">{t("studio.comments.choose")}</p>
      ) : (
        <CommentForm key={`${place.kind} ${place.id}`} on={place} />
      )}
      <CommentList comments={here} />
      {here.length > 0 && elsewhere.length > 0 && <h3>{t("studio.comments.elsewhere")}</h3>}
      <CommentList comments={elsewhere} />
      {comments.length === 0 && <p className="side-empty">{t("studio.comments.none")}</p>}
      {settled.length > 0 && (
        <Disclosure summary={t("studio.comments.settled", { count: settled.length })}>
          <CommentList comments={settled} />
        </Disclosure>
      )}
    </section>
  );
}

function CommentList({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <ol className="comment-list">
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
    </ol>
  );
}

function CommentItem({ comment }: { comment: Comment }) {
  const studio = useStudio();
  const place = useStudioState(({ document }) => namePlace(document, comment.on));
  const { author, at, text, resolved } = comment;
  return (
    <li className="comment" data-resolved={resolved}>
      <button type="button" className="comment-place" onClick={() => goToComment(studio, comment)}>
        {place}
      </button>
      <p className="comment-text">{text}</p>
      <p className="field-help">
        {t("studio.comments.signed", { author, at: renderer.format.dateTime(Date.parse(at)) })}
      </p>
      <div className="comment-actions">
        <Button weight="plain" size="small" onClick={() => resolveComment(studio, comment, !resolved)}>
          {t(resolved ? "studio.comments.reopen" : "studio.comments.settle")}
        </Button>
        <Button weight="plain" size="small" onClick={() => removeComment(studio, comment)}>
          {t("studio.removeItem")}
        </Button>
      </div>
    </li>
  );
}
