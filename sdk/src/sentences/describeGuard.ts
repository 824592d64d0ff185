import type {
  EqualityOperator,
  GuardExpression,
  GuardLeaf,
  GuardLiteral,
  OrderOperator,
} from "../guards/GuardExpression.js";
import { isLeaf } from "../guards/GuardExpression.js";
import { createGuardScope } from "../guards/GuardScope.js";
import { type Guard, openGuard } from "../guards/openGuard.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type GuardPlace, getGuardScope } from "../rules/listGuards.js";
import type { ShownValue } from "./Condition.js";
import type { Renderer } from "./createRenderer.js";
import type { GuardWords } from "./GuardWords.js";
import { getJourneyLabels, type JourneyLabels } from "./JourneyLabels.js";
import { showValue } from "./showValue.js";
import type { NeedShown } from "./WaySentenceParameters.js";

/**
 * A guard in a few words, as it stands, read for nobody: "Trailblazer, consent for SMS and digital affinity more than 0.6".
 *
 * A text that does not open, and parts that have no words, are given as they are written.
 */
export function describeGuard(
  document: JourneyDocument,
  place: Pick<GuardPlace, "kind" | "event" | "text">,
  renderer: Pick<Renderer, "sentence">,
): string {
  const opened = openGuard(place.text, getGuardScope(document, createGuardScope(document), place));
  if (!opened.ok) return place.text;
  const words = toWords(opened.value, opened.value.expression, true, getJourneyLabels(document));
  return renderer.sentence("words.guard", { words });
}

function toWords(
  guard: Guard,
  expression: GuardExpression,
  holds: boolean,
  labels: JourneyLabels,
): GuardWords {
  const text: GuardWords = {
    kind: "text",
    text: guard.text.slice(expression.range.start, expression.range.end),
  };
  switch (expression.kind) {
    case "not":
      return toWords(guard, expression.operand, !holds, labels);
    case "and":
    case "or": {
      const kind = (expression.kind === "and") === holds ? "all" : "any";
      const parts = [expression.left, expression.right].map((part) => toWords(guard, part, holds, labels));
      return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
    }
    case "has": {
      const label = nameOf(expression.operand, labels);
      return label === undefined ? text : { kind: "known", label, isKnown: holds };
    }
    case "in":
      return (
        relate(
          expression.operand,
          { kind: holds ? "oneOf" : "noneOf", values: expression.values.map(showLiteral) },
          labels,
        ) ?? negated(text, holds)
      );
    case "compare": {
      const { left, right, operator } = expression;
      const need =
        right.kind === "literal"
          ? relate(left, toNeed(operator, right, holds), labels)
          : left.kind === "literal"
            ? relate(right, toNeed(mirrored[operator], left, holds), labels)
            : undefined;
      return need ?? negated(text, holds);
    }
    default:
      return (isLeaf(expression) ? toFact(expression, holds, labels) : undefined) ?? negated(text, holds);
  }
}

function negated(words: GuardWords & { kind: "text" }, holds: boolean): GuardWords {
  return holds ? words : { kind: "text", text: `!(${words.text})` };
}

function toFact(leaf: GuardLeaf, holds: boolean, labels: JourneyLabels): GuardWords | undefined {
  switch (leaf.kind) {
    case "consent": {
      const { channel, purpose } = leaf;
      return {
        kind: "consent",
        channel: labels.channel(channel),
        purpose: purpose && labels.purpose(purpose),
        given: holds,
      };
    }
    case "inStage":
      return { kind: "stage", stage: labels.stage(leaf.stage), active: holds };
    case "attribute":
    case "field": {
      const label = nameOf(leaf, labels);
      return label === undefined ? undefined : { kind: "fact", label, holds };
    }
    default:
      return undefined;
  }
}

/** A part whose value a guard holds against values written out. */
function relate(operand: GuardExpression, need: NeedShown, labels: JourneyLabels): GuardWords | undefined {
  if (!isLeaf(operand)) return undefined;
  switch (operand.kind) {
    case "persona":
    case "segment": {
      const { kind } = operand;
      if (need.kind === "bound") return undefined;
      const names = need.values.flatMap((value) => (value.kind === "text" ? [labels[kind](value.text)] : []));
      return { kind, isOneOf: need.kind === "oneOf", labels: names };
    }
    case "count":
      return { kind: "count", labels: labels.events(operand.event), windowMs: operand.windowMs, need };
    case "touches": {
      const channels = operand.channel === "*" ? [] : [labels.channel(operand.channel)];
      return { kind: "touches", labels: channels, windowMs: operand.windowMs, need };
    }
    case "sinceEvent":
      return { kind: "since", labels: labels.events(operand.event), need };
    case "timeInStage":
      return { kind: "stageTime", labels: [labels.stage(operand.stage)], need };
    case "now":
      return { kind: "now", need };
    default: {
      const label = nameOf(operand, labels);
      return label === undefined ? undefined : { kind: "value", label, need };
    }
  }
}

function nameOf(leaf: GuardLeaf, labels: JourneyLabels): string | undefined {
  switch (leaf.kind) {
    case "attribute":
      return labels.attribute(leaf.attribute.id);
    case "counter":
      return labels.counter(leaf.counter.id);
    case "field":
      return leaf.field.name;
    default:
      return undefined;
  }
}

type Operator = OrderOperator | EqualityOperator;

function toNeed(operator: Operator, literal: GuardLiteral, holds: boolean): NeedShown {
  const actual = holds ? operator : opposite[operator];
  const bound = showLiteral(literal);
  if (actual === "==") return { kind: "oneOf", values: [bound] };
  if (actual === "!=") return { kind: "noneOf", values: [bound] };
  return { kind: "bound", relation: { operator: actual, bound } };
}

const opposite: Readonly<Record<Operator, Operator>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

const mirrored: Readonly<Record<Operator, Operator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function showLiteral({ type, value }: GuardLiteral): ShownValue {
  if (type === "duration") return { kind: "duration", durationMs: value };
  if (type !== "timestamp") return showValue(value);
  const iso = new Date(value).toISOString();
  return iso.endsWith("T00:00:00.000Z")
    ? { kind: "date", date: iso.slice(0, 10) }
    : { kind: "instant", atMs: value };
}
