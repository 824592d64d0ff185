import { buildExtension, buildSdk } from "./buildPackages.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { fetchExampleCrm } from "./fetchExampleCrm.ts";
import { runSuite } from "./runSuite.ts";
import { sayStep } from "./sayStep.mjs";
import { type Need, requireSuites, type Suite } from "./suites.ts";
import { addTallies, FAILED, type Tally, toLastLine } from "./Tally.ts";

const PREPARATIONS: Readonly<Record<Need, () => Promise<unknown>>> = {
  sdk: buildSdk,
  extension: buildExtension,
  crm: fetchExampleCrm,
  browser: () => ensureBrowser({ install: true }),
};

/**
 * Prepares and runs the named suites, or all, and ends with a line that counts them.
 * @returns the exit code: 0 only if nothing failed
 */
export async function runTests(names: readonly string[]): Promise<number> {
  const prepare = createPreparation();
  const results: { readonly suite: Suite; readonly tally: Tally }[] = [];
  for (const suite of requireSuites(names)) {
    const tally = (await prepare(suite.needs)) ? await runNamed(suite) : FAILED;
    results.push({ suite, tally });
  }
  const total = addTallies(results.map(({ tally }) => tally));
  printSkipped(total);
  process.stdout.write("\n");
  for (const { suite, tally } of results)
    process.stdout.write(`${suite.name.padEnd(14)}${toLastLine(tally)}\n`);
  process.stdout.write(`\n${toLastLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/** Each need is prepared once. What failed is said once and fails every suite that needs it, without hiding the others. */
function createPreparation(): (needs: readonly Need[]) => Promise<boolean> {
  const prepared = new Map<Need, boolean>();
  return async (needs) => {
    for (const need of needs) {
      if (!prepared.has(need)) prepared.set(need, await succeeds(PREPARATIONS[need]));
    }
    const missing = needs.filter((need) => prepared.get(need) === false);
    if (missing.length > 0) sayStep(`Not run, and counted as failed, for want of: ${missing.join(", ")}`);
    return missing.length === 0;
  };
}

async function succeeds(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
    return false;
  }
}

async function runNamed(suite: Suite): Promise<Tally> {
  sayStep(`Suite ${suite.name}: running`);
  const tally = await runSuite(suite);
  sayStep(`Suite ${suite.name}: ${toLastLine(tally)}`);
  return tally;
}

function printSkipped({ skipped }: Tally): void {
  if (skipped.length === 0) return;
  process.stdout.write("\nSKIPPED, so nothing is known about:\n");
  for (const { name, reason } of skipped) process.stdout.write(`  ${name}\n    because: ${reason}\n`);
}
