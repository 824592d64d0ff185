import type { JourneyDocument } from "../model/journeySchema.js";
import type { Witness } from "../verify/JourneyProof.js";
import type { ProofFinding } from "../verify/listFindings.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/** A finding of a proof in words: what it is, of whom, and how one comes to it. */
export interface FindingWords {
  readonly text: string;
  /** Of whom it is so. */
  readonly whom: string;
  /** Undefined where it can never happen. */
  readonly witness: string | undefined;
}

/** Says what a proof found, by the labels of the document. */
export function describeFinding(
  finding: ProofFinding,
  document: JourneyDocument,
  renderer: Renderer,
): FindingWords {
  const { sentence } = renderer;
  const labels = getJourneyLabels(document);
  const personas = finding.personas.map((id) => (id === undefined ? undefined : labels.persona(id)));
  const { witness } = finding;
  return {
    text: sayFinding(finding, document, renderer),
    whom: sentence("finding.whom", { personas }),
    witness: witness && sentence("finding.witness", { steps: describeSteps(witness, document, renderer) }),
  };
}

function sayFinding(finding: ProofFinding, document: JourneyDocument, { sentence }: Renderer): string {
  const labels = getJourneyLabels(document);
  const way = (id: string) => nameWay(document, id);
  const content = (id: string) => document.contents.find((each) => each.id === id)?.label ?? id;
  switch (finding.kind) {
    case "stage":
      return sentence("finding.stage", { stage: labels.stage(finding.stage) });
    case "transition":
      return sentence("finding.transition", {
        transition: way(finding.transition),
        reason: finding.reason,
      });
    case "overlap":
      return sentence("finding.overlap", { first: way(finding.first), second: way(finding.second) });
    case "gap":
      return sentence("finding.gap", {
        stage: labels.stage(finding.stage),
        transitions: finding.transitions.map(way),
      });
    case "loop":
      return sentence("finding.loop", { stages: finding.stages.map(labels.stage) });
    case "unapproved":
      return sentence("finding.unapproved", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        content: content(finding.content),
      });
    case "cap": {
      const { occurrence, most, windowMs } = finding;
      return sentence("finding.cap", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        channel: labels.channel(finding.channel),
        occurrence,
        most,
        windowMs,
      });
    }
    case "touchpoint":
      return sentence("finding.touchpoint", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        channel: labels.channel(finding.channel),
        reason: finding.reason,
      });
    case "late": {
      const { firstMs, stayMs } = finding;
      return sentence("finding.late", { touchpoint: labels.touchpoint(finding.touchpoint), firstMs, stayMs });
    }
    case "leftBefore":
      return sentence("finding.leftBefore", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        content: content(finding.content),
        from: finding.from,
      });
    case "expired":
      return sentence("finding.expired", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        content: content(finding.content),
        until: finding.until,
      });
    case "closedDays":
      return sentence("finding.closedDays", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        content: content(finding.content),
        channel: labels.channel(finding.channel),
        from: finding.from,
        until: finding.until,
      });
    case "consent":
      return sentence("finding.consent", {
        touchpoint: labels.touchpoint(finding.touchpoint),
        channel: labels.channel(finding.channel),
      });
  }
}

function nameWay(document: JourneyDocument, id: string): string {
  const item = document.transitions.find((each) => each.id === id);
  const { stage } = getJourneyLabels(document);
  const way = item?.to === undefined ? stage(item?.from ?? "") : `${stage(item.from)} → ${stage(item.to)}`;
  return `${item?.label ?? id} (${way})`;
}

function describeSteps(
  { actions }: Witness,
  document: JourneyDocument,
  { sentence }: Renderer,
): readonly string[] {
  const labels = getJourneyLabels(document);
  return actions.map((action) => {
    switch (action.kind) {
      case "event":
        return labels.events(action.type)[0] ?? action.type;
      case "advance":
        return sentence("finding.step.time", {});
      case "consent":
        return sentence("finding.step.consent", {
          channel: labels.channel(action.channel),
          change: action.change,
        });
      case "attribute":
        return `${labels.attribute(action.attribute)}: ${String(action.value)}`;
      default:
        return action.kind;
    }
  });
}
