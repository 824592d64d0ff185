import type { JourneyDocument, Scenario } from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { toFreeId } from "./toFreeId";

export type SaveScenarioProps = {
  document: JourneyDocument;
  save: ((scenarios: readonly Scenario[]) => Promise<string | undefined>) | undefined;
  toScenario(label: string, id: string): Scenario;
};

/** Keeps the walk in the draft, with what it came to as what is expected from now on. */
export function SaveScenario({ document, save, toScenario }: SaveScenarioProps) {
  const [label, setLabel] = useState("");
  const [said, setSaid] = useState<{ tone: "good" | "bad"; sentence: string }>();
  if (save === undefined) return <p className="sim-soft">{t("walk.saveOnlyDrafts")}</p>;
  const keep = async () => {
    const failure = await save([toScenario(label.trim(), toFreeId(document, label))]);
    setSaid(
      failure === undefined
        ? { tone: "good", sentence: t("walk.saved", { label: label.trim() }) }
        : { tone: "bad", sentence: failure },
    );
    if (failure === undefined) setLabel("");
  };
  return (
    <>
      <div className="sim-row">
        <Field
          label={t("walk.scenarioName")}
          value={label}
          maxLength={200}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        <Button weight="quiet" disabled={label.trim() === ""} onClick={() => void keep()}>
          {t("walk.save")}
        </Button>
      </div>
      {said !== undefined && <Notice tone={said.tone}>{said.sentence}</Notice>}
    </>
  );
}
