import { evaluateGuard } from "../guards/evaluateGuard.js";
import {
  type CompareExpression,
  type GuardExpression,
  type GuardLeaf,
  type GuardLiteral,
  getLeafKey,
  getLeaves,
  isLeaf,
} from "../guards/GuardExpression.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { GuardOperand, GuardReading } from "../guards/GuardReading.js";
import type { Guard } from "../guards/openGuard.js";
import type { Scalar } from "../model/Ledger.js";
import type { Condition, Relation, ShownValue } from "./Condition.js";
import type { JourneyLabels } from "./JourneyLabels.js";
import { showValue } from "./showValue.js";

/** What each leaf was worth when the guard was read; undefined where it was missing. */
type LeafValues = ReadonlyMap<string, Scalar | undefined>;

type Operator = Relation["operator"];

/**
 * What made a guard hold, or fail: only the parts that decided it, each fact once.
 *
 * Of an `||` that holds it is the first side that does, of an `&&` both; of one that fails the other way round.
 */
export function explainGuard(
  guard: Guard,
  reading: GuardReading,
  labels: JourneyLabels,
): readonly Condition[] {
  const values = readLeafValues(guard, reading);
  const explainer = new Explainer(values, toFrame(values), labels);
  explainer.explain(guard.expression, reading.outcome !== "fails");
  return explainer.toConditions();
}

/** The labels of what a guard asked for and did not find. */
export function listMissing(guard: Guard, reading: GuardReading, labels: JourneyLabels): readonly string[] {
  const faulty = new Set(reading.operands.filter(isMissing).map((operand) => operand.text));
  const missing = new Set<string>();
  for (const leaf of getLeaves(guard.expression)) {
    if (!faulty.has(guard.text.slice(leaf.range.start, leaf.range.end))) continue;
    missing.add(nameOf(leaf, labels));
  }
  return [...missing];
}

/** What a leaf asks for, in the words of the document. */
function nameOf(leaf: GuardLeaf, labels: JourneyLabels): string {
  switch (leaf.kind) {
    case "attribute":
      return labels.attribute(leaf.attribute.id);
    case "counter":
      return labels.counter(leaf.counter.id);
    case "consent":
    case "touches":
      return labels.channel(leaf.channel);
    case "field":
    case "sum":
      return typeof leaf.field === "string" ? leaf.field : leaf.field.name;
    case "touchpoint":
      return leaf.field;
    case "count":
    case "sinceEvent":
      return labels.events(leaf.event).join(", ") || leaf.event;
    case "inStage":
    case "timeInStage":
      return labels.stage(leaf.stage);
    default:
      return leaf.kind;
  }
}

function isMissing({ value, undeclared }: GuardOperand): boolean {
  return typeof value === "object" || undeclared === true;
}

function readLeafValues(guard: Guard, reading: GuardReading): LeafValues {
  const byText = new Map(reading.operands.map(({ text, value }) => [text, value]));
  const values = new Map<string, Scalar | undefined>();
  for (const leaf of getLeaves(guard.expression)) {
    // A reading keeps the text of a leaf's first appearance only.
    if (values.has(getLeafKey(leaf))) continue;
    const value = byText.get(guard.text.slice(leaf.range.start, leaf.range.end));
    values.set(getLeafKey(leaf), typeof value === "object" ? undefined : value);
  }
  return values;
}

/** The frame the guard was read in, as far as the guard looked. */
function toFrame(values: LeafValues): GuardFrame {
  const findText = (key: string) => {
    const value = values.get(key);
    return value === undefined ? undefined : String(value);
  };
  // Where the guard did not ask what time it was, any time will do: only what has passed since is known.
  const now = values.has("now") ? Date.parse(findText("now") ?? "") : 0;
  const findPast = (key: string) => {
    const elapsedMs = values.get(key);
    return typeof elapsedMs === "number" ? now - elapsedMs : undefined;
  };
  return {
    now,
    persona: findText("persona"),
    segment: findText("segment"),
    findAttribute: (attribute) => values.get(`hcp ${attribute}`),
    hasConsent: (channel, purpose) =>
      values.get(purpose === undefined ? `consent ${channel}` : `consent ${channel} ${purpose}`) === true,
    findPayload: (field) => values.get(`event ${field}`),
    countEvents: (type, windowMs) => Number(values.get(`count ${windowMs} ${type}`) ?? 0),
    sumEvents: (type, field, windowMs) => Number(values.get(`sum ${windowMs} ${type} ${field}`)),
    findLastEvent: (type) => findPast(`sinceEvent ${type}`),
    countTouches: (channel, windowMs) => Number(values.get(`touches ${windowMs} ${channel}`) ?? 0),
    isIn: (stage) => values.get(`inStage ${stage}`) === true,
    findEntered: (stage) => findPast(`timeInStage ${stage}`),
    getCounter: (counter) => Number(values.get(`counter ${counter}`) ?? 0),
    findTouchpoint: (field) => findText(`touchpoint ${field}`),
  };
}

class Explainer {
  readonly #values: LeafValues;
  readonly #frame: GuardFrame;
  readonly #labels: JourneyLabels;
  readonly #relations = new Map<string, { readonly leaf: GuardLeaf; readonly relations: Relation[] }>();

