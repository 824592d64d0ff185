import { getTrigger, type JourneyDocument, type Transition } from "@waypost/sdk";
import { describeGuard, type Renderer } from "@waypost/sdk/sentences";
import { t } from "../../../ui/tStudio";
import type { DescribeWay } from "./toCanvas";

/** Words for a journey's transitions: what they wait for, and what they ask. */
export function createDescribeWay(document: JourneyDocument, renderer: Renderer): DescribeWay {
  const { format } = renderer;
  const events = new Map(document.events.map(({ type, label }) => [type, label]));
  const channels = new Map(document.channels.map(({ id, label }) => [id, label]));
  return (transition) => ({
    trigger: describeTrigger(transition),
    guard: describeCondition(transition),
  });

  function describeCondition({ when: text, event }: Transition): string | undefined {
    if (text === undefined) return undefined;
    return t("studio.if", { guard: describeGuard(document, { kind: "transition", text, event }, renderer) });
  }

  function describeTrigger(transition: Transition): string {
    if (countTriggers(transition) !== 1) return t("studio.noTrigger");
    const trigger = getTrigger(transition);
    switch (trigger.kind) {
      case "event":
        return nameEvent(trigger.type);
      case "afterDuration":
        return t("studio.after", { time: format.duration(trigger.delayMs) });
      case "afterInstant":
        return t("studio.on", { date: format.dateTime(trigger.at) });
      case "afterDate":
        return t("studio.on", { date: format.calendarDate(trigger.date) });
      case "afterWorkingHour":
        return t("studio.workingHour", { channel: channels.get(trigger.channel) ?? trigger.channel });
      case "always":
        return t("studio.always");
      case "done":
        return t("studio.done");
    }
  }

  function nameEvent(pattern: string): string {
    if (pattern === "*") return t("studio.anyEvent");
    if (!pattern.endsWith(".*")) return events.get(pattern) ?? pattern;
    return t("studio.family", { family: pattern.slice(0, -2) });
  }
}

function countTriggers({ event, after, always, done }: Transition): number {
  return [event, after, always, done].filter((trigger) => trigger !== undefined).length;
}
