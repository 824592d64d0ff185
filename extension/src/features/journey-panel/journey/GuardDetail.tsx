import type { GuardOperand, GuardReading } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";

/** A guard as it is written, and what each name in it was worth when it was read. */
export function GuardDetail({ reading }: { reading: GuardReading }) {
  return (
    <div className="guard">
      <code className="code" dir="ltr">
        {reading.text}
      </code>
      <dl className="pairs">
        {reading.operands.map((operand) => (
          <div key={operand.text}>
            <dt className="code" dir="ltr">
              {operand.text}
            </dt>
            <dd>{toText(operand)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function toText({ value, undeclared }: GuardOperand): string {
  if (typeof value === "object") return t("panel.valueMissing");
  const text =
    typeof value === "boolean"
      ? t(value ? "panel.yes" : "panel.no")
      : typeof value === "number"
        ? renderer.format.number(value)
        : value;
  return undeclared ? t("panel.valueUndeclared", { value: text }) : text;
}
