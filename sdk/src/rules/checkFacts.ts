import type { Diagnostic } from "../model/Diagnostic.js";
import type { Channel } from "../model/journeySchema.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Ranges, hours and approvals have their beginning before their end; purposes belong to their channel. */
export const checkFacts: JourneyRule = ({ document }) => {
  const found: Diagnostic[] = [];
  document.attributes.forEach((attribute, index) => {
    if (attribute.type !== "integer" && attribute.type !== "number") return;
    const { id, min, max } = attribute;
    if (min === undefined || max === undefined || min <= max) return;
    found.push(report("journey.range", ["attributes", index], { attribute: id, min, max }));
  });
  document.counters.forEach(({ id, initial, min, max }, index) => {
    if (min <= initial && initial <= max) return;
    found.push(report("journey.counterStart", ["counters", index], { counter: id, initial, min, max }));
  });
  document.channels.forEach((channel, index) => void found.push(...checkHours(channel, index)));
  document.contents.forEach(({ id, approval }, index) => {
    const { from, until } = approval ?? {};
    if (from === undefined || until === undefined || from < until) return;
    found.push(report("journey.approvalDays", ["contents", index, "approval"], { content: id, from, until }));
  });
  const channels = new Map(document.channels.map((channel) => [channel.id, channel]));
  document.touchpoints.forEach(({ channel, purpose }, index) => {
    const declared = channels.get(channel);
    if (purpose === undefined || declared === undefined || declared.purposes.includes(purpose)) return;
    found.push(report("journey.channelPurpose", ["touchpoints", index, "purpose"], { channel, purpose }));
  });
  return found;
};

function checkHours({ id, hours }: Channel, index: number): readonly Diagnostic[] {
  // Times of day are written with two digits each, so text order is time order.
  return hours.flatMap(({ from, to }, at) =>
    from < to ? [] : [report("journey.hours", ["channels", index, "hours", at], { channel: id, from, to })],
  );
}
