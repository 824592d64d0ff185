import type { Channel, JourneyDocument, Touchpoint, Transition } from "../../model/journeySchema.js";
import { createStageTree, findPhase, isInside, type StageTree } from "../../model/stageTree.js";
import { toCsv } from "../csv/toCsv.js";
import { tellTransition } from "../statechart/tellTransition.js";
import type { BuildSheetRow } from "./BuildSheetRow.js";
import { type BuildSheetWords, englishWords } from "./BuildSheetWords.js";

/** How a build sheet is written. */
export interface BuildSheetOptions {
  /** English unless given. */
  readonly words?: BuildSheetWords;
  /** `,` unless given; `;` for spreadsheets whose settings write decimals with a comma. */
  readonly delimiter?: "," | ";";
}

/** The rows of the build sheet: touchpoints in the order of their stages; in English unless other words are given. */
export function listBuildSheet(
  document: JourneyDocument,
  words: BuildSheetWords = englishWords,
): readonly BuildSheetRow[] {
  const tree = createStageTree(document);
  const position = ({ stage }: Touchpoint) => tree.positionOf.get(stage) ?? 0;
  return [...document.touchpoints]
    .sort((a, b) => position(a) - position(b))
    .map((touchpoint) => toRow(touchpoint, document, tree, words));
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
export function toBuildSheet(document: JourneyDocument, options: BuildSheetOptions = {}): string {
  const { words = englishWords, delimiter = "," } = options;
  const keys = Object.keys(englishWords.headings) as (keyof BuildSheetRow)[];
  const rows = listBuildSheet(document, words).map((row) => keys.map((key) => row[key]));
  return toCsv([keys.map((key) => words.headings[key]), ...rows], delimiter);
}

function toRow(
  touchpoint: Touchpoint,
  document: JourneyDocument,
  tree: StageTree,
  words: BuildSheetWords,
): BuildSheetRow {
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
    audience: touchpoint.when ?? words.everybody,
    trigger: tellTriggers(touchpoint.stage, document, tree, words),
    wait: touchpoint.cadence.first,
    repeats: tellRepeats(touchpoint.cadence, words),
    consent: tellConsent(channel, purpose, words),
    cap: channel?.cap === undefined ? "" : words.cap(channel.cap.most, channel.cap.window),
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
function tellTriggers(
  stage: string,
  document: JourneyDocument,
  tree: StageTree,
  words: BuildSheetWords,
): string {
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
    ? document.entry.map(({ id, event, date }) => words.start(event ?? date ?? id))
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

function tellRepeats({ every, most }: Touchpoint["cadence"], words: BuildSheetWords): string {
  return every === undefined || most === 1 ? "" : words.repeats(every, most);
}

function tellConsent(
  channel: Channel | undefined,
  purpose: string | undefined,
  words: BuildSheetWords,
): string {
  if (channel?.consent !== "required") return words.notRequired;
  return purpose === undefined || !channel.purposes.includes(purpose)
    ? words.required(channel.id)
    : words.requiredFor(channel.id, purpose);
}
