/**
 * What `npm start` and `npm test` begin with, on a machine that has only Node and npm: checks the Node version, installs
 * the packages, then hands over to TypeScript. Nothing here may import a package, since none is there yet.
 */
import { installPackages } from "./installPackages.mjs";
import { sayStep } from "./sayStep.mjs";

const OLDEST_NODE = [20, 19];

const [task = "", ...given] = process.argv.slice(2);
// npm drops the first `--` itself, pnpm hands it on.
const args = given.filter((argument) => argument !== "--");

process.exitCode = await run().catch((error) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  if (task === "test") process.stdout.write("\n0 passed, 1 failed\n");
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function run() {
  requireNode();
  await installPackages();
  const { register } = await import("tsx/esm/api");
  register();
  if (task === "test") return (await import("./runTests.ts")).runTests(args);
  if (task === "start") return (await import("./start.ts")).start(args);
  throw new Error(`There is no task "${task}". Use "npm start" or "npm test".`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    sayStep(`Node ${process.versions.node}`);
    return;
  }
  throw new Error(
    `Waypost needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}. ` +
      "Install a newer one from https://nodejs.org, then run the same command again.",
  );
}
