import { findNearestName } from "../guards/findNearestName.js";
import { requireDurationMs } from "../model/duration.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { CallFault } from "./Call.js";

const dayMs = 86_400_000;
/** How likely it has to be where nothing is said. */
const usualProbability = 0.9;

/** What has to come true: so many people reach a goal within so many days, with a probability. */
export interface Expectation {
  readonly goal: string;
  readonly count: number;
  readonly days: number;
  readonly probability: number;
}

const form =
  /^\s*([A-Za-z][A-Za-z0-9_-]*)\s*>=\s*(\d+)\s+by\s+(\d+)(?:\s+with\s+(0?\.\d+|0|1(?:\.0+)?))?\s*$/;

/** Reads `--expect "subscribed >= 300 by 30 with 0.9"`; several are parted by semicolons. */
export function openExpectations(
  text: string,
  { goals }: JourneyDocument,
  days: number,
): Result<readonly Expectation[], CallFault> {
  const expectations: Expectation[] = [];
  for (const part of text.split(";")) {
    const [, goal, count, by, probability] = form.exec(part) ?? [];
    if (goal === undefined) return fail(toFault("call.expectation", { found: part.trim() }));
    if (!goals.some(({ id }) => id === goal)) {
      const suggestion =
        findNearestName(
          goal,
          goals.map(({ id }) => id),
        ) ?? "";
      return fail(toFault("call.unknownGoal", { found: goal, suggestion }));
    }
    if (Number(by) > days) return fail(toFault("call.expectationLater", { found: part.trim(), days }));
    expectations.push({
      goal,
      count: Number(count),
      days: Number(by),
      probability: probability === undefined ? usualProbability : Number(probability),
    });
  }
  return succeed(expectations);
}

/** What the document's own goals state: those with a probability that fall within the simulated time. */
export function listStatedExpectations({ goals }: JourneyDocument, days: number): readonly Expectation[] {
  return goals.flatMap(({ id, target }) => {
    if (target?.probability === undefined) return [];
    const within = requireDurationMs(target.within) / dayMs;
    if (within > days) return [];
    return [{ goal: id, count: target.count, days: within, probability: target.probability }];
  });
}

function toFault<Code extends "call.expectation" | "call.unknownGoal" | "call.expectationLater">(
  code: Code,
  parameters: Extract<CallFault, { code: Code }>["parameters"],
): CallFault {
  // Code and parameters are tied by the caller's types; a union of one object each does not follow them.
  return { code, parameters, of: "simulate" } as CallFault;
}
