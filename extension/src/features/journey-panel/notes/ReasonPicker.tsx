import type { Reason } from "@waypost/sdk";
import { useId } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import "./notes.css";

export type ReasonPickerProps<Picked extends Reason> = {
  question: string;
  reasons: readonly Picked[];
  choose(reason: Picked): void;
  cancel(): void;
};

/** A reason from a list: choosing one is all there is to do. */
export function ReasonPicker<Picked extends Reason>({
  question,
  reasons,
  choose,
  cancel,
}: ReasonPickerProps<Picked>) {
  const questionId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its legend beside the buttons.
    <div className="reasons" role="group" aria-labelledby={questionId} onKeyDown={cancelOnEscape(cancel)}>
      <p id={questionId} className="question">
        {question}
      </p>
      <div className="buttons">
        {reasons.map((reason) => (
          <Button key={reason} weight="quiet" size="small" onClick={() => choose(reason)}>
            {renderer.sentence(`reason.${reason}`, {})}
          </Button>
        ))}
        <Button weight="plain" size="small" onClick={cancel}>
          {t("panel.cancel")}
        </Button>
      </div>
    </div>
  );
}