  constructor(values: LeafValues, frame: GuardFrame, labels: JourneyLabels) {
    this.#values = values;
    this.#frame = frame;
    this.#labels = labels;
  }

  /** Notes what made an expression come to `outcome`. */
  explain(expression: GuardExpression, outcome: boolean): void {
    switch (expression.kind) {
      case "not":
        this.explain(expression.operand, !outcome);
        break;
      case "and":
      case "or": {
        const { kind, left, right } = expression;
        const needsBoth = (kind === "and") === outcome;
        const leftDecides = needsBoth || this.#comesTo(left, outcome);
        if (leftDecides) this.explain(left, outcome);
        if (needsBoth || !leftDecides) this.explain(right, outcome);
        break;
      }
      case "conditional": {
        const condition = this.#comesTo(expression.condition, true);
        this.explain(expression.condition, condition);
        this.explain(condition ? expression.whenTrue : expression.whenFalse, outcome);
        break;
      }
      case "compare":
        this.#explainComparison(expression, outcome);
        break;
      case "in":
        this.#noteAll(expression.operand);
        if (!outcome) this.#relate(expression.operand, "!=", expression.values);
        break;
      default:
        this.#noteAll(expression);
    }
  }

  #comesTo(expression: GuardExpression, outcome: boolean): boolean {
    if (expression.type !== "bool") return false;
    const read = evaluateGuard({ text: "", expression, type: "bool" }, this.#frame);
    return read === (outcome ? "holds" : "fails");
  }

  #explainComparison({ operator, left, right }: CompareExpression, outcome: boolean): void {
    this.#noteAll(left);
    this.#noteAll(right);
    const actual = outcome ? operator : opposite[operator];
    if (right.kind === "literal") this.#relate(left, actual, [right]);
    else if (left.kind === "literal") this.#relate(right, mirrored[actual], [left]);
  }

  #noteAll(expression: GuardExpression): void {
    for (const leaf of getLeaves(expression)) {
      const key = getLeafKey(leaf);
      if (!this.#relations.has(key)) this.#relations.set(key, { leaf, relations: [] });
    }
  }

  /** How a leaf stands to values written out. That it equals one needs no words, nor does a yes that is no no. */
  #relate(operand: GuardExpression, operator: Operator, bounds: readonly GuardLiteral[]): void {
    if (!isLeaf(operand) || operator === "==") return;
    const noted = this.#relations.get(getLeafKey(operand))?.relations ?? [];
    for (const bound of bounds)
      if (bound.type !== "bool") noted.push({ operator, bound: showLiteral(bound) });
  }

  toConditions(): readonly Condition[] {
    return [...this.#relations.values()].map(({ leaf, relations }) => this.#toCondition(leaf, relations));
  }

  #toCondition(leaf: GuardLeaf, relations: readonly Relation[]): Condition {
    const value = this.#values.get(getLeafKey(leaf));
    switch (leaf.kind) {
      case "persona":
        return value === undefined
          ? { kind: "missing", label: "persona" }
          : { kind: "persona", persona: this.#labels.persona(String(value)) };
      case "segment":
        return value === undefined
          ? { kind: "missing", label: "segment" }
          : { kind: "segment", segment: this.#labels.segment(String(value)) };
      case "consent": {
        const { channel, purpose } = leaf;
        return {
          kind: "consent",
          channel: this.#labels.channel(channel),
          ...(purpose !== undefined && { purpose: this.#labels.purpose(purpose) }),
          given: value === true,
        };
      }
      case "inStage":
        return { kind: "stage", stage: this.#labels.stage(leaf.stage), active: value === true };
      case "timeInStage": {
        const stage = this.#labels.stage(leaf.stage);
        if (value === undefined) return { kind: "stage", stage, active: false };
        return { kind: "stageTime", stage, elapsedMs: Number(value), relations };
      }
      case "count": {
        const { event, windowMs } = leaf;
        return {
          kind: "count",
          events: this.#labels.events(event),
          times: Number(value),
          windowMs,
          relations,
        };
      }
      case "sum": {
        const { event, field, windowMs } = leaf;
        const label = nameOf(leaf, this.#labels);
        if (value === undefined) return { kind: "missing", label };
        return {
          kind: "sum",
          field,
          events: this.#labels.events(event),
          total: Number(value),
          windowMs,
          relations,
        };
      }
      case "sinceEvent": {
        const elapsedMs = value === undefined ? undefined : Number(value);
        return { kind: "since", events: this.#labels.events(leaf.event), elapsedMs, relations };
      }
      case "touches": {
        const channel = leaf.channel === "*" ? undefined : this.#labels.channel(leaf.channel);
        return { kind: "touches", channel, times: Number(value), windowMs: leaf.windowMs, relations };
      }
      case "now":
        return { kind: "now", atMs: this.#frame.now, relations };
      case "touchpoint": {
        const { field } = leaf;
        if (value === undefined) return { kind: "touchpoint", field, name: undefined };
        return { kind: "touchpoint", field, name: this.#labels[field](String(value)) };
      }
      case "attribute":
      case "counter":
      case "field": {
        const label = nameOf(leaf, this.#labels);
        if (value === undefined) return { kind: "missing", label };
        return { kind: "value", label, value: showValue(value, leaf.type === "timestamp"), relations };
      }
    }
  }
}

const opposite: Readonly<Record<Operator, Operator>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** The same relation, read from the other side. */
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
