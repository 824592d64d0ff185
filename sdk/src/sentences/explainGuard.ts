import { evaluateGuard } from "../guards/evaluateGuard.js";
import {
  type CompareExpression,
  type GuardExpression,
  type GuardLeaf,
  type GuardLiteral,
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
 * What made a guard hold: only the parts that decided it, each fact once.
 *
 * Of an `||` that is the first side that holds; of an `&&` both.
 */
export function explainGuard(
  guard: Guard,
  reading: GuardReading,
  labels: JourneyLabels,
): readonly Condition[] {
  const values = readLeafValues(guard, reading);
  const explainer = new Explainer(values, toFrame(values), labels);
  explainer.explain(guard.expression, true);
  return explainer.toConditions();
}

/** The labels of what a guard asked for and did not find. */
export function listMissing(guard: Guard, reading: GuardReading, labels: JourneyLabels): readonly string[] {
  const faulty = new Set(reading.operands.filter(isMissing).map((operand) => operand.text));
  const missing = new Set<string>();
  for (const leaf of getLeaves(guard.expression)) {
    if (!faulty.has(guard.text.slice(leaf.range.start, leaf.range.end))) continue;
    if (leaf.kind === "attribute") missing.add(labels.attribute(leaf.attribute.id));
    else if (leaf.kind === "field") missing.add(leaf.field.name);
    else if (leaf.kind === "persona") missing.add("persona");
  }
  return [...missing];
}

function isMissing({ value, undeclared }: GuardOperand): boolean {
  return typeof value === "object" || undeclared === true;
}

function readLeafValues(guard: Guard, reading: GuardReading): LeafValues {
  const byText = new Map(reading.operands.map(({ text, value }) => [text, value]));
  const values = new Map<string, Scalar | undefined>();
  for (const leaf of getLeaves(guard.expression)) {
    // A reading keeps the text of a leaf's first appearance only.
    if (values.has(keyOf(leaf))) continue;
    const value = byText.get(guard.text.slice(leaf.range.start, leaf.range.end));
    values.set(keyOf(leaf), typeof value === "object" ? undefined : value);
  }
  return values;
}

/** The frame the guard was read in, as far as the guard looked. */
function toFrame(values: LeafValues): GuardFrame {
  const persona = values.get("persona");
  return {
    now: Date.parse(String(values.get("now") ?? "")),
    persona: persona === undefined ? undefined : String(persona),
    findAttribute: (attribute) => values.get(`hcp.${attribute}`),
    hasConsent: (channel) => values.get(`consent.${channel}`) === true,
    findPayload: (field) => values.get(`event.${field}`),
    countEvents: (type, windowMs) => Number(values.get(`count ${windowMs} ${type}`) ?? 0),
    isIn: (stage) => values.get(`in ${stage}`) === true,
  };
}

function keyOf(leaf: GuardLeaf): string {
  switch (leaf.kind) {
    case "persona":
    case "now":
      return leaf.kind;
    case "attribute":
      return `hcp.${leaf.attribute.id}`;
    case "consent":
      return `consent.${leaf.channel}`;
    case "field":
      return `event.${leaf.field.name}`;
    case "count":
      return `count ${leaf.windowMs} ${leaf.event}`;
    case "inStage":
      return `in ${leaf.stage}`;
  }
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
      const key = keyOf(leaf);
      if (!this.#relations.has(key)) this.#relations.set(key, { leaf, relations: [] });
    }
  }

  /** How a leaf stands to values written out. That it equals one needs no words, nor does a yes that is no no. */
  #relate(operand: GuardExpression, operator: Operator, bounds: readonly GuardLiteral[]): void {
    if (!isLeaf(operand) || operator === "==") return;
    const noted = this.#relations.get(keyOf(operand))?.relations ?? [];
    for (const bound of bounds)
      if (bound.type !== "bool") noted.push({ operator, bound: showLiteral(bound) });
  }

  toConditions(): readonly Condition[] {
    return [...this.#relations.values()].map(({ leaf, relations }) => this.#toCondition(leaf, relations));
  }

  #toCondition(leaf: GuardLeaf, relations: readonly Relation[]): Condition {
    const value = this.#values.get(keyOf(leaf));
    switch (leaf.kind) {
      case "persona":
        return value === undefined
          ? { kind: "missing", label: "persona" }
          : { kind: "persona", persona: this.#labels.persona(String(value)) };
      case "consent":
        return { kind: "consent", channel: this.#labels.channel(leaf.channel), given: value === true };
      case "inStage":
        return { kind: "stage", stage: this.#labels.stage(leaf.stage), active: value === true };
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
      case "now":
        return { kind: "now", atMs: this.#frame.now, relations };
      case "attribute":
      case "field": {
        const label = leaf.kind === "field" ? leaf.field.name : this.#labels.attribute(leaf.attribute.id);
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
  if (type !== "timestamp") return showValue(value);
  const iso = new Date(value).toISOString();
  return iso.endsWith("T00:00:00.000Z")
    ? { kind: "date", date: iso.slice(0, 10) }
    : { kind: "instant", atMs: value };
}
