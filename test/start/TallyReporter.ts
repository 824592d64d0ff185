import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";
import type { Tally } from "./Tally.ts";

/**
 * Writes what a run came to into the file that WAYPOST_TALLY_FILE names. An error outside a test counts as one failed
 * test: a file that does not load, a hook that throws, a promise nobody waited for.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const groups: (TestModule | TestSuite)[] = modules.flatMap((module) => [
      module,
      ...module.children.allSuites(),
    ]);
    const count = (state: "passed" | "failed") =>
      tests.filter((test) => test.result().state === state).length;
    const brokenGroups = groups.filter((group) => group.errors().length > 0).length;
    const tally: Tally = {
      passed: count("passed"),
      failed: count("failed") + brokenGroups + unhandled.length,
      skipped: tests.flatMap(toSkipped),
    };
    const file = process.env.WAYPOST_TALLY_FILE;
    if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
  }
}

function toSkipped(test: TestCase): Tally["skipped"] {
  const result = test.result();
  // A test still pending when the run ended did not run either.
  if (result.state !== "skipped" && result.state !== "pending") return [];
  const note = result.state === "skipped" ? result.note : undefined;
  return [{ name: `${test.module.relativeModuleId}: ${test.fullName}`, reason: note ?? "no reason given" }];
}
