import { createAttributeTest } from "../../guards/declaredValues.js";
import type { GuardLeaf } from "../../guards/GuardExpression.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import { matchesEventType } from "../../model/trigger.js";
import { type Need, type RemedyStep, toStep } from "./Remedy.js";

/** What a remedy is found in: the guard's text, the frame it was read in, and when the things were that it counted. */
export interface RemedyContext {
  readonly text: string;
  readonly frame: GuardFrame;
  /** The event that is read as if it happened now. */
  readonly eventType: string | undefined;
  /** Instants of events of a type or family so far, that event included, earliest first. */
  readonly listEvents: (pattern: string) => readonly number[];
  /** Instants of touches on a channel, `*` for any. */
  readonly listTouches: (channel: string) => readonly number[];
}

/** What would give a leaf a value that is needed; undefined where that cannot be told apart. */
export function findLeafRemedy(leaf: GuardLeaf, need: Need, context: RemedyContext): RemedyStep | undefined {
  switch (leaf.kind) {
    case "persona":
      return toStep("remedy.persona", { need });
    case "segment":
      return toStep("remedy.segment", { need });
    case "attribute": {
      const { id: attribute, changes } = leaf.attribute;
      // A rigid one that is not known yet, or wrongly, can still come to be known.
      const isKnown = createAttributeTest(leaf.attribute)(context.frame.findAttribute(attribute));
      const isFixed = changes === "never" && isKnown;
      return toStep(isFixed ? "remedy.rigid" : "remedy.attribute", { attribute, need });
    }
    case "consent": {
      const { channel, purpose } = leaf;
      return toStep("remedy.consent", { channel, purpose, given: wantsTrue(need) });
    }
    case "field":
      return toStep("remedy.field", { field: leaf.field.name, need });
    case "touchpoint":
      return toStep("remedy.never", {});
    case "counter":
      return toStep("remedy.counter", { counter: leaf.counter.id, need });
    case "inStage":
      return toStep("remedy.stage", { stage: leaf.stage, active: wantsTrue(need) });
    case "sum": {
      const { event, field, windowMs } = leaf;
      return toStep("remedy.sum", { event, field, windowMs, need });
    }
    case "count": {
      const { event, windowMs } = leaf;
      const wish = findCountWish(need, context.listEvents(event), windowMs, context.frame.now);
      if (wish === undefined) return undefined;
      if (wish.kind === "more")
        return toStep("remedy.moreEvents", { event, windowMs, more: wish.more, until: wish.at });
      return toStep("remedy.fewerEvents", { event, windowMs, most: wish.most, at: wish.at });
    }
    case "touches": {
      const { channel, windowMs } = leaf;
      const wish = findCountWish(need, context.listTouches(channel), windowMs, context.frame.now);
      if (wish === undefined) return undefined;
      if (wish.kind === "more")
        return toStep("remedy.moreTouches", { channel, windowMs, more: wish.more, until: wish.at });
      return toStep("remedy.fewerTouches", { channel, windowMs, most: wish.most, at: wish.at });
    }
    case "sinceEvent":
      return findQuietRemedy(leaf.event, need, context);
    case "timeInStage":
      return findStageTimeRemedy(leaf.stage, need, context);
    case "now": {
      const startMs = findStartMs(need);
      if (need.kind !== "bound") return undefined;
      return startMs === undefined ? toStep("remedy.never", {}) : toStep("remedy.date", { at: startMs });
    }
  }
}

function wantsTrue(need: Need): boolean {
  if (need.kind === "bound") return false;
  return need.values.includes(true) === (need.kind === "oneOf");
}

/** The first whole value from which on a lower bound is met; undefined for an upper bound. */
function findStartMs(need: Need): number | undefined {
  if (need.kind !== "bound") return undefined;
  if (need.operator === ">=") return Number(need.bound);
  return need.operator === ">" ? Number(need.bound) + 1 : undefined;
}

function findQuietRemedy(
  event: string,
  need: Need,
  { frame, eventType }: RemedyContext,
): RemedyStep | undefined {
  if (need.kind !== "bound") return undefined;
  const last = frame.findLastEvent(event);
  const elapsedMs = findStartMs(need);
  if (last === undefined || elapsedMs === undefined) return toStep("remedy.event", { event });
  // The event that sets the way off is itself the last: no time ever lies between.
  const isItself = eventType !== undefined && matchesEventType(event, eventType);
  return isItself ? toStep("remedy.never", {}) : toStep("remedy.quiet", { event, at: last + elapsedMs });
}

function findStageTimeRemedy(stage: string, need: Need, { frame }: RemedyContext): RemedyStep | undefined {
  if (need.kind !== "bound") return undefined;
  const entered = frame.findEntered(stage);
  if (entered === undefined) return toStep("remedy.stage", { stage, active: true });
  const elapsedMs = findStartMs(need);
  return elapsedMs === undefined
    ? toStep("remedy.stageAgain", { stage })
    : toStep("remedy.timeInStage", { stage, at: entered + elapsedMs });
}

type CountWish =
  | { readonly kind: "more"; readonly more: number; readonly at: number | undefined }
  | { readonly kind: "fewer"; readonly most: number; readonly at: number | undefined };

/** What a count in (now − W, now] lacks or has too many of; `at` is when the first, or enough, have left the window. */
function findCountWish(
  need: Need,
  times: readonly number[],
  windowMs: number,
  now: number,
): CountWish | undefined {
  const counted = times.filter((at) => at > now - windowMs && at <= now);
  const { least, most } = findRange(need, counted.length);
  if (counted.length < least) {
    const first = counted[0];
    const at = first === undefined ? undefined : first + windowMs;
    return { kind: "more", more: least - counted.length, at };
  }
  if (counted.length <= most) return undefined;
  const last = most < 0 ? undefined : counted[counted.length - most - 1];
  return { kind: "fewer", most, at: last === undefined ? undefined : last + windowMs };
}

function findRange(need: Need, count: number): { readonly least: number; readonly most: number } {
  const any = { least: 0, most: Number.POSITIVE_INFINITY };
  if (need.kind === "bound") {
    const bound = Number(need.bound);
    switch (need.operator) {
      case ">":
        return { ...any, least: Math.floor(bound) + 1 };
      case ">=":
        return { ...any, least: Math.ceil(bound) };
      case "<":
        return { ...any, most: Math.ceil(bound) - 1 };
      case "<=":
        return { ...any, most: Math.floor(bound) };
    }
  }
  const values = need.values.map(Number).sort((a, b) => a - b);
  if (need.kind === "oneOf") {
    const next = values.find((value) => value > count) ?? values.at(-1) ?? 0;
    return { least: next, most: next };
  }
  let free = count;
  while (values.includes(free)) free++;
  return { ...any, least: free };
}
