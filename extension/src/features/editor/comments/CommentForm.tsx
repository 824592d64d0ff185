import type { Comment } from "@waypost/sdk";
import { useId, useState } from "react";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { keepAuthorName, readAuthorName } from "./authorName";
import { addComment, namePlace } from "./changeComments";

/** A new comment on what is chosen, signed as its author types it. */
export function CommentForm({ on }: { on: Comment["on"] }) {
  const studio = useStudio();
  const place = useStudioState(({ document }) => namePlace(document, on));
  const [text, setText] = useState("");
  const [author, setAuthor] = useState(readAuthorName);
  const id = useId();
  const isReady = text.trim() !== "" && author.trim() !== "";
  const add = () => {
    if (!isReady) return;
    keepAuthorName(author.trim());
    if (addComment(studio, { on, text: text.trim(), author: author.trim(), at: Date.now() })) setText("");
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{t("studio.comments.on", { place })}</label>
        <textarea
          id={id}
          className="select"
          rows={3}
          maxLength={5_000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={({ key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey) && add()}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-author`}>{t("studio.comments.author")}</label>
        <input
          id={`${id}-author`}
          autoComplete="name"
          maxLength={200}
          value={author}
          onChange={({ currentTarget }) => setAuthor(currentTarget.value)}
        />
      </div>
      <button type="submit" className="button button-quiet button-small" disabled={!isReady}>
        {t("studio.comments.add")}
      </button>
    </form>
  );
}
