import { Environment, EvaluationError } from "@marcbachmann/cel-js";
import { Duration } from "@marcbachmann/cel-js/evaluator";
import { requireDurationMs } from "../../model/duration.js";
import type { Attribute, PayloadField } from "../../model/journeySchema.js";
import type { Scalar } from "../../model/Ledger.js";
import type { GuardOutcome } from "../evaluateGuard.js";
import type { GuardFrame } from "../GuardFrame.js";
import type { Known } from "./arbitraryGuard.js";
import { clicked, createFrame, exampleDocument } from "./exampleScope.js";

type FieldType = Attribute["type"] | PayloadField["type"];

const attributeTypes = new Map<string, FieldType>(
  exampleDocument.attributes.map(({ id, type }) => [id, type]),
);
const fieldTypes = new Map<string, FieldType>(clicked.payload.map(({ name, type }) => [name, type]));
const counterTypes = new Map<string, FieldType>(exampleDocument.counters.map(({ id }) => [id, "integer"]));

/** What the functions below read; set before each evaluation, since an environment takes long to make. */
let frame: GuardFrame = createFrame({});

const environment = new Environment()
  .registerVariable("persona", "string")
  .registerVariable("segment", "string")
  .registerVariable("now", "google.protobuf.Timestamp")
  .registerVariable("hcp", "map")
  .registerVariable("counter", "map")
  .registerVariable("consent", "map")
  .registerVariable("event", "map")
  .registerVariable("touchpoint", "map")
  .registerFunction("count(string, string): int", (event: string, window: string) =>
    BigInt(frame.countEvents(event, requireDurationMs(window))),
  )
  .registerFunction("touches(string, string): int", (channel: string, window: string) =>
    BigInt(frame.countTouches(channel, requireDurationMs(window))),
  )
  .registerFunction("sum(string, string, string): dyn", (event: string, field: string, window: string) => {
    const total = frame.sumEvents(event, field, requireDurationMs(window));
    return event === "email.clicked" ? BigInt(total) : total;
  })
  .registerFunction("sinceEvent(string): google.protobuf.Duration", (event: string) =>
    toElapsed(frame.findLastEvent(event)),
  )
  .registerFunction("inStage(string): bool", (stage: string) => frame.isIn(stage))
  .registerFunction("timeInStage(string): google.protobuf.Duration", (stage: string) =>
    toElapsed(frame.findEntered(stage)),
  )
  .registerFunction("consentFor(string, string): bool", (channel: string, purpose: string) =>
    frame.hasConsent(channel, purpose),
  );

/** CEL's own evaluation of a guard's text over the same facts. */
export function evaluateWithCel(text: string, known: Known): GuardOutcome {
  frame = createFrame(known);
  try {
    const value: unknown = environment.evaluate(toCelText(text), {
      ...(known.persona !== undefined && { persona: known.persona }),
      ...(known.segment !== undefined && { segment: known.segment }),
      now: new Date(known.now),
      hcp: toCelMap(known.attributes, attributeTypes),
      event: toCelMap(known.payload, fieldTypes),
      counter: toCelMap(known.counters, counterTypes),
      touchpoint: toCelMap(known.touchpoint, new Map()),
      consent: new Map(exampleDocument.channels.map(({ id }) => [id, known.consent.includes(id)])),
    });
    return value === true ? "holds" : "fails";
  } catch (error) {
    if (error instanceof EvaluationError) return "error";
    throw error;
  }
}

/** Where guards part from CEL on purpose: durations are ISO 8601, and consent has purposes beside a yes or no of its own. */
function toCelText(text: string): string {
  const toSeconds = (_: string, iso: string) => `duration("${requireDurationMs(iso) / 1_000}s")`;
  return text
    .replaceAll(/duration\("([^"]+)"\)/g, toSeconds)
    .replaceAll(/consent\.(\w+)\.(\w+)/g, 'consentFor("$1", "$2")');
}

function toElapsed(at: number | undefined): Duration {
  if (at === undefined) throw new EvaluationError("missing");
  return Duration.fromMilliseconds(frame.now - at);
}

function toCelMap(
  values: Readonly<Record<string, Scalar | undefined>>,
  types: ReadonlyMap<string, FieldType>,
): ReadonlyMap<string, unknown> {
  const map = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    const type = types.get(name);
    if (value === undefined) continue;
    if (type === "integer") map.set(name, BigInt(value));
    else map.set(name, type === "date" ? new Date(String(value)) : value);
  }
  return map;
}
