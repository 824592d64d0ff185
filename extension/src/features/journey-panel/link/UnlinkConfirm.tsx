import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { describeFailure, findFailure, type PanelFailure } from "../describeFailure";

export type UnlinkConfirmProps = { call: Call; refresh(): Promise<void>; cancel(): void };

/** Asks before a link is taken back. */
export function UnlinkConfirm({ call, refresh, cancel }: UnlinkConfirmProps) {
  const [failure, setFailure] = useState<PanelFailure>();
  const unlink = async () => {
    const answer = await call("person.unlink", {});
    const failed = findFailure(answer);
    setFailure(failed);
    if (failed === undefined) await refresh();
  };
  return (
    <>
      <p>{t("panel.unlinkQuestion")}</p>
      {failure !== undefined && <Notice tone="bad">{describeFailure(failure)}</Notice>}
      <div className="buttons">
        <Button weight="primary" size="small" onClick={() => void unlink()}>
          {t("panel.unlinkConfirm")}
        </Button>
        <Button weight="quiet" size="small" onClick={cancel}>
          {t("panel.cancel")}
        </Button>
      </div>
    </>
  );
}
