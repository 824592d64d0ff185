import { PhaseMark } from "../../../ui/PhaseMark";
import { t } from "../../../ui/t";
import type { PhasePath, PhaseStep } from "./toPhasePath";

const stateSentence = {
  current: "panel.phaseCurrent",
  visited: "panel.phaseVisited",
  ahead: "panel.phaseAhead",
} as const satisfies Record<PhaseStep["state"], string>;

/** The phases in a row: told apart by shape, colour and place; filled where the person has been. */
export function PhasePathLine({ path }: { path: PhasePath }) {
  const { steps, hiddenBefore, hiddenAfter } = path;
  return (
    <ol className="path" aria-label={t("panel.phases")} start={steps[0]?.position}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className="path-step"
          data-phase={step.mark}
          data-state={step.state}
          data-more={
            index === 0 && hiddenBefore > 0
              ? "before"
              : index === steps.length - 1 && hiddenAfter > 0
                ? "after"
                : undefined
          }
          aria-current={step.state === "current" ? "step" : undefined}
          title={step.label}
        >
          <PhaseMark phase={step.mark} look={step.state === "ahead" ? "outline" : "filled"} />
          <span className="path-label" dir="auto">
            {step.label}
          </span>
          <span className="visually-hidden">{t(stateSentence[step.state])}</span>
        </li>
      ))}
    </ol>
  );
}
