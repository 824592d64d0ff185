import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";
import type { Suite } from "./suites.ts";
import { addTallies, FAILED, PASSED, type Tally } from "./Tally.ts";

const TYPE_CHECKED = ["sdk", "extension", "examples", "test"];
const KILL_AFTER_MS = 5_000;

/** Runs one suite with its output on the terminal. It never throws: whatever goes wrong is a failed test. */
export async function runSuite(suite: Suite): Promise<Tally> {
  const endsAtMs = performance.now() + suite.minutes * 60_000;
  switch (suite.kind) {
    case "lint":
      return (await runCommand("@biomejs/biome/bin/biome", ["check", "."], endsAtMs)) ? PASSED : FAILED;
    case "types": {
      let allPass = true;
      for (const name of TYPE_CHECKED) {
        const kept = ["--incremental", "--tsBuildInfoFile", `.cache/types/${name}.tsbuildinfo`];
        const args = ["-p", `${name}/tsconfig.json`, "--noEmit", "--pretty", "false", ...kept];
        allPass = (await runCommand("typescript/bin/tsc", args, endsAtMs)) && allPass;
      }
      return allPass ? PASSED : FAILED;
    }
    case "vitest":
      return runVitest(suite.name, endsAtMs);
  }
}

/** Runs one project of vitest.config.ts, with these variables added to the environment. */
export async function runVitest(
  project: string,
  endsAtMs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const directory = mkdtempSync(join(tmpdir(), "waypost-tally-"));
  const tallyFile = join(directory, "tally.json");
  try {
    const reporters = ["--reporter=default", "--reporter=./test/start/TallyReporter.ts"];
    const args = ["run", "--project", project, ...reporters];
    const passes = await runCommand("vitest/vitest.mjs", args, endsAtMs, {
      ...env,
      WAYPOST_TALLY_FILE: tallyFile,
    });
    if (!existsSync(tallyFile)) return FAILED;
    const tally: Tally = JSON.parse(readFileSync(tallyFile, "utf8"));
    // A run may fail without a failed test: no test found, a crash after the last one.
    return passes || tally.failed > 0 ? tally : addTallies([tally, FAILED]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function runCommand(file: string, args: readonly string[], endsAtMs: number, env: NodeJS.ProcessEnv = {}) {
  return new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", file), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const timers: NodeJS.Timeout[] = [];
    const end = () => {
      process.stderr.write(`\nThe suite's time is over; "${file} ${args.join(" ")}" is ended.\n`);
      child.kill("SIGTERM");
      timers.push(setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS));
    };
    timers.push(setTimeout(end, Math.max(0, endsAtMs - performance.now())));
    const finish = (passes: boolean) => {
      for (const timer of timers) clearTimeout(timer);
      resolve(passes);
    };
    child.on("error", (cause) => {
      process.stderr.write(`${file} could not be started: ${cause.message}\n`);
      finish(false);
    });
    child.on("close", (code) => finish(code === 0));
  });
}
