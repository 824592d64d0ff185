import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { buildExtension, buildSdk } from "./buildPackages.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { fetchExampleCrm } from "./fetchExampleCrm.ts";
import { runVitest } from "./runSuite.ts";
import { sayStep } from "./sayStep.mjs";
import { addTallies, type Tally, toLastLine } from "./Tally.ts";

const ROUND_MINUTES = 60;
const LARGEST_SEED = 2 ** 31;

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { rounds: { type: "string", default: "3" }, seed: { type: "string" } },
});
process.exitCode = await soak(
  Number(values.rounds),
  values.seed === undefined ? undefined : Number(values.seed),
);

/** The long versions: property tests with many runs under a new seed each round, then the long end-to-end tests. */
async function soak(rounds: number, firstSeed: number | undefined): Promise<number> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number from 1.");
  if (firstSeed !== undefined && !Number.isInteger(firstSeed))
    throw new Error("--seed takes a whole number.");
  await buildSdk();
  await buildExtension();
  await fetchExampleCrm();
  await ensureBrowser({ install: false });

  const tallies: Tally[] = [];
  for (let round = 1; round <= rounds; round++) {
    const seed = round === 1 && firstSeed !== undefined ? firstSeed : randomInt(LARGEST_SEED);
    sayStep(`Round ${round} of ${rounds}, again with: pnpm soak --rounds 1 --seed ${seed}`);
    const env = { WAYPOST_SOAK: "1", WAYPOST_SEED: String(seed) };
    for (const project of ["unit", "soak"]) {
      tallies.push(await runVitest(project, performance.now() + ROUND_MINUTES * 60_000, env));
    }
  }
  const total = addTallies(tallies);
  process.stdout.write(`\n${toLastLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}
