import type { GuardCheck, JourneyDocument, Walk, WalkStep } from "@waypost/sdk";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { describeAction } from "./describeAction";
import { labelTransition } from "./labelTransition";

export type WalkLogProps = { walk: Walk; onJump(cursor: number): void };

/** Every step with what came of it; any of them can be gone back to. */
export function WalkLog({ walk, onJump }: WalkLogProps) {
  const { document } = walk.journey;
  return (
    <section className="sim-card" aria-labelledby="walk-log">
      <h2 id="walk-log">{t("walk.log")}</h2>
      <ol className="walk-log">
        {walk.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step's place is what it is known by.
          <li key={index} data-future={index > walk.cursor}>
            <button
              type="button"
              className="walk-jump"
              aria-current={index === walk.cursor ? "step" : undefined}
              onClick={() => onJump(index)}
            >
              <time dateTime={new Date(step.at).toISOString()}>{renderer.format.dateTime(step.at)}</time>{" "}
              <strong>{describeAction(document, step)}</strong>
            </button>
            <Came document={document} step={step} />
            {step.guards.length > 0 && (
              <Disclosure summary={t("walk.guards", { count: step.guards.length })}>
                <ul className="walk-ways">
                  {step.guards.map((check, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: guards are read in this order, the same one more than once.
                    <GuardLine key={place} document={document} check={check} />
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Stages that were entered, goals, and what ended it. */
function Came({ document, step: { trace, effects } }: { document: JourneyDocument; step: WalkStep }) {
  const entered = trace.flatMap(({ moves }) => moves.flatMap((move) => move.entered));
  const goals = trace.flatMap((each) => each.goals.map(({ id }) => id));
  const exit = trace.find((each) => each.exit !== undefined)?.exit;
  const lines = [
    ...entered.map((stage) => t("sim.story.entered", { stage: labelOf(document.stages, stage) })),
    ...goals.map((goal) => t("sim.story.reached", { goal: labelOf(document.goals, goal) })),
    ...effects.map(({ type }) => t("walk.told", { type })),
    ...(exit === undefined ? [] : [t("sim.story.exited", { exit: labelOf(document.exits, exit.id) })]),
  ];
  if (lines.length === 0) return null;
  return <p>{lines.join(". ")}.</p>;
}

function GuardLine({ document, check: { place, guard } }: { document: JourneyDocument; check: GuardCheck }) {
  return (
    <li data-outcome={guard.outcome}>
      {nameOf(document, place)}: {t(`walk.guard.${guard.outcome}`)}
      <code>{guard.text}</code>
      {guard.operands.map(({ text, value }) => (
        <span key={text} className="sim-soft">
          {text} = {typeof value === "object" ? t("walk.missing") : JSON.stringify(value)}
        </span>
      ))}
    </li>
  );
}

function nameOf(document: JourneyDocument, { kind, id }: GuardCheck["place"]): string {
  switch (kind) {
    case "goal":
      return labelOf(document.goals, id);
    case "exit":
      return labelOf(document.exits, id);
    case "entry":
      return id;
    case "transition":
      return labelTransition(document, id);
  }
}
