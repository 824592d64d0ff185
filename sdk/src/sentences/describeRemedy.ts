import type { Journey } from "../compile/Journey.js";
import { assertNever } from "../model/invariant.js";
import type { Scalar } from "../model/Ledger.js";
import type { Need, Remedy, RemedyStep } from "../run/explain/Remedy.js";
import type { ShownValue } from "./Condition.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { showValue } from "./showValue.js";
import type { NeedShown } from "./WaySentenceParameters.js";

/** What would make a part of a guard hold, as a part of a list: "consent for e-mail". */
export function describeRemedy(
  journey: Pick<Journey, "document">,
  remedy: Remedy,
  renderer: Renderer,
): string {
  if (remedy.kind === "step") return describeStep(journey, remedy, renderer);
  const parts = remedy.parts.map((part) => describeRemedy(journey, part, renderer));
  return renderer.sentence(remedy.kind === "all" ? "remedy.all" : "remedy.any", { parts });
}

function describeStep({ document }: Pick<Journey, "document">, step: RemedyStep, renderer: Renderer): string {
  const labels = getJourneyLabels(document);
  const showChannel = (channel: string) => (channel === "*" ? undefined : labels.channel(channel));
  switch (step.code) {
    case "remedy.consent": {
      const { channel, purpose, given } = step.parameters;
      const about = purpose === undefined ? undefined : labels.purpose(purpose);
      return renderer.sentence(step.code, { channel: labels.channel(channel), purpose: about, given });
    }
    case "remedy.attribute":
    case "remedy.rigid": {
      const { attribute, need } = step.parameters;
      const code = step.code === "remedy.rigid" ? step.code : "remedy.value";
      return renderer.sentence(code, { label: labels.attribute(attribute), need: showNeed(need) });
    }
    case "remedy.counter": {
      const { counter, need } = step.parameters;
      return renderer.sentence("remedy.value", { label: labels.counter(counter), need: showNeed(need) });
    }
    case "remedy.field":
      return renderer.sentence("remedy.value", {
        label: step.parameters.field,
        need: showNeed(step.parameters.need),
      });
    case "remedy.attributeKnown": {
      const { attribute, known } = step.parameters;
      return renderer.sentence("remedy.known", { label: labels.attribute(attribute), known });
    }
    case "remedy.fieldKnown":
      return renderer.sentence("remedy.known", {
        label: step.parameters.field,
        known: step.parameters.known,
      });
    case "remedy.persona":
      return renderer.sentence(step.code, { need: showNeed(step.parameters.need, labels.persona) });
    case "remedy.segment":
      return renderer.sentence(step.code, { need: showNeed(step.parameters.need, labels.segment) });
    case "remedy.moreEvents":
      return renderer.sentence(step.code, {
        ...step.parameters,
        events: labels.events(step.parameters.event),
      });
    case "remedy.fewerEvents":
      return renderer.sentence(step.code, {
        ...step.parameters,
        events: labels.events(step.parameters.event),
      });
    case "remedy.sum": {
      const { event, need } = step.parameters;
      const shown = { ...step.parameters, events: labels.events(event), need: showNeed(need) };
      return renderer.sentence(step.code, shown);
    }
    case "remedy.moreTouches":
      return renderer.sentence(step.code, {
        ...step.parameters,
        channel: showChannel(step.parameters.channel),
      });
    case "remedy.fewerTouches":
      return renderer.sentence(step.code, {
        ...step.parameters,
        channel: showChannel(step.parameters.channel),
      });
    case "remedy.quiet": {
      const { event, at } = step.parameters;
      return renderer.sentence(step.code, { events: labels.events(event), at });
    }
    case "remedy.event":
      return renderer.sentence(step.code, { events: labels.events(step.parameters.event) });
    case "remedy.stage": {
      const { stage, active } = step.parameters;
      return renderer.sentence(step.code, { stage: labels.stage(stage), active });
    }
    case "remedy.timeInStage": {
      const { stage, at } = step.parameters;
      return renderer.sentence(step.code, { stage: labels.stage(stage), at });
    }
    case "remedy.stageAgain":
      return renderer.sentence(step.code, { stage: labels.stage(step.parameters.stage) });
    case "remedy.date":
      return renderer.sentence(step.code, step.parameters);
    case "remedy.never":
      return renderer.sentence(step.code, {});
    case "remedy.expression":
      return renderer.sentence(step.code, step.parameters);
    default:
      return assertNever(step);
  }
}

function showNeed(need: Need, label?: (id: string) => string): NeedShown {
  const show = (value: Scalar) => showNeeded(value, need.type, label);
  if (need.kind !== "bound") return { kind: need.kind, values: need.values.map(show) };
  return { kind: "bound", relation: { operator: need.operator, bound: show(need.bound) } };
}

function showNeeded(
  value: Scalar,
  type: Need["type"],
  label: (id: string) => string = (text) => text,
): ShownValue {
  if (type === "duration") return { kind: "duration", durationMs: Number(value) };
  if (type === "timestamp") return { kind: "instant", atMs: Number(value) };
  return showValue(typeof value === "string" ? label(value) : value);
}
