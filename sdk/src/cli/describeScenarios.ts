import type { Journey } from "../compile/Journey.js";
import type { GeneratedScenarios, UnreachedTransition } from "../scenario/generateScenarios.js";
import type { Coverage, Covered } from "../scenario/measureCoverage.js";
import type { ScenarioResult } from "../scenario/runScenario.js";
import { describeStage } from "../sentences/describeRun.js";
import { describeScenarioFailure } from "../sentences/describeScenarioFailure.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

/** Enough to begin with; `--json` names them all. */
const mostNamed = 5;

/** Each scenario in a line, and under it what is not as expected. */
export function printScenarios(
  journey: Journey,
  results: readonly ScenarioResult[],
  words: CommandWords,
  paint: Paint,
): string {
  const { own, renderer } = words;
  if (results.length === 0) return `${own.sentence("test.none", {})}\n`;
  const lines = results.flatMap(({ scenario: { label }, ok, failures }) => [
    paint(ok ? "green" : "red", toPlainLine(own.sentence(ok ? "test.passed" : "test.failed", { label }))),
    ...failures.map((failure) => {
      const message = describeScenarioFailure(journey, failure, renderer);
      return `    ${toPlainLine(own.sentence("test.step", { step: failure.step + 1, message }))}`;
    }),
  ]);
  const failed = results.filter(({ ok }) => !ok).length;
  const summary = own.sentence("test.summary", { passed: results.length - failed, failed });
  return `${[...lines, "", toPlainLine(summary)].map((line) => `${line}\n`).join("")}`;
}

/** What was found besides, and why the rest was not. */
export function printGenerated(
  journey: Journey,
  { scenarios, unreached, isExhausted }: GeneratedScenarios,
  words: CommandWords,
): string {
  const { own } = words;
  const lines = [
    own.sentence("test.generated", { count: scenarios.length }),
    ...unreached.map(
      (one) =>
        `  ${own.sentence("test.unreached", { transition: one.transition, reason: describeUnreached(journey, one, words) })}`,
    ),
    ...(isExhausted || unreached.length === 0 ? [] : [own.sentence("test.cutShort", {})]),
  ];
  return lines.map((line) => `${line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd")}\n`).join("");
}

/** Why no way to a transition was found. */
export function describeUnreached(
  journey: Journey,
  { transition, reason }: UnreachedTransition,
  { renderer }: CommandWords,
): string {
  if (reason !== "unreached.stage") return renderer.sentence(reason, {});
  const from = journey.transitions.get(transition)?.item.from ?? "";
  return renderer.sentence(reason, { stage: describeStage(journey, from) });
}

/** How much of the journey some scenarios came by, by id, since that is what the document names. */
export function printCoverage(coverage: Coverage, { own }: CommandWords, paint: Paint): string {
  const say = <Item>({ all, covered, missing }: Covered<Item>, name: (item: Item) => string) => [
    own.sentence("test.covered", { covered, all }),
    missing.length === 0
      ? "–"
      : own.sentence("test.missing", {
          names: missing.slice(0, mostNamed).map(name),
          more: Math.max(missing.length - mostNamed, 0),
        }),
  ];
  const heads = (["table.coverage", "table.covered", "table.missing"] as const).map((head) =>
    own.sentence(head, {}),
  );
  const rows = [
    [own.sentence("table.coverageStages", {}), ...say(coverage.stages, (id) => id)],
    [own.sentence("table.coverageTransitions", {}), ...say(coverage.transitions, (id) => id)],
    [
      own.sentence("table.coverageGuards", {}),
      ...say(coverage.guards, (unseen) => own.sentence("test.unseen", unseen)),
    ],
  ];
  return toTable(
    heads,
    rows.map((row) => row.map(toPlainLine)),
    paint,
  );
}
