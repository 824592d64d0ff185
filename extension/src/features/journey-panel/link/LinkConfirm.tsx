import { useState } from "react";
import type { PageReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import type { Candidate } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import { describeFailure, findFailure, type PanelFailure } from "../describeFailure";
import { isolate } from "../isolate";

export type LinkConfirmProps = {
  candidate: Candidate;
  reading: PageReading | null;
  call: Call;
  refresh(): Promise<void>;
  cancel(): void;
};

/** Asks once more, with both names side by side: a link outlives this visit. */
export function LinkConfirm({ candidate, reading, call, refresh, cancel }: LinkConfirmProps) {
  const [failure, setFailure] = useState<PanelFailure>();
  const [isBusy, setBusy] = useState(false);

  const link = async () => {
    setBusy(true);
    const answer = await call("person.link", { hcp: candidate.hcp });
    setBusy(false);
    const failed = findFailure(answer);
    setFailure(failed);
    if (failed === undefined) await refresh();
  };

  const onPage = reading?.kind === "record" ? (reading.name ?? reading.recordId) : undefined;
  const name = isolate(candidate.displayName);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape for what is inside; every control is a button.
    <div className="confirm" onKeyDown={cancelOnEscape(cancel)}>
      <p>
        {onPage === undefined
          ? t("panel.linkQuestion", { name })
          : t("panel.linkQuestionFor", { name, onPage: isolate(onPage) })}
      </p>
      {failure !== undefined && <Notice tone="bad">{describeFailure(failure)}</Notice>}
      <div className="buttons">
        {/* The button pressed just before has gone from under the focus. */}
        <Button weight="primary" size="small" autoFocus disabled={isBusy} onClick={() => void link()}>
          {t("panel.linkConfirm")}
        </Button>
        <Button weight="quiet" size="small" onClick={cancel}>
          {t("panel.cancel")}
        </Button>
      </div>
    </div>
  );
}
