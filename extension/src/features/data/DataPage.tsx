import { useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { EngineState } from "../../messaging/protocol";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import "./dataPage.css";

/** The page for data that is brought in as files. */
export function DataPage({ call }: { call: Call }) {
  usePageTitle(t("dataTitle"));
  const [engine, setEngine] = useState<EngineState>();
  useEffect(() => {
    let isCurrent = true;
    void call("bulk.state", {}).then((answer) => {
      if (isCurrent) setEngine(answer.ok ? answer.value : { kind: "unavailable", reason: answer.error.code });
    });
    return () => {
      isCurrent = false;
    };
  }, [call]);
  return (
    <main className="data-page">
      <h1>{t("dataTitle")}</h1>
      <Notice tone={engine?.kind === "unavailable" ? "bad" : "plain"}>{toSentence(engine)}</Notice>
    </main>
  );
}

function toSentence(engine: EngineState | undefined): string {
  switch (engine?.kind) {
    case undefined:
      return t("engineStarting");
    case "ready":
      return t("engineReady");
    case "unavailable":
      return t("engineUnavailable", { reason: engine.reason });
  }
}
