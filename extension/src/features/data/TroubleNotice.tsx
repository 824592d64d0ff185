import { useState } from "react";
import type { Call } from "../../messaging/call";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { type Trouble, toTrouble } from "./toTrouble";

/** Says what went wrong, and offers an empty store where nothing else helps. */
export function TroubleNotice({ trouble, call }: { trouble: Trouble; call: Call }) {
  const [again, setAgain] = useState<Trouble>();
  const startOver = async () => {
    const answer = await call("store.reset", {});
    if (!answer.ok) setAgain(toTrouble(answer.error));
    else if (!answer.value.ok) setAgain(toTrouble(answer.value.error));
  };
  const { sentence, canStartOver } = again ?? trouble;
  return (
    <Notice tone="bad">
      <p>{sentence}</p>
      {canStartOver && (
        <Button weight="quiet" onClick={() => void startOver()}>
          {t("data.startOver")}
        </Button>
      )}
    </Notice>
  );
}
