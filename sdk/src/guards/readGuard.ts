import type { Scalar } from "../model/Ledger.js";
import { createAttributeTest, createFieldTest } from "./declaredValues.js";
import { compileExpression, evaluateGuard } from "./evaluateGuard.js";
import { type GuardLeaf, getLeafKey, getLeaves } from "./GuardExpression.js";
import type { GuardFrame } from "./GuardFrame.js";
import type { GuardOperand, GuardReading } from "./GuardReading.js";
import type { Guard } from "./openGuard.js";

/** Reads a guard in a frame and keeps what each operand was worth, also those that decided nothing. */
export function readGuard(guard: Guard, frame: GuardFrame): GuardReading {
  const operands = new Map<string, GuardOperand>();
  for (const leaf of getLeaves(guard.expression)) {
    const key = getLeafKey(leaf);
    if (operands.has(key)) continue;
    const text = guard.text.slice(leaf.range.start, leaf.range.end);
    operands.set(key, { text, ...readLeaf(leaf, frame) });
  }
  return { text: guard.text, outcome: evaluateGuard(guard, frame), operands: [...operands.values()] };
}

function readLeaf(leaf: GuardLeaf, frame: GuardFrame): Omit<GuardOperand, "text"> {
  switch (leaf.kind) {
    case "persona":
      return toOperand(frame.persona, (value) => leaf.personas.includes(String(value)));
    case "segment":
      return toOperand(frame.segment, (value) => leaf.segments.includes(String(value)));
    case "attribute":
      return toOperand(frame.findAttribute(leaf.attribute.id), createAttributeTest(leaf.attribute));
    case "field":
      return toOperand(frame.findPayload(leaf.field.name), createFieldTest(leaf.field));
    case "touchpoint":
      return toOperand(frame.findTouchpoint?.(leaf.field), (value) => leaf.values.includes(String(value)));
    case "consent":
      return { value: frame.hasConsent(leaf.channel, leaf.purpose) };
    case "inStage":
      return { value: frame.isIn(leaf.stage) };
    case "now":
      return { value: new Date(frame.now).toISOString() };
    default:
      return { value: compileExpression(leaf)(frame) ?? { missing: true } };
  }
}

function toOperand(
  value: Scalar | undefined,
  isDeclared: (value: Scalar | undefined) => boolean,
): Omit<GuardOperand, "text"> {
  if (value === undefined) return { value: { missing: true } };
  return isDeclared(value) ? { value } : { value, undeclared: true };
}
