import {
  compileJourney,
  findHold,
  type Journey,
  type NextSteps,
  type Run,
  readConsents,
  type Suggestion,
  suggestNext,
} from "@waypost/sdk";
import {
  describeCause,
  describeRefusal,
  describeSince,
  describeStage,
  describeStatus,
} from "@waypost/sdk/sentences";
import type { JourneyView, PersonView } from "../../messaging/journeyMessages";
import { describeSuggestion, describeSuggestionReason } from "../../ui/describeSuggestion";
import { listConflicts } from "../../ui/listConflicts";
import { renderer } from "../../ui/renderer";
import { t } from "../../ui/t";

/** What a rep reads before one visit. */
export type DayLine = {
  hcp: string;
  name: string;
  /** Of the journey that matters most; undefined where none is published that can be told. */
  journey: string | undefined;
  stage: string;
  /** How long; undefined where the journey is not under way. */
  since: string | undefined;
  why: string;
  /** One thing to do, with its reason; undefined where there is nothing now. */
  thing: { what: string; why: string } | undefined;
  donts: readonly string[];
};

// A version never changes, so what was made of it once is right for ever. Only a cache.
const compiledByVersion = new Map<string, Journey | undefined>();

function findCompiled({ version, document }: JourneyView): Journey | undefined {
  if (!compiledByVersion.has(version)) {
    const compiled = compileJourney(document, { version });
    compiledByVersion.set(version, compiled.ok ? compiled.value : undefined);
  }
  return compiledByVersion.get(version);
}

type Told = { view: JourneyView; journey: Journey; run: Run; next: NextSteps };

/** A person as one line of the day, at `now`, ms. */
export function toDayLine(person: PersonView, now: number): DayLine {
  const documents = person.journeys.map(({ document }) => document);
  const told = person.journeys
    .flatMap((view): Told[] => {
      const journey = findCompiled(view);
      if (journey === undefined) return [];
      const others = documents.filter(({ id }) => id !== view.document.id);
      return [{ view, journey, run: view.run, next: suggestNext(journey, person, now, { others }) }];
    })
    .sort((a, b) => toRank(a) - toRank(b));
  const [first] = told;
  const base = { hcp: person.hcp, name: person.displayName };
  if (first === undefined) {
    return {
      ...base,
      journey: undefined,
      stage: t("day.noJourney"),
      since: undefined,
      why: "",
      thing: undefined,
      donts: [],
    };
  }
  const { view, journey, run } = first;
  const isUnderWay = run.status === "active";
  return {
    ...base,
    journey: view.document.title,
    stage: isUnderWay ? describeStage(journey, ...run.leaves) : describeStatus(journey, run, renderer),
    since: isUnderWay ? describeSince(run, now, renderer) : undefined,
    why: describeCause(journey, run, person, renderer),
    thing: findThing(told, person, now),
    donts: listDonts(told, person, now),
  };
}

/** What is under way before what is not, then by the journeys' own priority. */
function toRank({ view, run }: Told): number {
  return (run.status === "active" ? 0 : 1e9) + view.document.priority;
}

/** Of several journeys the first that has something to do that waits for no other; a request of the HCP goes before everything. */
function findThing(told: readonly Told[], person: PersonView, now: number): DayLine["thing"] {
  const conflicts = listConflicts(
    told.map(({ journey }) => journey),
    person,
    now,
  );
  const waits = (journey: Journey, suggestion: Suggestion) =>
    suggestion.kind === "touchpoint" &&
    conflicts.some(
      ({ waiting }) => waiting.journey === journey && waiting.touchpoint === suggestion.touchpoint.touchpoint,
    );
  const all = told.flatMap(({ journey, next }) =>
    next.suggestions.flatMap((suggestion) => (waits(journey, suggestion) ? [] : [{ journey, suggestion }])),
  );
  const chosen = all.find(({ suggestion }) => suggestion.kind === "request") ?? all[0];
  if (chosen === undefined) return undefined;
  const { journey, suggestion } = chosen;
  return {
    what: describeSuggestion(journey, suggestion, person),
    why: describeSuggestionReason(journey, suggestion),
  };
}

/** What may not be done, and why: holds, caps that are used up, and channels without consent. */
function listDonts(told: readonly Told[], person: PersonView, now: number): readonly string[] {
  const donts = new Set<string>();
  for (const { view, journey, next } of told) {
    const hold = findHold(person.entries, view.document.id, now);
    if (hold !== undefined) {
      const reason = hold.reason && renderer.sentence(`reason.${hold.reason}`, {});
      donts.add(t("day.held", { title: view.document.title, reason }));
    }
    for (const { answer } of next.held) {
      if (answer.kind === "refused" && answer.gate === "cap")
        donts.add(describeRefusal(journey, answer, renderer));
    }
  }
  const refused = new Set<string>();
  for (const { view } of told) {
    for (const { channel, purpose, status } of readConsents(view.document, person, now)) {
      if (purpose !== undefined || status === "granted") continue;
      refused.add(view.document.channels.find(({ id }) => id === channel)?.label ?? channel);
    }
  }
  if (refused.size > 0) donts.add(t("day.noConsent", { channels: [...refused] }));
  return [...donts];
}
