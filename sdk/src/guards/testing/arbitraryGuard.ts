import * as fc from "fast-check";
import type { Attribute } from "../../model/journeySchema.js";
import type { Scalar } from "../../model/Ledger.js";
import type {
  ArithmeticExpression,
  FieldOperand,
  GuardExpression,
  GuardLiteral,
  TouchpointField,
} from "../GuardExpression.js";
import { clicked, exampleDocument, type KnownFacts } from "./exampleScope.js";

type Arbitrary = fc.Arbitrary<GuardExpression>;

/** Generated expressions stand nowhere in a text. */
const range = { start: 0, end: 0 };

const { attributes, counters } = exampleDocument;
const [personas, segments, channels, contents, purposes] = (
  ["personas", "segments", "channels", "contents", "purposes"] as const
).map((list) => exampleDocument[list].map(({ id }) => id)) as [
  string[],
  string[],
  string[],
  string[],
  string[],
];
const stages = ["unaware", "aware"];
// Few values, so that comparisons are often close.
const instantMs = fc.oneof(
  fc.constantFrom(Date.UTC(2025, 0), Date.UTC(2026, 0), Date.UTC(2026, 0, 2)),
  fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
);
const smallInt = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: -1_000, max: 1_000 }));
// Adding 0 makes −0, which has no literal of its own, 0.
const smallDouble = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map((value) => value + 0);

const intLiteral = smallInt.map((value): GuardLiteral => ({ kind: "literal", type: "int", value, range }));
const doubleLiteral = smallDouble.map(
  (value): GuardLiteral => ({
    kind: "literal",
    type: "double",
    value,
    range,
  }),
);
const boolLiteral = fc
  .boolean()
  .map((value): GuardLiteral => ({ kind: "literal", type: "bool", value, range }));
const instantLiteral = instantMs.map(
  (value): GuardLiteral => ({
    kind: "literal",
    type: "timestamp",
    value,
    range,
  }),
);

function attribute(id: string, type: GuardExpression["type"]): Arbitrary {
  return fc.constant({ kind: "attribute", type, attribute: getAttribute(id), range });
}

function field(name: string, type: FieldOperand["type"]): Arbitrary {
  const declared = clicked.payload.find((candidate) => candidate.name === name);
  if (declared === undefined) throw new Error(`no field ${name}`);
  const { values } = declared;
  return fc.constant({ kind: "field", type, field: { name, type: declared.type, values }, range });
}

function getAttribute(id: string): Attribute {
  const declared = attributes.find((candidate) => candidate.id === id);
  if (declared === undefined) throw new Error(`no attribute ${id}`);
  return declared;
}

const aWindow = fc.constantFrom(
  { window: "P1D", windowMs: 86_400_000 },
  { window: "PT1H", windowMs: 3_600_000 },
);

const count: Arbitrary = fc
  .tuple(fc.constantFrom("email.opened", "email.*", "*"), aWindow)
  .map(([event, window]) => ({ kind: "count", type: "int", event, ...window, range }));

const touches: Arbitrary = fc
  .tuple(fc.constantFrom("email", "*"), aWindow)
  .map(([channel, window]) => ({ kind: "touches", type: "int", channel, ...window, range }));

const counter: Arbitrary = fc
  .constantFrom(...counters)
  .map((declared) => ({ kind: "counter", type: "int", counter: declared, range }));

function sum(type: "int" | "double", event: string, name: string): Arbitrary {
  return aWindow.map((window) => ({ kind: "sum", type, event, field: name, ...window, range }));
}

const dayMs = 86_400_000;
// Whole seconds, which are all that ISO 8601 durations here can say.
const durationMs = fc.oneof(
  fc.constantFrom(0, dayMs, 7 * dayMs),
  fc.nat({ max: 400 * 86_400 }).map((seconds) => seconds * 1_000),
);
const durationLeaf: Arbitrary = fc.oneof(
  durationMs.map((value): GuardExpression => ({ kind: "literal", type: "duration", value, range })),
  fc
    .constantFrom("email.opened", "email.*")
    .map((event): GuardExpression => ({ kind: "sinceEvent", type: "duration", event, range })),
  fc
    .constantFrom(...stages)
    .map((stage): GuardExpression => ({ kind: "timeInStage", type: "duration", stage, range })),
);

function touchpoint(name: TouchpointField, values: readonly string[]): Arbitrary {
  return fc.constant({ kind: "touchpoint", type: "string", field: name, values, range });
}

const consent: Arbitrary = fc
  .constantFrom<[string, string | undefined]>(
    ["email", undefined],
    ["sms", undefined],
    ["email", "oncology"],
    ["email", "service"],
  )
  .map(([channel, purpose]) => ({ kind: "consent", type: "bool", channel, purpose, range }));

