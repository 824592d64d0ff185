import type { Transition } from "../../model/journeySchema.js";
import type { LeftPart, ReportImport } from "../statechart/ImportIssue.js";
import type { DraftState, DraftTransition, DraftTrigger } from "../statechart/StatechartDraft.js";
import type { ScxmlWaits } from "./findWaits.js";
import { readCondition } from "./readCondition.js";
import { type ExecutableReader, isScxml, toPlace } from "./readExecutable.js";
import type { XmlElement } from "./readXml.js";
import { waypostNamespace } from "./scxmlNames.js";

export interface TransitionReader {
  read(stage: string, state: XmlElement): readonly DraftTransition[];
}

export interface TransitionReaderOptions {
  readonly byName: ReadonlyMap<string, DraftState>;
  readonly executable: ExecutableReader;
  readonly waits: ScxmlWaits;
  readonly counters: ReadonlySet<string>;
  /** The file is one that Waypost wrote: conditions are CEL. */
  readonly isOurs: boolean;
  readonly report: ReportImport;
}

/** Reads transitions; one that a journey cannot have is left out and named. */
export function createTransitionReader(options: TransitionReaderOptions): TransitionReader {
  return {
    read: (stage, state) =>
      state.children
        .filter((child) => child.name === "transition" && isScxml(child))
        .flatMap((element) => toTransitions(element, stage, state, options)),
  };
}

function toTransitions(
  element: XmlElement,
  stage: string,
  state: XmlElement,
  options: TransitionReaderOptions,
): readonly DraftTransition[] {
  const { attributes } = element;
  const leave = (what: LeftPart, name: string) => {
    options.report("import.left", toPlace(element), { what, name, stage });
    return [];
  };
  const targets = (attributes.get("target") ?? "").split(/\s+/).filter((target) => target !== "");
  if (targets.length > 1) return leave("targets", targets.join(" "));
  const [to] = targets;
  if (to !== undefined && !options.byName.has(to)) return leave("target", to);
  const condition = readGuard(element, stage, options);
  if (condition === "never") return [];
  const triggers = readTriggers(element, stage, state, options);
  const effects = options.executable.read(element.children, stage);
  return triggers.map((trigger) => ({
    id: attributes.get(`${waypostNamespace} transition`),
    from: stage,
    to,
    trigger,
    internal: to !== undefined && isInternal(element, stage, to, options),
    effects,
    ...condition,
  }));
}

function isInternal(
  { attributes }: XmlElement,
  stage: string,
  to: string,
  { byName, isOurs }: TransitionReaderOptions,
): boolean {
  if (attributes.get("type") !== "internal") return false;
  return isOurs || (byName.get(stage)?.kind === "compound" && isWithin(byName, to, stage));
}

function isWithin(byName: ReadonlyMap<string, DraftState>, inner: string, outer: string): boolean {
  for (let around = byName.get(inner)?.parent; around !== undefined; around = byName.get(around)?.parent) {
    if (around === outer) return true;
  }
  return false;
}

type Guarded = Pick<DraftTransition, "when" | "label">;

/** A condition that never holds takes its transition with it, for that is what it says. */
function readGuard(
  element: XmlElement,
  stage: string,
  { counters, isOurs, report }: TransitionReaderOptions,
): Guarded | "never" {
  const text = element.attributes.get(`${waypostNamespace} when`) ?? element.attributes.get("cond");
  if (text === undefined || (text.trim() === "" && !isOurs)) return {};
  if (isOurs) return { when: text };
  const read = readCondition(text, counters);
  if (read === undefined) {
    const guard = text.slice(0, 150);
    report("import.closed", toPlace(element), { guard, stage });
    return { when: "false", label: `[${guard}]` };
  }
  if (read.kind === "cel") return { when: read.write };
  return read.holds ? {} : "never";
}

function readTriggers(
  element: XmlElement,
  stage: string,
  state: XmlElement,
  options: TransitionReaderOptions,
): readonly DraftTrigger[] {
  const { attributes } = element;
  const after = readAfter(attributes.get(`${waypostNamespace} after`));
  if (after !== undefined) return [{ kind: "after", after }];
  const own = attributes.get(`${waypostNamespace} event`);
  if (own !== undefined) return [{ kind: "event", pattern: { kind: "exact", name: own } }];
  const events = attributes.get("event");
  if (events === undefined) return [{ kind: "always" }];
  return events
    .split(/\s+/)
    .filter((event) => event !== "")
    .flatMap((event) => {
      const wait = options.waits.findAfter(state, event);
      if (wait !== undefined) return [{ kind: "after", after: wait } as const];
      return toTrigger(event, element, stage, options);
    });
}

function toTrigger(
  event: string,
  element: XmlElement,
  stage: string,
  { isOurs, byName, report }: TransitionReaderOptions,
): readonly DraftTrigger[] {
  if (event === "*" || event === ".*") return [{ kind: "event", pattern: { kind: "any" } }];
  const name = event.replace(/\.\*?$/, "");
  const isDone = name === `done.state.${stage}`;
  if (isDone && byName.get(stage)?.kind !== "atomic") return [{ kind: "done" }];
  if (/^(done|error)(\.|$)/.test(name)) {
    const what = name.startsWith("done.state.") ? "done" : "event";
    report("import.left", toPlace(element), { what, name: event, stage });
    return [];
  }
  // By prefix, as SCXML has it; our own files name each event.
  const kind = isOurs && !event.endsWith(".*") ? "exact" : "family";
  return [{ kind: "event", pattern: { kind, name } }];
}

/** A duration as it is, anything else as JSON; what it says is checked with the document. */
function readAfter(text: string | undefined): Transition["after"] {
  if (text === undefined) return undefined;
  if (!text.startsWith("{")) return text;
  try {
    return JSON.parse(text) as Transition["after"];
  } catch {
    return text;
  }
}
