import type { PayloadField, Scalar } from "@waypost/sdk";
import { useId } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { toFieldLabel } from "./toFieldLabel";

export type QuickAnswerProps = {
  field: PayloadField;
  isBusy: boolean;
  answer(payload: Record<string, Scalar>): Promise<void>;
  cancel(): void;
};

/** The only thing asked is yes or no, so the answer writes the entry. */
export function QuickAnswer({ field, isBusy, answer, cancel }: QuickAnswerProps) {
  const questionId = useId();
  const choices = [
    { label: t("panel.logYes"), holds: true },
    { label: t("panel.logNo"), holds: false },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its legend beside the buttons.
    <div className="buttons" role="group" aria-labelledby={questionId}>
      <span id={questionId} className="question">
        {t("panel.question", { field: toFieldLabel(field.name) })}
      </span>
      {choices.map(({ label, holds }) => (
        <Button
          key={label}
          weight="primary"
          size="small"
          disabled={isBusy}
          onClick={() => void answer({ [field.name]: holds })}
        >
          {label}
        </Button>
      ))}
      <Button weight="plain" size="small" onClick={cancel}>
        {t("panel.cancel")}
      </Button>
    </div>
  );
}
