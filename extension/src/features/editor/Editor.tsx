import { useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Runtime } from "../../platform/runtime";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/tStudio";
import { EditorFrame } from "./EditorFrame";
import { save } from "./exports/downloadJourney";
import { go } from "./route/address";
import type { LeftDrafts } from "./session/createLeftDrafts";
import { type OpenDraft, openDraft } from "./session/openDraft";
import type { Trouble } from "./toTrouble";

export type EditorProps = {
  draftId: string;
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  startWorker(): Worker;
  newId(): string;
  left: LeftDrafts;
};

type Opening =
  | { kind: "opening" }
  | { kind: "open"; draft: OpenDraft }
  | { kind: "failed"; trouble: Trouble };

/** Opens a draft and shows it; says why, where it cannot. */
export function Editor({ draftId, call, runtime, startWorker, newId, left }: EditorProps) {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    let opened = left.take(draftId);
    let isGone = false;
    if (opened !== undefined) setOpening({ kind: "open", draft: opened });
    else
      void openDraft({ id: draftId, call, runtime, startWorker }).then((result) => {
        if (!result.ok) return setOpening({ kind: "failed", trouble: result.error });
        if (isGone) return result.value.close();
        opened = result.value;
        setOpening({ kind: "open", draft: opened });
      });
    return () => {
      isGone = true;
      if (opened !== undefined) left.leave(opened);
    };
  }, [draftId, call, runtime, startWorker, left]);

  switch (opening.kind) {
    case "opening":
      return <main className="studio-waiting" aria-busy="true" aria-label={t("studio.opening")} />;
    case "failed":
      return (
        <main className="studio-failed">
          <h1>{t("studio.title")}</h1>
          <Notice tone="bad">{opening.trouble.sentence}</Notice>
          {opening.trouble.text !== undefined && <KeptDraft id={draftId} text={opening.trouble.text} />}
          <Button weight="quiet" onClick={() => go({ kind: "library" })}>
            {t("studio.toLibrary")}
          </Button>
        </main>
      );
    case "open":
      return <EditorFrame draft={opening.draft} call={call} newId={newId} />;
  }
}

/** A draft that cannot be opened is not lost: its text can be taken out. */
function KeptDraft({ id, text }: { id: string; text: string }) {
  const saveText = () => save(new Blob([text], { type: "application/json" }), `${id}.json`);
  return (
    <>
      <p>{t("studio.draftKept")}</p>
      <Button weight="primary" onClick={saveText}>
        {t("studio.saveAsFile")}
      </Button>
    </>
  );
}
