import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tStudio";
import type { LeftDrafts } from "../session/createLeftDrafts";
import type { OpenDraft } from "../session/openDraft";
import { useSelect } from "../store/createStore";

/** What was left before it could be saved. */
export function LeftList({ left, open }: { left: LeftDrafts; open(draft: string): void }) {
  const drafts = useSelect(left.list, (list) => list);
  return drafts.map((draft) => <LeftDraft key={draft.id} draft={draft} open={open} />);
}

function LeftDraft({ draft, open }: { draft: OpenDraft; open(draft: string): void }) {
  const reason = useSelect(draft.autosave.state, (state) => {
    if (state.kind === "failed") return state.trouble.sentence;
    return state.kind === "conflict" ? t("studio.conflictLeft") : undefined;
  });
  if (reason === undefined) return null;
  const { title } = draft.studio.store.get().document;
  return (
    <Notice tone="bad">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{t("studio.notSaved", { reason })}</p>
      <Button weight="quiet" size="small" onClick={() => open(draft.id)}>
        {t("studio.openLeft")}
      </Button>
    </Notice>
  );
}
