import { type Journey, type Suggestion, suggestNext, type TouchpointOutlook } from "@waypost/sdk";
import { describeRefusal, describeWay } from "@waypost/sdk/sentences";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { compileVersion } from "../journey/compileVersion";
import "./next.css";

export type NextSectionProps = {
  journey: JourneyView;
  person: PersonView;
  now: number;
};

/** What to do now, at most three things with their reasons; folded, what may not be done now and why. */
export function NextSection({ journey, person, now }: NextSectionProps) {
  const compiled = compileVersion(journey);
  if (compiled === undefined || journey.run.status !== "active") return null;
  const others = person.journeys
    .map(({ document }) => document)
    .filter(({ id }) => id !== journey.document.id);
  const { suggestions, held, ahead } = suggestNext(compiled, person, now, { others });
  const [soonest] = ahead;
  return (
    <section className="next">
      <h3>{t("panel.next")}</h3>
      {suggestions.length === 0 ? (
        <p>{t("panel.nextNothing")}</p>
      ) : (
        <ol className="next-list">
          {suggestions.map((suggestion) => (
            <SuggestionItem key={suggestion.key} journey={compiled} suggestion={suggestion} />
          ))}
        </ol>
      )}
      {soonest !== undefined && (
        <p className="soft" dir="auto">
          {t("panel.nextAhead", { label: toLabel(compiled, soonest), at: soonest.dueAt })}
        </p>
      )}
      {held.length > 0 && (
        <Disclosure summary={t("panel.nextHeld", { count: held.length })}>
          <ul className="next-list">
            {held.map((outlook) => (
              <li key={outlook.touchpoint}>
                <p className="next-what" dir="auto">
                  {toLabel(compiled, outlook)}
                </p>
                <p dir="auto">{describeRefusal(compiled, outlook.answer, renderer)}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function SuggestionItem({ journey, suggestion }: { journey: Journey; suggestion: Suggestion }) {
  return (
    <li>
      <p className="next-what" dir="auto">
        {toTitle(journey, suggestion)}
      </p>
      <p className="soft" dir="auto">
        {toReason(journey, suggestion)}
      </p>
    </li>
  );
}

function toTitle(journey: Journey, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "request":
      return t("panel.nextAnswer", { label: toEventLabel(journey, suggestion.request.type) });
    case "touchpoint":
      return toLabel(journey, suggestion.touchpoint);
    case "event":
      return t("panel.nextTowards", { label: toEventLabel(journey, suggestion.type) });
  }
}

function toReason(journey: Journey, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "request":
      return t("panel.nextAsked", { at: suggestion.request.occurredAt });
    case "touchpoint":
      return t("panel.nextDue", { at: suggestion.touchpoint.dueAt });
    case "event":
      return describeWay(journey, suggestion.way, renderer);
  }
}

function toLabel({ document }: Journey, { touchpoint }: TouchpointOutlook): string {
  return document.touchpoints.find(({ id }) => id === touchpoint)?.label ?? touchpoint;
}

function toEventLabel({ document }: Journey, type: string): string {
  return document.events.find((event) => event.type === type)?.label ?? type;
}
