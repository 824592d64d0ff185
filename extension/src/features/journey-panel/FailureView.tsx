import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { describeFailure, findRemedy, type PanelFailure } from "./describeFailure";

export type FailureViewProps = {
  failure: PanelFailure;
  retry(): Promise<void>;
  openData(): void;
};

/** Instead of a person: what went wrong, calmly, and the one thing to do. */
export function FailureView({ failure, retry, openData }: FailureViewProps) {
  const remedy = findRemedy(failure);
  const isCalm = failure.code === "context-invalidated" || failure.code === "not-allowed";
  return (
    <section className="panel-state">
      <Notice tone={isCalm ? "plain" : "warn"}>{describeFailure(failure)}</Notice>
      {remedy === "retry" && (
        <Button weight="primary" onClick={() => void retry()}>
          {t("panel.tryAgain")}
        </Button>
      )}
      {remedy === "open-data" && (
        <Button weight="primary" onClick={openData}>
          {t("panel.openDataPage")}
        </Button>
      )}
    </section>
  );
}
