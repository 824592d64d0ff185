import { toJourneyText } from "../model/toPlainJourney.js";
import { generateScenarios } from "../scenario/generateScenarios.js";
import { measureCoverage } from "../scenario/measureCoverage.js";
import { runScenario } from "../scenario/runScenario.js";
import { describeScenarioFailure } from "../sentences/describeScenarioFailure.js";
import type { TestCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { describeUnreached, printCoverage, printGenerated, printScenarios } from "./describeScenarios.js";
import { readJourney } from "./readPeople.js";
import { createPaint } from "./Terminal.js";

/** `waypost test`: whether a journey does what its scenarios expect, and what they leave out. */
export async function runTest(call: TestCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  const { id, title, scenarios } = journey.document;
  const results = scenarios.map((scenario) => runScenario(journey, scenario));
  const coverage = measureCoverage(
    journey,
    results.map(({ walk }) => walk),
  );
  const ok = results.every((result) => result.ok);
  const generated = call.generate ? generateScenarios(journey) : undefined;
  if (call.json) {
    const account = {
      command: call.command,
      ok,
      journey: { id, title, version: journey.version },
      scenarios: results.map(({ scenario, ok: passed, failures }) => ({
        id: scenario.id,
        label: scenario.label,
        ok: passed,
        failures: failures.map((failure) => ({
          step: failure.step + 1,
          code: failure.code,
          message: describeScenarioFailure(journey, failure, words.renderer),
          parameters: failure.parameters,
        })),
      })),
      coverage,
      ...(generated && {
        generated: generated.scenarios,
        unreached: generated.unreached.map((one) => ({
          ...one,
          message: describeUnreached(journey, one, words),
        })),
        isExhausted: generated.isExhausted,
      }),
    };
    io.write("out", `${JSON.stringify(account, null, 2)}\n`);
  } else {
    const paint = createPaint(io);
    const stream = generated === undefined ? "out" : "error";
    io.write(stream, printScenarios(journey, results, words, paint));
    io.write(stream, `\n${printCoverage(coverage, words, paint)}`);
    if (generated !== undefined) {
      io.write(stream, `\n${printGenerated(journey, generated, words)}`);
      io.write(
        "out",
        toJourneyText({ ...journey.document, scenarios: [...scenarios, ...generated.scenarios] }),
      );
    }
  }
  return ok ? exitCodes.fine : exitCodes.unmet;
}
