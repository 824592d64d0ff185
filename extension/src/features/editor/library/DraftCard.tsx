import { openJourneyText } from "@waypost/sdk";
import { useState } from "react";
import type { Call } from "../../../messaging/call";
import type { DraftText, DraftView } from "../../../messaging/draftMessages";
import { Button } from "../../../ui/Button";
import { cutText } from "../../../ui/cutText";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { toTrouble } from "../toTrouble";
import { openTags } from "./openTags";
import { Thumbnail } from "./Thumbnail";

export type DraftCardProps = {
  draft: DraftView;
  call: Call;
  open(draft: string): void;
  newId(): string;
  onTrouble(sentence: string): void;
};

/** One draft in the library. */
export function DraftCard({ draft, call, open, newId, onTrouble }: DraftCardProps) {
  const { id, title, tags, phases, stages, transitions, changedAt, isArchived, drawing } = draft;
  const [isTagging, setIsTagging] = useState(false);
  const change = (toSave: (text: DraftText) => Partial<DraftText>) =>
    void changeDraft(call, id, toSave, onTrouble);
  return (
    <li className="library-card" data-archived={isArchived}>
      <button type="button" className="library-open" onClick={() => open(id)}>
        <Thumbnail drawing={drawing} />
        <strong>{title}</strong>
        <span>{t("studio.draftCounts", { phases, stages, transitions })}</span>
        <span>{t("studio.changedAt", { at: renderer.format.dateTime(changedAt) })}</span>
      </button>
      {tags.length > 0 && !isTagging && (
        <ul className="library-tags" aria-label={t("studio.tags")}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {isTagging && (
        <TagForm
          tags={tags}
          onDone={(next) => {
            setIsTagging(false);
            if (next !== undefined) change(() => ({ tags: next }));
          }}
        />
      )}
      <div className="library-actions">
        <Button weight="plain" size="small" onClick={() => setIsTagging(!isTagging)}>
          {t("studio.editTags")}
        </Button>
        <Button weight="plain" size="small" onClick={() => change((text) => toCopy(text, newId()))}>
          {t("studio.duplicate")}
        </Button>
        <Button
          weight="plain"
          size="small"
          onClick={() => change((text) => ({ isArchived: !text.isArchived }))}
        >
          {t(isArchived ? "studio.restore" : "studio.archive")}
        </Button>
        {isArchived && <DeleteButtons onDelete={() => void deleteDraft(call, id, onTrouble)} />}
      </div>
    </li>
  );
}

/** Asked twice: what is deleted cannot be brought back. */
function DeleteButtons({ onDelete }: { onDelete(): void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <Button weight="plain" size="small" onClick={() => setIsAsking(true)}>
        {t("studio.delete")}
      </Button>
    );
  return (
    <fieldset className="library-sure" aria-label={t("studio.deleteSure")}>
      <span>{t("studio.deleteSure")}</span>
      <Button weight="plain" size="small" onClick={onDelete}>
        {t("studio.deleteYes")}
      </Button>
      <Button weight="plain" size="small" onClick={() => setIsAsking(false)} autoFocus>
        {t("studio.deleteNo")}
      </Button>
    </fieldset>
  );
}

function TagForm({ tags, onDone }: { tags: readonly string[]; onDone(tags?: readonly string[]): void }) {
  const [text, setText] = useState(tags.join(", "));
  return (
    <form
      className="library-tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(openTags(text));
      }}
    >
      <input
        className="select"
        aria-label={t("studio.tagsField")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key }) => key === "Escape" && onDone()}
      />
      <button type="submit" className="button button-quiet button-small">
        {t("studio.done.save")}
      </button>
    </form>
  );
}

/** A draft of its own of what another one holds, with a title that tells the two apart. */
function toCopy({ text }: DraftText, id: string): Partial<DraftText> {
  const opened = openJourneyText(text);
  if (!opened.ok) return { id, revision: 0 };
  const title = cutText(t("studio.copyOf", { title: cutText(opened.value.title, 180) }), 200);
  return { id, revision: 0, isArchived: false, text: JSON.stringify({ ...opened.value, title }) };
}

/** Reads a draft and saves it changed: what is listed holds no document. */
async function changeDraft(
  call: Call,
  id: string,
  change: (text: DraftText) => Partial<DraftText>,
  onTrouble: (sentence: string) => void,
): Promise<void> {
  const read = await call("draft.read", { id });
  if (!read.ok) return onTrouble(toTrouble(read.error).sentence);
  if (!read.value.ok) return onTrouble(toTrouble(read.value.error).sentence);
  if (read.value.value === null) return;
  const { changedAt: _, ...draft } = { ...read.value.value, ...change(read.value.value) };
  const saved = await call("draft.save", { ...draft, tags: [...draft.tags] });
  if (!saved.ok) return onTrouble(toTrouble(saved.error).sentence);
  if (!saved.value.ok) return onTrouble(toTrouble(saved.value.error).sentence);
  // Somebody who draws in it saved in between: the change is made to what stands now.
  if (saved.value.value.kind === "conflict") await changeDraft(call, id, change, onTrouble);
}

async function deleteDraft(call: Call, id: string, onTrouble: (sentence: string) => void): Promise<void> {
  const deleted = await call("draft.delete", { id });
  if (!deleted.ok) onTrouble(toTrouble(deleted.error).sentence);
  else if (!deleted.value.ok) onTrouble(toTrouble(deleted.value.error).sentence);
}
