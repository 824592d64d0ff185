import { findNextTouchpoints, standAt } from "@waypost/sdk";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { compileVersion } from "../journey/compileVersion";

/** Something that is planned, or that happens by itself unless something else comes first. */
export type PlannedLine = {
  key: string;
  /** ms. */
  at: number;
  journey: string;
  kind: "touchpoint" | "wait";
  /** Undefined for a wait whose transition bears no name. */
  label: string | undefined;
};

const aheadMs = 30 * 86_400_000;

/** What lies ahead in all journeys within thirty days, the first first. */
export function listPlanned(
  person: Pick<PersonView, "hcp" | "entries" | "journeys">,
  now: number,
): readonly PlannedLine[] {
  return person.journeys
    .flatMap((view) =>
      view.run.status === "active" ? [...listTouchpoints(view, person, now), ...listWaits(view)] : [],
    )
    .filter(({ at }) => at > now && at <= now + aheadMs)
    .sort((a, b) => a.at - b.at);
}

function listTouchpoints(
  view: JourneyView,
  person: Pick<PersonView, "hcp" | "entries">,
  now: number,
): readonly PlannedLine[] {
  const compiled = compileVersion(view);
  if (compiled === undefined) return [];
  const { document } = view;
  return findNextTouchpoints(standAt(compiled, person, now)).map(({ touchpoint, dueAt }) => ({
    key: `${document.id} ${touchpoint}`,
    at: dueAt,
    journey: document.title,
    kind: "touchpoint",
    label: document.touchpoints.find(({ id }) => id === touchpoint)?.label ?? touchpoint,
  }));
}

function listWaits({ document, run }: JourneyView): readonly PlannedLine[] {
  return run.waits.map(({ transition, dueAt }) => ({
    key: `${document.id} wait ${transition}`,
    at: dueAt,
    journey: document.title,
    kind: "wait",
    label: document.transitions.find(({ id }) => id === transition)?.label,
  }));
}
