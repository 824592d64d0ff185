import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileJourney } from "../../../compile/compileJourney.js";
import type { Journey } from "../../../compile/Journey.js";
import { hasErrors } from "../../../model/Diagnostic.js";
import type { EventEntry } from "../../../model/Ledger.js";
import { replay } from "../../../run/replay.js";
import type { ImportIssue, LeftPart } from "../../statechart/ImportIssue.js";
import { fromScxml } from "../fromScxml.js";

/** What became of one case: `reasons` say what a journey cannot mean, or what came out instead. */
export interface CaseResult {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "excluded";
  readonly reasons: readonly string[];
}

/** What a journey cannot mean: parts that were left out, and how an import may else differ. */
export type Reason = LeftPart | "condition" | "outward" | "endless";

interface Script {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    readonly event: { readonly name: string };
    readonly after?: number;
    readonly nextConfiguration: readonly string[];
  }[];
}

const folder = join(
  dirname(createRequire(import.meta.url).resolve("@scion-scxml/test-framework/package.json")),
  "test",
);

/** Runs every case of the package that has a script, on both engines. */
export function runConformance(): readonly CaseResult[] {
  const folders = readdirSync(folder).sort();
  return folders.flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => file.endsWith(".scxml"))
      .sort()
      .flatMap((file) => {
        const script = findScript(join(folder, group, file.replace(/scxml$/, "json")));
        const name = `${group}/${file.replace(/\.scxml$/, "")}`;
        // What has no script is a part of another case.
        return script === undefined ? [] : [runCase(name, join(folder, group, file), script)];
      }),
  );
}

function findScript(path: string): Script | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Script;
  } catch {
    return undefined;
  }
}

function runCase(name: string, path: string, script: Script): CaseResult {
  const read = fromScxml(readFileSync(path, "utf8"), {
    events: script.events.map(({ event }) => event.name),
  });
  if (!read.ok) {
    throw new Error(`${name} is no SCXML: ${JSON.stringify(read.error)}`);
  }
  const { document, notes, names } = read.value;
  const left = [...new Set(notes.flatMap(tellLeft))].sort();
  if (left.length > 0) return { name, outcome: "excluded", reasons: left };
  const compiled = compileJourney(document);
  if (!compiled.ok) {
    const codes = new Set(compiled.error.filter((issue) => hasErrors([issue])).map(({ code }) => code));
    return codes.size === 1 && codes.has("journey.alwaysWithoutEnd")
      ? { name, outcome: "excluded", reasons: ["endless"] }
      : { name, outcome: "failed", reasons: [...codes] };
  }
  const found = play(compiled.value, script, names);
  const tellsOutward = notes.some(
    ({ code, parameters }) => code === "import.changed" && parameters.what === "action",
  );
  if (found !== undefined && tellsOutward) return { name, outcome: "excluded", reasons: ["outward"] };
  return {
    name,
    outcome: found === undefined ? "passed" : "failed",
    reasons: found === undefined ? [] : [found],
  };
}

/** Writing to a log changes nothing that a case asks for. */
function tellLeft({ code, parameters }: ImportIssue): readonly Reason[] {
  const { what, name } = parameters;
  if (code === "import.closed") return ["condition"];
  if (code !== "import.left" || (what === "element" && name === "log")) return [];
  return [what as LeftPart];
}

type Names = { readonly stages: ReadonlyMap<string, string>; readonly events: ReadonlyMap<string, string> };

const base = { kind: "event" as const, source: "case", sequence: 0, actor: "case", recordedAt: 0 };

/** What came instead of what was expected, at the first step where it did. */
function play(journey: Journey, script: Script, { stages, events }: Names): string | undefined {
  const [entry] = journey.document.entry;
  const entries: EventEntry[] = [
    { ...base, id: "start", key: "start", type: entry?.event ?? "", occurredAt: 0 },
  ];
  const steps = [{ at: 0, expected: script.initialConfiguration }];
  let at = 0;
  for (const [index, { event, after, nextConfiguration }] of script.events.entries()) {
    at += 1_000 + (after ?? 0);
    const type = events.get(event.name) ?? event.name;
    entries.push({ ...base, id: `e${index}`, key: `e${index}`, type, occurredAt: at });
    steps.push({ at, expected: nextConfiguration });
  }
  for (const { at: now, expected } of steps) {
    const wanted = expected.map((stage) => stages.get(stage) ?? stage).sort();
    for (const engine of ["xstate", "tables"] as const) {
      const run = replay(journey, { hcp: "case", entries }, now, { engine });
      const found = run.status === "stuck" ? ["stuck"] : [...run.leaves].sort();
      if (found.join(" ") !== wanted.join(" ")) {
        return `${engine} at ${now}: ${found.join(" ")} instead of ${wanted.join(" ")}`;
      }
    }
  }
  return undefined;
}
