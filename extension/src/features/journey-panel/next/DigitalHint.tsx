import { type Journey, listDigitalChannels, readHabits, type TouchpointOutlook } from "@waypost/sdk";
import type { PersonView } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";
import { findUndone } from "../timeline/findUndone";
import { findSurveyDefault } from "./surveyDefaults";

export type DigitalHintProps = {
  journey: Journey;
  person: PersonView;
  now: number;
  touchpoints: readonly TouchpointOutlook[];
};

/**
 * Where digital content is planned: where and when this HCP took it up before; else what a survey says of the region, and that it
 * does. Visits are never ranked by it.
 */
export function DigitalHint({ journey, person, now, touchpoints }: DigitalHintProps) {
  const digital = listDigitalChannels(journey.document);
  const isPlanned = touchpoints.some(({ touchpoint }) => {
    const planned = journey.document.touchpoints.find(({ id }) => id === touchpoint);
    return planned !== undefined && digital.includes(planned.channel);
  });
  if (!isPlanned) return null;
  const habits = readHabits(journey, person, now);
  const said: string[] = [];
  if (habits?.channel !== undefined) {
    const { id, count } = habits.channel;
    const channel = journey.document.channels.find((each) => each.id === id)?.label ?? id;
    said.push(t("panel.habitChannel", { channel, count, total: habits.total }));
  }
  if (habits?.band !== undefined) said.push(t("panel.habitHours", { ...habits.band, total: habits.total }));
  const survey = said.length === 0 ? findSurveyDefault(findTimeZone(person, now)) : undefined;
  if (survey !== undefined) said.push(t("panel.surveyHours", { ...survey.hours, region: survey.region }));
  return said.length === 0 ? null : <p className="soft next-hint">{said.join(" ")}</p>;
}

function findTimeZone({ entries }: PersonView, now: number): string | undefined {
  const undone = findUndone(entries);
  const entry = entries.findLast(
    ({ id, kind, occurredAt, ...each }) =>
      kind === "attribute" &&
      "attribute" in each &&
      each.attribute === "timeZone" &&
      !undone.has(id) &&
      (occurredAt ?? 0) <= now,
  );
  return entry?.kind === "attribute" ? String(entry.value) : undefined;
}
