import { compileExpression } from "../guards/evaluateGuard.js";
import type { GuardExpression, GuardLiteral } from "../guards/GuardExpression.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { isComposed, toAtomKey } from "./collectVariables.js";
import { type CellValue, type OutcomeNumber, outcome, type Variable } from "./Variable.js";

/** Every combination of the cells of some variables, numbered with the last variable running fastest. */
export interface Combinations {
  readonly variables: readonly Variable[];
  readonly strides: readonly number[];
  readonly count: number;
}

export function combine(variables: readonly Variable[]): Combinations {
  const strides: number[] = [];
  let count = 1;
  for (const { values } of variables.toReversed()) {
    strides.unshift(count);
    count *= values.length;
  }
  return { variables, strides, count };
}

/** What a guard comes to in each combination. */
export function readOutcomes(expression: GuardExpression, combinations: Combinations): Uint8Array {
  if (!isComposed(expression)) return readAtom(expression, combinations);
  const read = (part: GuardExpression) => readOutcomes(part, combinations);
  switch (expression.kind) {
    case "not":
      return read(expression.operand).map((value) => negated[value] ?? outcome.error);
    case "and":
      return merge(read(expression.left), read(expression.right), outcome.no);
    case "or":
      return merge(read(expression.left), read(expression.right), outcome.yes);
    case "conditional": {
      const whenTrue = read(expression.whenTrue);
      const whenFalse = read(expression.whenFalse);
      return read(expression.condition).map((value, at) => {
        if (value === outcome.error) return outcome.error;
        return (value === outcome.yes ? whenTrue : whenFalse)[at] ?? outcome.error;
      });
    }
    default:
      return readAtom(expression, combinations);
  }
}

const negated: readonly OutcomeNumber[] = [outcome.yes, outcome.no, outcome.error];

/** As CEL has it: one side that decides is enough, even beside an error. */
function merge(left: Uint8Array, right: Uint8Array, deciding: OutcomeNumber): Uint8Array {
  return left.map((value, at) => {
    const other = right[at] ?? outcome.error;
    if (value === deciding || other === deciding) return deciding;
    return value === outcome.error ? value : other;
  });
}

function readAtom(atom: GuardExpression, { variables, strides, count }: Combinations): Uint8Array {
  const outcomes = new Uint8Array(count);
  if (atom.kind === "literal") return outcomes.fill(atom.value === true ? outcome.yes : outcome.no);
  const key = toAtomKey(atom);
  const at = variables.findIndex((variable) => variable.key === key);
  const variable = variables[at];
  const stride = strides[at] ?? 1;
  if (variable === undefined) return outcomes.fill(outcome.error);
  const byCell = variable.values.map((value) => readCell(atom, variable, value));
  const round = stride * byCell.length;
  for (let start = 0; start < count; start += round)
    byCell.forEach((value, cell) => {
      outcomes.fill(value, start + cell * stride, start + (cell + 1) * stride);
    });
  return outcomes;
}

/** One cell's outcome, as the engine itself reads it with the value put in the leaf's place. */
function readCell(atom: GuardExpression, { leaf }: Variable, value: CellValue): OutcomeNumber {
  if (atom.kind === "has") return value === undefined ? outcome.no : outcome.yes;
  if (value === undefined) return outcome.error;
  if (leaf === undefined || atom === leaf || !("left" in atom || atom.kind === "in"))
    return value === true ? outcome.yes : outcome.no;
  const literal = { kind: "literal", type: leaf.type, range: leaf.range, value } as GuardLiteral;
  const replaced = replaceLeaf(atom, literal);
  return compileExpression(replaced)(nothing) === true ? outcome.yes : outcome.no;
}

function replaceLeaf(atom: GuardExpression, literal: GuardLiteral): GuardExpression {
  if (atom.kind === "in") return { ...atom, operand: literal };
  if (atom.kind !== "compare") return literal;
  return atom.left.kind === "literal" ? { ...atom, right: literal } : { ...atom, left: literal };
}

/** Nothing is read of it: everything is a literal by then. */
const nothing = {} as GuardFrame;
