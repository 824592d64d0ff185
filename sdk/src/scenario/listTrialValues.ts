import type { Journey } from "../compile/Journey.js";
import { createAttributeTest, createFieldTest } from "../guards/declaredValues.js";
import { type GuardExpression, type GuardLeaf, getParts, isLeaf } from "../guards/GuardExpression.js";
import type { Guard } from "../guards/openGuard.js";
import type { Attribute } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";

/** Values worth trying, by what guards compare with them: `undefined` is to leave it out. */
export interface TrialValues {
  readonly attributes: ReadonlyMap<string, readonly (Scalar | undefined)[]>;
  /** Fields of payloads, by name. */
  readonly fields: ReadonlyMap<string, readonly Scalar[]>;
  readonly consents: readonly { readonly channel: string; readonly purpose: string | undefined }[];
}

/** Reads from the guards' own constants which values make a difference: each constant, and the nearest on either side. */
export function listTrialValues(journey: Journey): TrialValues {
  const constants = new Map<string, Set<Scalar>>();
  const fieldTypes = new Map<string, Extract<GuardLeaf, { kind: "field" }>>();
  const consents = new Map<string, TrialValues["consents"][number]>();
  for (const guard of listGuards(journey)) {
    visit(guard.expression, [], (leaf, literals) => {
      if (leaf.kind === "consent")
        consents.set(`${leaf.channel} ${leaf.purpose ?? ""}`, {
          channel: leaf.channel,
          purpose: leaf.purpose,
        });
      if (leaf.kind !== "attribute" && leaf.kind !== "field") return;
      if (leaf.kind === "field") fieldTypes.set(leaf.field.name, leaf);
      const key = leaf.kind === "attribute" ? `hcp ${leaf.attribute.id}` : `event ${leaf.field.name}`;
      const known = constants.get(key) ?? new Set();
      for (const literal of literals) known.add(literal);
      constants.set(key, known);
    });
  }
  const attributes = new Map(
    journey.document.attributes.flatMap((attribute) => {
      const found = constants.get(`hcp ${attribute.id}`);
      return found === undefined ? [] : [[attribute.id, tryAttribute(attribute, [...found])] as const];
    }),
  );
  const fields = new Map(
    [...fieldTypes].map(([name, { field }]) => {
      const found = [...(constants.get(`event ${name}`) ?? [])];
      const values =
        field.type === "boolean" ? [true, false] : found.flatMap((value) => spread(value, field.type));
      const isDeclared = createFieldTest(field);
      const others = field.type === "string" ? (field.values ?? []) : [];
      return [name, [...new Set([...values, ...others])].filter(isDeclared).slice(0, mostValues)] as const;
    }),
  );
  return { attributes, fields, consents: [...consents.values()] };
}

const mostValues = 12;

function listGuards({ transitions, entries, exits }: Journey): readonly Guard[] {
  return [...entries, ...transitions.values(), ...exits].flatMap(({ guard }) =>
    guard === undefined ? [] : [guard],
  );
}

type Visitor = (leaf: GuardLeaf, literals: readonly Scalar[]) => void;

/** Tells of each leaf with the constants that it is compared with. */
function visit(expression: GuardExpression, literals: readonly Scalar[], tell: Visitor): void {
  if (isLeaf(expression)) {
    tell(expression, literals);
    return;
  }
  const parts = getParts(expression);
  const own = parts.flatMap((part) => (part.kind === "literal" ? [part.value] : []));
  for (const part of parts) if (part.kind !== "literal") visit(part, own, tell);
}

function tryAttribute(attribute: Attribute, constants: readonly Scalar[]): readonly (Scalar | undefined)[] {
  const isDeclared = createAttributeTest(attribute);
  const values = toCandidates(attribute, constants);
  return [...new Set(values)]
    .filter(isDeclared)
    .slice(0, mostValues)
    .concat([undefined as never]);
}

function toCandidates(attribute: Attribute, constants: readonly Scalar[]): readonly Scalar[] {
  switch (attribute.type) {
    case "enum":
      return [...constants, ...attribute.values.filter((value) => !constants.includes(value)).slice(0, 1)];
    case "boolean":
      return [true, false];
    case "integer":
    case "number":
      return constants.length === 0
        ? [attribute.max ?? attribute.min ?? 1]
        : constants.flatMap((value) => spread(value, attribute.type));
    case "date":
      return constants.flatMap((value) =>
        typeof value === "number"
          ? [-1, 0, 1].map((days) => new Date(value + days * 86_400_000).toISOString())
          : [],
      );
  }
}

/** A constant and its neighbours on either side; of a fraction, near enough to be on the same side of everything else. */
function spread(value: Scalar, type: string): readonly Scalar[] {
  if (typeof value !== "number") return [value];
  const step = type === "integer" ? 1 : Math.max(Math.abs(value), 1) / 100;
  return [value, value + step, value - step];
}
