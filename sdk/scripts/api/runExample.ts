import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { compileFunction } from "node:vm";
import ts from "typescript";
import * as edit from "../../src/edit/index.js";
import * as formats from "../../src/formats/index.js";
import * as sdk from "../../src/index.js";
import * as live from "../../src/live/index.js";
import * as sentences from "../../src/sentences/index.js";
import * as simulating from "../../src/simulate/index.js";
import * as verifying from "../../src/verify/index.js";
import { listDeclared } from "./compileExamples.js";

/** What comments behind console.log say that an example prints, in order. */
export function listPromised(code: string): readonly string[] {
  return [...code.matchAll(/console\.log\(.*\);? \/\/ (.+)$/gm)].map(([, printed = ""]) => printed);
}

/** Runs an example over the cardiology journey, and answers what it printed, a line each. */
export async function runExample(code: string): Promise<readonly string[]> {
  const printed: string[] = [];
  const show = (value: unknown) =>
    typeof value === "string" ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });
  const log = (...shown: readonly unknown[]) => void printed.push(shown.map(show).join(" "));
  const values: Readonly<Record<string, unknown>> = {
    ...edit,
    ...formats,
    ...live,
    ...sentences,
    ...simulating,
    ...verifying,
    ...sdk,
    ...readGiven(),
    console: { log },
  };
  const { outputText } = ts.transpileModule(code.replaceAll(/^import .*;$/gm, ""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const own = new Set(listDeclared(code.replaceAll(/^import .*;$/gm, "")));
  const names = Object.keys(values).filter((name) => !own.has(name));
  const body = `return (async () => {\n${outputText.replace(/^export \{\};$/m, "")}\n})();`;
  await compileFunction(body, names)(...names.map((name) => values[name]));
  return printed;
}

/** The cardiology example at its own today: its journey, its people, and one to whom a visit is due. */
function readGiven() {
  const read = (path: string) =>
    readFileSync(new URL(`../../../examples/cardiology-portal/${path}`, import.meta.url), "utf8");
  const now = Date.parse("2026-11-20T09:00:00Z");
  const text = read("journey.json");
  const opened = sdk.openJourneyText(text);
  const compiled = opened.ok ? sdk.compileJourney(opened.value) : opened;
  if (!opened.ok || !compiled.ok) throw new Error("The example is a journey.");
  const [document, journey] = [opened.value, compiled.value];
  const options = { journey: document, recordedAt: now, actor: "example" };
  const dated = [
    ...sdk.readCsv("consent", read("data/consent.csv"), options).rows,
    ...sdk.readCsv("events", read("data/events.csv"), options).rows,
  ];
  const ledgers = sdk.readCsv("hcps", read("data/hcps.csv"), options).rows.map(({ hcp, entries }) => ({
    hcp,
    entries: [...entries, ...dated.filter((row) => row.hcp === hcp).map(({ entry }) => entry)],
  }));
  const ledger = ledgers.find(({ hcp }) => hcp === "HCP-0009");
  if (ledger === undefined) throw new Error("The example has an HCP-0009.");
  const after = { ...document, transitions: document.transitions.slice(1) };
  return {
    text,
    document,
    before: document,
    after,
    journey,
    ledger,
    ledgers,
    now,
    run: sdk.replay(journey, ledger, now),
    clock: { now: () => now, setTimeout: () => 0, clearTimeout: () => undefined },
    renderer: sentences.createRenderer({ locale: "en", timeZone: "UTC" }),
  };
}
