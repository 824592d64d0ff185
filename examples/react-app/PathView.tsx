import type { JourneyPath, PathStage } from "@waypost/sdk";

const words = { past: "been here", present: "here now", ahead: "not yet" } as const;

/** The phases in a row, and the stages inside the present one. */
export function PathView({ path: { phases, present } }: { readonly path: JourneyPath }) {
  return (
    <section aria-label="Path">
      <ol className="path">
        {phases.map((phase) => (
          <Step key={phase.stage.id} step={phase} phase={phase.position} />
        ))}
      </ol>
      {present !== undefined && present.stages.length > 0 && (
        <ol className="inside" aria-label={`Inside “${present.stage.label}”`}>
          {present.stages.map((stage) => (
            <Step key={stage.stage.id} step={stage} phase={present.position} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Step({ step, phase }: { readonly step: PathStage; readonly phase: number }) {
  const { stage, state, visits } = step;
  return (
    <li data-state={state} data-phase={phase} aria-current={state === "present" ? "step" : undefined}>
      <span className="mark" aria-hidden="true" />
      <span className="label">{stage.label}</span>
      <span className="unseen">
        {words[state]}
        {visits > 1 && `, ${visits} times`}
      </span>
      {visits > 1 && (
        <span className="visits" aria-hidden="true">
          ×{visits}
        </span>
      )}
    </li>
  );
}