/** Comparisons of a persona, an attribute and their like with texts that it may have. */
const textTest: Arbitrary = fc
  .constantFrom(
    {
      operand: fc.constant<GuardExpression>({ kind: "persona", type: "string", personas, range }),
      values: personas,
    },
    {
      operand: fc.constant<GuardExpression>({ kind: "segment", type: "string", segments, range }),
      values: segments,
    },
    { operand: touchpoint("channel", channels), values: channels },
    { operand: touchpoint("content", contents), values: contents },
    { operand: touchpoint("purpose", purposes), values: purposes },
    { operand: field("answer", "string"), values: ["yes", "maybe", 'a "b" \\ c\n'] },
    { operand: attribute("specialty", "string"), values: ["cardiology", "geriatrics", "primary care"] },
    { operand: field("topic", "string"), values: ["dosage", 'a "b" \\ c\n', "it's"] },
  )
  .chain(({ operand, values }) => {
    const value = fc
      .constantFrom(...values)
      .map((text): GuardLiteral => ({ kind: "literal", type: "string", value: text, range }));
    return fc.oneof(compare(fc.constantFrom("==", "!="), operand, value), isIn(operand, value));
  });

function compare(
  operator: fc.Arbitrary<"==" | "!=" | "<" | "<=" | ">" | ">=">,
  left: Arbitrary,
  right: Arbitrary,
): Arbitrary {
  return fc
    .record({ operator, left, right })
    .map((parts): GuardExpression => ({ kind: "compare", type: "bool", ...parts, range }));
}

function isIn(operand: Arbitrary, value: fc.Arbitrary<GuardLiteral>): Arbitrary {
  return fc
    .record({ operand, values: fc.array(value, { minLength: 1, maxLength: 4 }) })
    .map((parts): GuardExpression => ({ kind: "in", type: "bool", ...parts, range }));
}

function conditional(condition: Arbitrary, branch: Arbitrary): Arbitrary {
  return fc.record({ condition, whenTrue: branch, whenFalse: branch }).map(
    (parts): GuardExpression => ({
      kind: "conditional",
      type: parts.whenTrue.type,
      ...parts,
      range,
    }),
  );
}

function arithmetic(
  type: "int" | "double",
  operand: Arbitrary,
  literal: fc.Arbitrary<GuardLiteral>,
): Arbitrary {
  const node = (operator: ArithmeticExpression["operator"], right: Arbitrary): Arbitrary =>
    fc
      .tuple(operand, right)
      .map(([left, other]) => ({ kind: "arithmetic", type, operator, left, right: other, range }));
  const divisor = literal.filter(({ value }) => Math.abs(Number(value)) >= 1e-3);
  const negation = operand
    .filter(({ kind }) => kind !== "literal")
    .map((inner): GuardExpression => ({ kind: "negate", type, operand: inner, range }));
  return fc.oneof(node("+", operand), node("-", operand), node("*", operand), node("/", divisor), negation);
}

const anyComparison = fc.constantFrom("==", "!=", "<", "<=", ">", ">=");
const has: Arbitrary = fc
  .oneof(
    attribute("score", "double"),
    attribute("constructor", "int"),
    field("seconds", "int"),
    touchpoint("content", contents),
  )
  .map((operand) => ({ kind: "has", type: "bool", operand, range }) as GuardExpression);

