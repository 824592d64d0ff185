import { useEffect, useMemo, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { TrialOutcome } from "../../../messaging/versionMessages";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { ChangeWords } from "../compare/ChangeList";
import { ChangeSign } from "../compare/ChangeSign";
import { toComparison } from "../compare/toComparison";
import { Dialog } from "../dialogs/Dialog";
import { publishDraft } from "../frame/publishDraft";
import { go } from "../route/address";
import type { OpenDraft } from "../session/openDraft";
import { useStudio, useStudioState } from "../store/StudioContext";
import { type JourneySource, readSource, type SourceDocument } from "./JourneySource";
import { TrialReport } from "./TrialReport";
import { useVersions } from "./useVersions";
import "../compare/compare.css";
import "./versions.css";

const mostShown = 40;

/** What publishing would change, for the journey and for the HCPs there are; then it is done, or not yet. */
export function PublishDialog({ call, draft }: { call: Call; draft: OpenDraft }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const errors = useStudioState(
    (state) => state.problems.filter(({ severity }) => severity === "error").length,
  );
  const trial = useTrial(call, document, errors);
  const current = useCurrent(call, document.id, draft.id);
  const [isBusy, setIsBusy] = useState(false);
  const close = () => studio.open(undefined);
  const publish = async () => {
    setIsBusy(true);
    await draft.autosave.flush();
    const said = await publishDraft(call, document);
    close();
    studio.say(said);
  };
  const see = async (source: JourneySource) => {
    await draft.autosave.flush();
    close();
    const after = { kind: "draft", id: draft.id } as const;
    go({ kind: "compare", before: source, after, mode: "together" });
  };
  return (
    <Dialog title={t("publish.title", { title: document.title })} className="publish-dialog" onClose={close}>
      {errors > 0 && <Notice tone="bad">{t("publish.blocked", { count: errors })}</Notice>}
      {current !== undefined && (
        <Changes current={current} document={document} onSee={(source) => void see(source)} />
      )}
      {errors === 0 && (
        <>
          <h3>{t("publish.people")}</h3>
          <Trial outcome={trial} />
        </>
      )}
      <div className="publish-actions">
        <Button weight="quiet" onClick={close}>
          {t("publish.cancel")}
        </Button>
        <Button weight="primary" disabled={errors > 0 || isBusy} onClick={() => void publish()}>
          {t("publish.do")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The version in force: null where nothing was published yet. */
type Current = { source: Extract<JourneySource, { kind: "version" }>; read: SourceDocument } | null;

function useCurrent(call: Call, journey: string, draft: string): Current | undefined {
  const versions = useVersions(call, journey, draft);
  const [current, setCurrent] = useState<Current>();
  useEffect(() => {
    if (versions.kind !== "read") return;
    const latest = versions.read.versions.find(({ isCurrent }) => isCurrent);
    if (latest === undefined) return setCurrent(null);
    const source = { kind: "version", journey, version: latest.version } as const;
    let isGone = false;
    void readSource(call, source).then((read) => {
      if (!isGone && read.ok) setCurrent({ source, read: read.value });
    });
    return () => {
      isGone = true;
    };
  }, [call, journey, versions]);
  return current;
}

/** Asked for the document as it is when the dialog opens; nothing changes behind it. */
function useTrial(
  call: Call,
  document: SourceDocument["document"],
  errors: number,
): TrialOutcome | undefined {
  const [outcome, setOutcome] = useState<TrialOutcome>();
  useEffect(() => {
    if (errors > 0) return;
    let isGone = false;
    void call("journey.trial", { text: JSON.stringify(document) }).then((answer) => {
      if (isGone) return;
      setOutcome(answer.ok ? answer.value : { kind: "unavailable", reason: answer.error.code });
    });
    return () => {
      isGone = true;
    };
  }, [call, document, errors]);
  return outcome;
}

type ChangesProps = {
  current: Current;
  document: SourceDocument["document"];
  onSee(source: JourneySource): void;
};

function Changes({ current, document, onSee }: ChangesProps) {
  const comparison = useMemo(
    () => (current === null ? undefined : toComparison(current.read.document, document, renderer)),
    [current, document],
  );
  if (current === null || comparison === undefined) return <p>{t("publish.first")}</p>;
  const { changes, isSameVersion } = comparison;
  if (isSameVersion) return <p>{t("publish.unchanged")}</p>;
  const { version } = current.source;
  return (
    <>
      <p>
        {t("publish.against", {
          version: version.slice(0, 8),
          at: renderer.format.dateTime(current.read.at),
        })}
      </p>
      <ol className="publish-changes">
        {changes.slice(0, mostShown).map((change) => (
          <li key={change.key}>
            <ChangeSign kind={change.kind} />
            <ChangeWords change={change} />
          </li>
        ))}
        {changes.length > mostShown && <li>{t("publish.more", { count: changes.length - mostShown })}</li>}
      </ol>
      <Button weight="plain" size="small" onClick={() => onSee(current.source)}>
        {t("publish.see")}
      </Button>
    </>
  );
}

function Trial({ outcome }: { outcome: TrialOutcome | undefined }) {
  switch (outcome?.kind) {
    case undefined:
      return <p role="status">{t("publish.reckoning")}</p>;
    case "reckoned":
      return <TrialReport trial={outcome.trial} />;
    case "failed":
      return (
        <Notice tone="warn">
          {t("publish.notReckoned", { reason: renderer.storeFailure(outcome.failure) })}
        </Notice>
      );
    case "unavailable":
      return <Notice tone="warn">{t("publish.notReckoned", { reason: t("publish.engine") })}</Notice>;
    case "refused":
      // The studio found no error, so that this is a rule it does not know: publishing says which.
      return null;
  }
}
