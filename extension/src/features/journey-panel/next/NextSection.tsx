import { type Journey, suggestNext, type TouchpointOutlook } from "@waypost/sdk";
import { describeRefusal } from "@waypost/sdk/sentences";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { describeSuggestion, labelTouchpoint } from "../../../ui/describeSuggestion";
import type { JourneyConflict } from "../../../ui/listConflicts";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { compileVersion } from "../journey/compileVersion";
import type { WriteNote } from "../log/useEntryLog";
import { DigitalHint } from "./DigitalHint";
import { SuggestionItem } from "./SuggestionItem";
import "./next.css";

export type NextSectionProps = {
  journey: JourneyView;
  person: PersonView;
  conflicts: readonly JourneyConflict[];
  now: number;
  note: WriteNote;
};

/** What to do now, at most three things with their reasons; folded, what may not be done now and why. */
export function NextSection({ journey, person, conflicts, now, note }: NextSectionProps) {
  const compiled = compileVersion(journey);
  if (compiled === undefined || journey.run.status !== "active") return null;
  const others = person.journeys
    .map(({ document }) => document)
    .filter(({ id }) => id !== journey.document.id);
  const { suggestions: all, aside, held, ahead } = suggestNext(compiled, person, now, { others });
  const waiting = conflicts.filter(
    (conflict) => conflict.waiting.journey.document.id === journey.document.id,
  );
  // Allowed by itself, but another journey takes the room: what waits is not also suggested.
  const suggestions = all.filter(
    (one) =>
      one.kind !== "touchpoint" ||
      waiting.every((conflict) => conflict.waiting.touchpoint !== one.touchpoint.touchpoint),
  );
  const [soonest] = ahead;
  return (
    <section className="next">
      <h3>{t("panel.next")}</h3>
      {suggestions.length === 0 ? (
        <p>{t("panel.nextNothing")}</p>
      ) : (
        <ol className="next-list">
          {suggestions.map((suggestion) => (
            <SuggestionItem key={suggestion.key} journey={compiled} {...{ suggestion, person, now, note }} />
          ))}
        </ol>
      )}
      <DigitalHint
        journey={compiled}
        person={person}
        now={now}
        touchpoints={[...held, ...ahead, ...listTouchpoints(all)]}
      />
      {soonest !== undefined && (
        <p className="soft" dir="auto">
          {t("panel.nextAhead", { label: labelTouchpoint(compiled, soonest), at: soonest.dueAt })}
        </p>
      )}
      <HeldList journey={compiled} held={held} waiting={waiting} />
      {aside.length > 0 && (
        <Disclosure summary={t("panel.nextAside", { count: aside.length })}>
          <ul className="next-list">
            {aside.map(({ suggestion, feedback }) => (
              <li key={suggestion.key}>
                <p className="next-what" dir="auto">
                  {describeSuggestion(compiled, suggestion, person)}
                </p>
                <p className="soft">
                  {feedback.answer === "later"
                    ? t("panel.asideLater", { until: feedback.until })
                    : t("panel.asideDismissed", {
                        at: feedback.occurredAt,
                        reason: feedback.reason && renderer.sentence(`reason.${feedback.reason}`, {}),
                      })}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function listTouchpoints(suggestions: ReturnType<typeof suggestNext>["suggestions"]) {
  return suggestions.flatMap((one) => (one.kind === "touchpoint" ? [one.touchpoint] : []));
}

type HeldListProps = {
  journey: Journey;
  held: readonly TouchpointOutlook[];
  waiting: readonly JourneyConflict[];
};

function HeldList({ journey, held, waiting }: HeldListProps) {
  const count = held.length + waiting.length;
  if (count === 0) return null;
  return (
    <Disclosure summary={t("panel.nextHeld", { count })}>
      <ul className="next-list">
        {waiting.map(({ waiting: own, first }) => (
          <li key={own.touchpoint}>
            <p className="next-what" dir="auto">
              {labelTouchpoint(journey, own)}
            </p>
            <p dir="auto">
              {t("panel.conflictWaits", {
                first: labelTouchpoint(first.journey, first),
                firstJourney: first.journey.document.title,
              })}
            </p>
          </li>
        ))}
        {held.map((outlook) => (
          <li key={outlook.touchpoint}>
            <p className="next-what" dir="auto">
              {labelTouchpoint(journey, outlook)}
            </p>
            <p dir="auto">{describeRefusal(journey, outlook.answer, renderer)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