/** A well-typed guard over the example's names; arithmetic only on what has bounds. */
export const arbitraryExpression: Arbitrary = fc.letrec<{
  bool: GuardExpression;
  int: GuardExpression;
  boundedInt: GuardExpression;
  double: GuardExpression;
  boundedDouble: GuardExpression;
  instant: GuardExpression;
  duration: GuardExpression;
}>((tie) => {
  const options = { maxDepth: 4, depthSize: "small" } as const;
  const boundedIntLeaf = fc.oneof(
    intLiteral,
    count,
    touches,
    counter,
    attribute("visits", "int"),
    attribute("constructor", "int"),
  );
  const boundedDoubleLeaf = fc.oneof(doubleLiteral, attribute("digitalAffinity", "double"));
  const bool = tie("bool");
  return {
    boundedInt: fc.oneof(options, boundedIntLeaf, arithmetic("int", tie("boundedInt"), intLiteral)),
    boundedDouble: fc.oneof(
      options,
      boundedDoubleLeaf,
      arithmetic("double", tie("boundedDouble"), doubleLiteral),
    ),
    int: fc.oneof(
      options,
      fc.oneof(
        attribute("patients", "int"),
        field("seconds", "int"),
        field("constructor", "int"),
        sum("int", "email.clicked", "seconds"),
      ),
      tie("boundedInt"),
      conditional(bool, tie("int")),
    ),
    double: fc.oneof(
      options,
      fc.oneof(
        attribute("score", "double"),
        field("share", "double"),
        sum("double", "email.*", "share"),
        sum("double", "email.*", "seconds"),
      ),
      tie("boundedDouble"),
      conditional(bool, tie("double")),
    ),
    instant: fc.oneof(
      options,
      fc.oneof(
        instantLiteral,
        attribute("firstVisit", "timestamp"),
        fc.constant<GuardExpression>({ kind: "now", type: "timestamp", range }),
      ),
      conditional(bool, tie("instant")),
    ),
    duration: fc.oneof(options, durationLeaf, conditional(bool, tie("duration"))),
    bool: fc.oneof(
      options,
      fc.oneof(
        boolLiteral,
        textTest,
        has,
        attribute("emailOptIn", "bool"),
        field("mobile", "bool"),
        consent,
        fc
          .constantFrom(...stages)
          .map((stage): GuardExpression => ({ kind: "inStage", type: "bool", stage, range })),
      ),
      fc
        .record({ kind: fc.constantFrom("and", "or"), left: bool, right: bool })
        .map((parts): GuardExpression => ({ type: "bool", ...parts, range })),
      bool.map((operand): GuardExpression => ({ kind: "not", type: "bool", operand, range })),
      conditional(bool, bool),
      compare(anyComparison, tie("int"), tie("int")),
      compare(anyComparison, tie("double"), tie("double")),
      compare(anyComparison, tie("instant"), tie("instant")),
      compare(anyComparison, tie("duration"), tie("duration")),
      compare(fc.constantFrom("==", "!="), bool, bool),
      isIn(tie("int"), intLiteral),
      isIn(tie("double"), doubleLiteral),
    ),
  };
}).bool;

/** What one HCP is at one instant; anything may be missing. */
export type Known = Required<KnownFacts>;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });
const fewEvents = fc.nat({ max: 5 });

/** One value for each name and window. */
function windowed<Value>(names: readonly string[], value: fc.Arbitrary<Value>) {
  const keys = names.flatMap((name) => [`${name} ${dayMs}`, `${name} 3600000`]);
  return fc.record(Object.fromEntries(keys.map((key) => [key, value])));
}

/** Values that the example's document declares, or nothing. */
export const arbitraryKnown: fc.Arbitrary<Known> = fc.record({
  now: instantMs,
  persona: maybe(fc.constantFrom(...personas)),
  segment: maybe(fc.constantFrom(...segments)),
  attributes: fc.record({
    specialty: maybe(fc.constantFrom<Scalar>("cardiology", "geriatrics", "primary care")),
    digitalAffinity: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    score: maybe(fc.oneof(smallDouble, anyDouble)),
    visits: maybe(fc.nat({ max: 100 })),
    patients: maybe(fc.oneof(smallInt, fc.maxSafeInteger())),
    emailOptIn: maybe(fc.boolean()),
    firstVisit: maybe(instantMs.map((ms): Scalar => new Date(ms).toISOString())),
    constructor: maybe(fc.nat({ max: 9 })),
  }),
  payload: fc.record({
    topic: maybe(fc.constantFrom<Scalar>("dosage", 'a "b" \\ c\n', "something else")),
    answer: maybe(fc.constantFrom<Scalar>("yes", "maybe", 'a "b" \\ c\n')),
    seconds: maybe(smallInt),
    share: maybe(smallDouble),
    mobile: maybe(fc.boolean()),
    constructor: maybe(smallInt),
  }),
  touchpoint: fc.record({
    channel: fc.constantFrom(...channels),
    content: maybe(fc.constantFrom(...contents)),
    purpose: maybe(fc.constantFrom(...purposes)),
  }),
  consent: fc.subarray(["email", "sms", "email.oncology", "email.service"]),
  stages: fc.subarray(stages),
  inStageMs: fc.record({ unaware: durationMs, aware: durationMs }),
  counters: fc.record({ tries: fc.nat({ max: 5 }), balance: fc.integer({ min: -10, max: 10 }) }),
  counts: windowed(["email.opened", "email.*", "*"], fewEvents),
  touches: windowed(["email", "*"], fewEvents),
  sums: fc
    .record({
      int: windowed(["email.clicked seconds"], smallInt),
      double: windowed(["email.* share", "email.* seconds"], smallDouble),
    })
    .map(({ int, double }) => ({ ...int, ...double })),
  sinceMs: fc.record({ "email.opened": maybe(durationMs), "email.*": maybe(durationMs) }),
});
