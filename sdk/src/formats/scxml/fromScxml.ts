import type { Diagnostic } from "../../model/Diagnostic.js";
import { fail, type Result } from "../../model/result.js";
import { createImportIssue, type ImportIssue, type ReportImport } from "../statechart/ImportIssue.js";
import type { DraftCounter, StatechartDraft } from "../statechart/StatechartDraft.js";
import { type ImportedJourney, toJourneyDocument } from "../statechart/toJourneyDocument.js";
import { findWaits } from "./findWaits.js";
import { createExecutableReader, isScxml, readInteger, toPlace } from "./readExecutable.js";
import { readScxmlStates } from "./readScxmlStates.js";
import { createTransitionReader } from "./readScxmlTransitions.js";
import { readXml, type XmlElement } from "./readXml.js";
import { waypostNamespace } from "./scxmlNames.js";

/** What is known of a file besides what stands in it. */
export interface ScxmlOptions {
  /** Events that arrive from outside and that no transition names in full, such as `a.b` where one listens to `a`. */
  readonly events?: readonly string[];
}

/**
 * Reads SCXML 1.0 as a journey.
 *
 * What Waypost wrote comes back whole. Of other files states, transitions, ways back, data that are whole numbers and
 * conditions over `In()` and such data come in. A journey hears only what happens: events that a chart raises or sends itself
 * are left out and named, and so is everything else that a journey cannot mean.
 *
 * @param text - The file; a document type in it is refused, so that nothing is expanded or fetched.
 * @returns the journey, not yet checked, with notes that have line and column; or why there is none, which may be diagnostics
 * of the journey that came of it.
 *
 * @example
 * ```ts
 * import { fromScxml } from "@waypost/sdk/formats";
 *
 * const read = fromScxml('<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"><state id="a"/></scxml>');
 * if (read.ok) console.log(read.value.document.stages, read.value.notes);
 * ```
 */
export function fromScxml(
  text: string,
  { events = [] }: ScxmlOptions = {},
): Result<ImportedJourney, readonly Diagnostic[]> {
  const parsed = readXml(text.replace(/^\uFEFF/, ""));
  if (!parsed.ok) {
    const { fault, found, line, column } = parsed.error;
    return fail([createImportIssue("import.xml", { path: [], line, column }, { fault, found }, "error")]);
  }
  const root = parsed.value;
  if (root.name !== "scxml" || !isScxml(root)) {
    const parameters = { expected: "scxml", found: root.name } as const;
    return fail([createImportIssue("import.notFormat", toPlace(root), parameters, "error")]);
  }
  const notes: ImportIssue[] = [];
  const report: ReportImport = (code, place, parameters) => {
    notes.push(createImportIssue(code, place, parameters));
  };
  const draft = toDraft(root, events, report);
  if (draft.states.length === 0) {
    const parameters = { expected: "scxml", found: "" } as const;
    return fail([createImportIssue("import.notFormat", toPlace(root), parameters, "error")]);
  }
  return toJourneyDocument(draft, notes);
}

function toDraft(root: XmlElement, events: readonly string[], report: ReportImport): StatechartDraft {
  const carrier = readCarrier(root);
  const isOurs = carrier !== undefined;
  const counters = readData(root, report);
  const executable = createExecutableReader(
    report,
    new Map(counters.map(({ id, initial }) => [id, initial])),
  );
  const waits = findWaits(root);
  const states = readScxmlStates(root, { executable, waits, report });
  const transitions = createTransitionReader({
    byName: states.byName,
    executable,
    waits,
    counters: new Set(counters.map(({ id }) => id)),
    isOurs,
    report,
  });
  const title = root.attributes.get("name")?.trim() || "SCXML";
  return {
    id: title,
    title: title.slice(0, 200),
    initial: states.initial,
    states: states.drafts,
    transitions: states.elements.flatMap(({ name, element }) => transitions.read(name, element)),
    counters,
    events,
    carrier,
    selection: "order",
  };
}

function readCarrier({ children }: XmlElement): unknown {
  const own = children.find(({ name, namespace }) => name === "journey" && namespace === waypostNamespace);
  if (own === undefined) return undefined;
  try {
    return JSON.parse(own.text);
  } catch {
    return undefined;
  }
}

/** Effects have counters to change; nothing bounds them in a file, so that only what nobody counts to does. */
const bound = 1_000_000;

function readData(root: XmlElement, report: ReportImport): readonly DraftCounter[] {
  const lists = root.children.filter((element) => element.name === "datamodel" && isScxml(element));
  return lists.flatMap(({ children }) =>
    children.flatMap((element): readonly DraftCounter[] => {
      const id = element.attributes.get("id") ?? "";
      const expression = element.attributes.get("expr") ?? element.text;
      const name = id.replace(/^counter\./, "");
      const initial = readInteger(expression);
      if (element.name === "data" && initial !== undefined && /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name)) {
        return [{ id: name, initial, min: Math.min(-bound, initial) }];
      }
      report("import.left", toPlace(element), { what: "data", name: id, stage: "" });
      return [];
    }),
  );
}
