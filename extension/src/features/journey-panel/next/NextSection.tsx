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
            <SuggestionItem key={toKey(suggestion)} journey={compiled} suggestion={suggestion} />
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
  const isDue = suggestion.kind === "touchpoint";
  return (
    <li>
      <p className="next-what" dir="auto">
        {isDue
          ? toLabel(journey, suggestion.touchpoint)
          : t("panel.nextTowards", { label: toEventLabel(journey, suggestion.type) })}
      </p>
      <p className="soft" dir="auto">
        {isDue
          ? t("panel.nextDue", { at: suggestion.touchpoint.dueAt })
          : describeWay(journey, suggestion.way, renderer)}
      </p>
    </li>
  );
}

function toKey(suggestion: Suggestion): string {
  return suggestion.kind === "touchpoint"
    ? `touchpoint ${suggestion.touchpoint.touchpoint}`
    : `event ${suggestion.type}`;
}

function toLabel({ document }: Journey, { touchpoint }: TouchpointOutlook): string {
  return document.touchpoints.find(({ id }) => id === touchpoint)?.label ?? touchpoint;
}

function toEventLabel({ document }: Journey, type: string): string {
  return document.events.find((event) => event.type === type)?.label ?? type;
}
