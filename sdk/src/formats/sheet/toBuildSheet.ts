import type { Channel, JourneyDocument, Touchpoint, Transition } from "../../model/journeySchema.js";
import { createStageTree, findPhase, isInside, type StageTree } from "../../model/stageTree.js";
import { toCsv } from "../csv/toCsv.js";
import { tellTransition } from "../statechart/tellTransition.js";

/** Everything that whoever builds a campaign has to know of one touchpoint; "" where there is nothing to know. */
export interface BuildSheetRow {
  readonly phase: string;
  readonly stage: string;
  readonly touchpoint: string;
  readonly touchpointId: string;
  readonly channel: string;
  readonly contentId: string;
  readonly content: string;
  readonly address: string;
  readonly approval: string;
  readonly approvedFrom: string;
  readonly approvedUntil: string;
  /** The condition in CEL; `all` for everybody in the stage. */
  readonly audience: string;
  /** What leads into the stage, each with the stages it comes from. */
  readonly trigger: string;
  /** ISO 8601, from the stage's entry. */
  readonly wait: string;
  readonly repeats: string;
  readonly consent: string;
  readonly cap: string;
  readonly hours: string;
  readonly policies: string;
  readonly responses: string;
  /** What ends every plan at once. */
  readonly stops: string;
}

const headings: Readonly<Record<keyof BuildSheetRow, string>> = {
  phase: "Phase",
  stage: "Stage",
  touchpoint: "Touchpoint",
  touchpointId: "Touchpoint id",
  channel: "Channel",
  contentId: "Content id",
  content: "Content",
  address: "Content address",
  approval: "Approval",
  approvedFrom: "Approved from",
  approvedUntil: "Approved until (not included)",
  audience: "Audience",
  trigger: "Trigger",
  wait: "Wait after entering the stage",
  repeats: "Repeats",
  consent: "Consent",
  cap: "Cap",
  hours: "Hours",
  policies: "Policies",
  responses: "Responses",
  stops: "Stops at",
};

/** The rows of the build sheet: touchpoints in the order of their stages. */
export function listBuildSheet(document: JourneyDocument): readonly BuildSheetRow[] {
  const tree = createStageTree(document);
  const position = ({ stage }: Touchpoint) => tree.positionOf.get(stage) ?? 0;
  return [...document.touchpoints]
    .sort((a, b) => position(a) - position(b))
    .map((touchpoint) => toRow(touchpoint, document, tree));
}

/**
 * The campaign build sheet as CSV for a spreadsheet, so that nobody specifies a campaign twice: a row for each touchpoint with
 * its audience, trigger, wait, content, consent and caps. Values that a spreadsheet would run as formulas are guarded.
 *
 * @example
 * ```ts
 * const file: string = toBuildSheet(document);
 * ```
 */
export function toBuildSheet(document: JourneyDocument): string {
  const keys = Object.keys(headings) as (keyof BuildSheetRow)[];
  const rows = listBuildSheet(document).map((row) => keys.map((key) => row[key]));
  return toCsv([keys.map((key) => headings[key]), ...rows]);
}

function toRow(touchpoint: Touchpoint, document: JourneyDocument, tree: StageTree): BuildSheetRow {
  const channel = document.channels.find(({ id }) => id === touchpoint.channel);
  const content = document.contents.find(({ id }) => id === touchpoint.content);
  const purpose = touchpoint.purpose ?? content?.purpose;
  return {
    phase: findPhase(tree, touchpoint.stage)?.label ?? "",
    stage: tree.byId.get(touchpoint.stage)?.label ?? touchpoint.stage,
    touchpoint: touchpoint.label,
    touchpointId: touchpoint.id,
    channel: channel?.label ?? touchpoint.channel,
    contentId: touchpoint.content ?? "",
    content: content?.label ?? "",
    address: content?.address ?? "",
    approval: content?.approval?.reference ?? "",
    approvedFrom: content?.approval?.from ?? "",
    approvedUntil: content?.approval?.until ?? "",
    audience: touchpoint.when ?? "all",
    trigger: tellTriggers(touchpoint.stage, document, tree),
    wait: touchpoint.cadence.first,
    repeats: tellRepeats(touchpoint.cadence),
    consent: tellConsent(channel, purpose),
    cap: channel?.cap === undefined ? "" : `${channel.cap.most} in ${channel.cap.window}`,
    hours: (channel?.hours ?? []).map(({ days, from, to }) => `${days.join(" ")} ${from}-${to}`).join("; "),
    policies: document.policies
      .filter((policy) => policy.channel === undefined || policy.channel === touchpoint.channel)
      .map(({ label, when }) => `${label}: ${when}`)
      .join("; "),
    responses: touchpoint.responses.map(({ event, probability }) => `${event} ${probability}`).join("; "),
    stops: document.exits.map(({ label }) => label).join("; "),
  };
}

/** A stage is entered by what leads to it, or to a container that begins in it, or where a run begins. */
function tellTriggers(stage: string, document: JourneyDocument, tree: StageTree): string {
  const entered = new Set([stage]);
  for (
    let around = tree.byId.get(stage)?.parent;
    around !== undefined;
    around = tree.byId.get(around)?.parent
  ) {
    const { kind, initial } = tree.byId.get(around) ?? {};
    if (kind !== "parallel" && (initial === undefined || !entered.has(initial))) break;
    entered.add(around);
  }
  const starts = entered.has(document.initial)
    ? document.entry.map(({ id, event, date }) => `Start: ${event ?? date ?? id}`)
    : [];
  // From inside, a container is not entered anew, unless the whole of it is left first.
  const isEntering = ({ from, to }: Transition) =>
    to !== undefined && entered.has(to) && (to === stage || !isInside(tree, from, to) || from === to);
  const isReturning = ({ to }: Transition) => {
    const target = to === undefined ? undefined : tree.byId.get(to);
    return target?.kind === "history" && target.parent !== undefined && isInside(tree, stage, target.parent);
  };
  const ways = document.transitions
    .filter((transition) => isEntering(transition) || isReturning(transition))
    .map((transition) => {
      const from = tree.byId.get(transition.from)?.label ?? transition.from;
      return `${from}: ${tellTransition(transition, document)}`;
    });
  return [...starts, ...ways].join("; ");
}

function tellRepeats({ every, most }: Touchpoint["cadence"]): string {
  return every === undefined || most === 1 ? "" : `every ${every}, ${most} times at most`;
}

function tellConsent(channel: Channel | undefined, purpose: string | undefined): string {
  if (channel?.consent !== "required") return "not required";
  return purpose === undefined || !channel.purposes.includes(purpose)
    ? `required: ${channel.id}`
    : `required: ${channel.id} for ${purpose}`;
}
