import type { Journey } from "../compile/Journey.js";
import type { Conjunct, Prospect, Way } from "../run/explain/Outlook.js";
import type { Renderer } from "./createRenderer.js";
import { describeRemedy } from "./describeRemedy.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/**
 * A way on in words: what sets it off, where it leads, what is still missing, and what would be taken before it.
 *
 * @example
 * ```ts
 * const [way] = whatNext(journey, ledger, now).ways;
 * if (way !== undefined) console.log(describeWay(journey, way, renderer)); // On “Visit held”: “Is not interested for now”, on to “Resting”. The event decides: “interested”: no.
 * ```
 */
export function describeWay(journey: Journey, way: Way, renderer: Renderer): string {
  const { label, conjuncts, shadowedBy, notBefore } = way;
  const needs = (...outcomes: readonly Prospect[]) => describeNeeds(journey, conjuncts, outcomes, renderer);
  return renderer.sentence("way.leads", {
    trigger: describeTrigger(journey, way, renderer),
    target: describeTarget(journey, way, renderer),
    label: way.by.kind === "transition" ? label : undefined,
    missing: needs("fails", "error"),
    undecided: needs("open"),
    shadow: shadowedBy && nameOf(journey, shadowedBy),
    notBefore,
  });
}

function describeNeeds(
  journey: Journey,
  conjuncts: readonly Conjunct[],
  outcomes: readonly Prospect[],
  renderer: Renderer,
): readonly string[] {
  return conjuncts.flatMap(({ outcome, remedy }) =>
    remedy !== undefined && outcomes.includes(outcome) ? [describeRemedy(journey, remedy, renderer)] : [],
  );
}

function describeTrigger({ document }: Journey, { trigger, from }: Way, renderer: Renderer): string {
  const stage = getJourneyLabels(document).stage(from ?? "");
  switch (trigger.kind) {
    case "event":
      return renderer.sentence("way.event", { events: trigger.types.map(({ label }) => label) });
    case "wait":
      return trigger.dueAt === undefined
        ? renderer.sentence("way.waitAgain", { stage })
        : renderer.sentence("way.wait", { at: trigger.dueAt });
    case "always":
      return renderer.sentence("way.always", {});
    case "done":
      return renderer.sentence("way.done", { stage });
    case "date":
      return renderer.sentence("way.date", { at: trigger.at });
  }
}

function describeTarget({ document }: Journey, { by, to }: Way, renderer: Renderer): string {
  const labels = getJourneyLabels(document);
  if (by.kind === "exit") return renderer.sentence("way.ends", { exit: labels.exit(by.id) });
  if (to === undefined) return renderer.sentence("way.stays", {});
  const stage = labels.stage(to);
  return renderer.sentence(by.kind === "entry" ? "way.enters" : "way.toStage", { stage });
}

/** The label of what stands before a way; where a transition has none, that of the stage it leads to. */
function nameOf(journey: Journey, { kind, id }: NonNullable<Way["shadowedBy"]>): string {
  const labels = getJourneyLabels(journey.document);
  if (kind === "exit") return labels.exit(id);
  const transition = journey.transitions.get(id)?.item;
  return transition?.label ?? (transition?.to === undefined ? id : labels.stage(transition.to));
}
