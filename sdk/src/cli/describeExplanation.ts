import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import type { Explanation, ExplanationLink } from "../run/explain/Explanation.js";
import type { Outlook, TouchpointOutlook } from "../run/explain/Outlook.js";
import { describeCause } from "../sentences/describeCause.js";
import { describeLink } from "../sentences/describeLink.js";
import { describeRefusal } from "../sentences/describeRefusal.js";
import { describeSince, describeStage, describeStatus } from "../sentences/describeRun.js";
import { describeWay } from "../sentences/describeWay.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine } from "./Terminal.js";

/** Why an HCP stands where they stand, and what may come next, with all that it takes to say so. */
export interface ExplainedPerson {
  readonly journey: Journey;
  readonly ledger: Ledger;
  readonly explanation: Explanation;
  readonly outlook: Outlook;
}

/** The same as `--json` prints it: instants are ISO 8601 in UTC, but ms within `parameters`. */
export function toExplanationAccount(person: ExplainedPerson, { renderer }: CommandWords) {
  const { journey, ledger, explanation, outlook } = person;
  const { ending } = explanation;
  return {
    stages: explanation.stages.map(({ stage, since, links }) => ({
      stage,
      since: toIso(since),
      links: links.map((link) => ({
        at: toIso(link.at),
        version: link.version,
        by: link.move.by,
        from: link.from ?? null,
        to: link.to,
        trigger: link.trigger,
        entry: link.entry ?? null,
        guard: link.move.guard ?? null,
        cause: describeLink(journey, explanation, link, ledger, renderer),
      })),
    })),
    ending: ending && {
      at: toIso(ending.at),
      trigger: ending.trigger,
      entry: ending.entry ?? null,
      exit: ending.exit ?? null,
    },
    ways: outlook.ways.map(({ trigger, notBefore, ...way }) => ({
      ...way,
      trigger: {
        ...trigger,
        ...("dueAt" in trigger && { dueAt: toIso(trigger.dueAt) }),
        ...("at" in trigger && { at: toIso(trigger.at) }),
      },
      notBefore: toIso(notBefore),
      sentence: describeWay(journey, { ...way, trigger, notBefore }, renderer),
    })),
    touchpoints: outlook.touchpoints.map(({ dueAt, askedAt, answer, ...planned }) => ({
      ...planned,
      dueAt: toIso(dueAt),
      askedAt: toIso(askedAt),
      answer: answer.kind === "deferred" ? { ...answer, until: toIso(answer.until) } : answer,
      sentence: describeRefusal(journey, answer, renderer),
    })),
  };
}

function toIso(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}

/** The same as text: where, why step by step, what next, and what the gates say of touchpoints. */
export function printExplanation(person: ExplainedPerson, words: CommandWords, paint: Paint): string {
  const { own } = words;
  const { outlook } = person;
  const ways = outlook.ways.map((way) => describeWay(person.journey, way, words.renderer));
  const touchpoints = outlook.touchpoints.map((touchpoint) => sayTouchpoint(person, touchpoint, words));
  const next = ways.length > 0 ? ways : [own.sentence("explain.nothingNext", {})];
  return [
    `${paint("bold", toPlainLine(sayPlace(person, words)))}\n`,
    ...listReasons(person, words).map(({ head, lines }) => printList(head, lines, paint)),
    printList(own.sentence("explain.next", {}), next, paint),
    ...(touchpoints.length > 0
      ? [printList(own.sentence("explain.touchpoints", {}), touchpoints, paint)]
      : []),
  ].join("\n");
}

function sayPlace(
  { journey, explanation: { run, now } }: ExplainedPerson,
  { renderer }: CommandWords,
): string {
  const stages = run.leaves.map((leaf) => describeStage(journey, leaf));
  const status = run.status === "active" ? [] : [describeStatus(journey, run, renderer)];
  const since = describeSince(run, now, renderer);
  return [run.hcp, ...stages, ...status, ...(since === undefined ? [] : [since])].join(", ");
}

interface Reasons {
  readonly head: string;
  readonly lines: readonly string[];
}

function listReasons(
  { journey, ledger, explanation }: ExplainedPerson,
  { renderer, own }: CommandWords,
): readonly Reasons[] {
  const { run, stages } = explanation;
  const why = own.sentence("explain.why", {});
  const reasons = stages.map(({ stage, links }) => ({
    head: stages.length > 1 ? own.sentence("explain.whyHere", { stage: describeStage(journey, stage) }) : why,
    lines: groupRepeats(links).flatMap((repeats) => {
      const [last, more] = [repeats.at(-1), repeats.length - 1];
      const said = last === undefined ? [] : [describeLink(journey, explanation, last, ledger, renderer)];
      return more === 0 ? said : [own.sentence("explain.repeats", { count: more }), ...said];
    }),
  }));
  // A completed run has its end among its links.
  const isTold = stages.length > 0 && (run.status === "active" || run.status === "completed");
  if (isTold) return reasons;
  return [...reasons, { head: why, lines: [describeCause(journey, run, ledger, renderer)] }];
}

/** A stage that is entered again and again from itself has many causes, of which the last says since when. */
function groupRepeats(links: readonly ExplanationLink[]): readonly (readonly ExplanationLink[])[] {
  const groups: ExplanationLink[][] = [];
  for (const link of links) {
    const group = groups.at(-1);
    if (group?.[0]?.from === link.from && link.from === link.to) group?.push(link);
    else groups.push([link]);
  }
  return groups;
}

function sayTouchpoint(
  { journey, outlook }: ExplainedPerson,
  { touchpoint, occurrence, most, dueAt, answer }: TouchpointOutlook,
  { renderer, own }: CommandWords,
): string {
  return own.sentence("explain.touchpoint", {
    label: getJourneyLabels(journey.document).touchpoint(touchpoint),
    occurrence,
    most,
    dueAt,
    isDue: dueAt <= outlook.now,
    answer: describeRefusal(journey, answer, renderer),
  });
}

function printList(head: string, lines: readonly string[], paint: Paint): string {
  const items = lines.map((line) => `  - ${toPlainLine(line)}\n`);
  return `${paint("bold", toPlainLine(head))}\n${items.join("")}`;
}
