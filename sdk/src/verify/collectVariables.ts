import {
  type GuardExpression,
  type GuardLeaf,
  getLeafKey,
  getParts,
  isLeaf,
} from "../guards/GuardExpression.js";
import { printGuard } from "../guards/printGuard.js";
import type { Scalar } from "../model/Ledger.js";
import { cutValues } from "./cutValues.js";
import type { CellValue, Variable } from "./Variable.js";

/** What is known beforehand, by the key of its leaf: a persona, stages that are certainly active or certainly not. */
export type KnownValues = ReadonlyMap<string, CellValue>;

interface Found {
  readonly leaf: GuardLeaf;
  readonly constants: Set<Scalar>;
  /** The same leaf as other guards declare it: fields of one name may belong to several events. */
  readonly others: GuardLeaf[];
}

/** What guards read, each thing once, cut at the constants with which they compare it. */
export function collectVariables(
  expressions: readonly GuardExpression[],
  known: KnownValues = new Map(),
): readonly Variable[] {
  const leaves = new Map<string, Found>();
  const opaque = new Set<string>();
  for (const expression of expressions) {
    visitAtoms(expression, (atom, leaf, constants) => {
      if (leaf === undefined) opaque.add(toAtomKey(atom));
      else note(leaves, leaf, constants);
    });
  }
  return [
    ...[...leaves].map(([key, { leaf, constants, others }]): Variable => {
      const values = known.has(key) ? [known.get(key)] : cutValues(leaf, [...constants], others);
      return { key, leaf, isRigid: !known.has(key) && isRigid(leaf), values };
    }),
    ...[...opaque].map(
      (key): Variable => ({ key, leaf: undefined, isRigid: false, values: [true, false, undefined] }),
    ),
  ];
}

/** The variable by which a part of a guard is decided, and that part's constants; undefined for one that reads several. */
export function findAtomLeaf(
  atom: GuardExpression,
): { leaf: GuardLeaf; constants: readonly Scalar[] } | undefined {
  if (isLeaf(atom)) return { leaf: atom, constants: [] };
  switch (atom.kind) {
    case "has":
      return { leaf: atom.operand, constants: [] };
    case "in":
      return isLeaf(atom.operand)
        ? { leaf: atom.operand, constants: atom.values.map(({ value }) => value) }
        : undefined;
    case "compare": {
      const { left, right } = atom;
      if (isLeaf(left) && right.kind === "literal") return { leaf: left, constants: [right.value] };
      if (isLeaf(right) && left.kind === "literal") return { leaf: right, constants: [left.value] };
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The key of the variable that decides a part of a guard. */
export function toAtomKey(atom: GuardExpression): string {
  const found = findAtomLeaf(atom);
  return found === undefined ? `part ${printGuard(atom)}` : getLeafKey(found.leaf);
}

/** Whether a part of a guard is made of parts that are yes or no themselves. */
export function isComposed(expression: GuardExpression): boolean {
  return ["and", "or", "not", "conditional"].includes(expression.kind);
}

function visitAtoms(
  expression: GuardExpression,
  tell: (atom: GuardExpression, leaf: GuardLeaf | undefined, constants: readonly Scalar[]) => void,
): void {
  if (isComposed(expression)) {
    for (const part of getParts(expression)) visitAtoms(part, tell);
  } else if (expression.kind !== "literal") {
    const found = findAtomLeaf(expression);
    tell(expression, found?.leaf, found?.constants ?? []);
  }
}

function note(leaves: Map<string, Found>, leaf: GuardLeaf, constants: readonly Scalar[]): void {
  const key = getLeafKey(leaf);
  const found = leaves.get(key) ?? { leaf, constants: new Set<Scalar>(), others: [] };
  leaves.set(key, found);
  found.others.push(leaf);
  for (const constant of constants) found.constants.add(constant);
}

/** A date alone begins where the HCP is, and where that is may change. */
function isRigid(leaf: GuardLeaf): boolean {
  return leaf.kind === "attribute" && leaf.attribute.changes === "never" && leaf.attribute.type !== "date";
}
