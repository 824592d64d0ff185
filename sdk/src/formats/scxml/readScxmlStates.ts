import type { ReportImport } from "../statechart/ImportIssue.js";
import type { DraftState } from "../statechart/StatechartDraft.js";
import type { ScxmlWaits } from "./findWaits.js";
import { type ExecutableReader, isScxml, toPlace } from "./readExecutable.js";
import type { XmlElement } from "./readXml.js";
import { scxmlNamespace, waypostNamespace } from "./scxmlNames.js";

export interface ScxmlStates {
  readonly drafts: readonly DraftState[];
  readonly byName: ReadonlyMap<string, DraftState>;
  /** Those whose transitions are to be read. */
  readonly elements: readonly { readonly name: string; readonly element: XmlElement }[];
  readonly initial: string | undefined;
}

const stateElements: ReadonlySet<string> = new Set(["state", "parallel", "final", "history"]);
const knownElements: ReadonlySet<string> = new Set([
  ...stateElements,
  "transition",
  "onentry",
  "onexit",
  "initial",
  "datamodel",
]);
const knownAttributes: ReadonlySet<string> = new Set([
  ...["id", "initial", "initialstate", "type", "name", "version", "datamodel", "binding"],
]);

interface Placed {
  readonly element: XmlElement;
  readonly name: string;
  readonly parent: string | undefined;
}

/** Reads the states of a file in its order; a state without an id is named for its place. */
export function readScxmlStates(
  root: XmlElement,
  options: Pick<StateReader, "executable" | "waits" | "report">,
): ScxmlStates {
  const placed = placeStates(root);
  const nameOf = new Map(placed.map(({ element, name }) => [element, name]));
  const drafts = placed.map((state) => toDraftState(state, { ...options, nameOf }));
  nameUnknown(root, "", options.report);
  return {
    drafts,
    byName: new Map(drafts.map((draft) => [draft.name, draft])),
    elements: placed.filter(({ element }) => element.name !== "history"),
    initial: readInitial(root, "", { ...options, nameOf }),
  };
}

function placeStates(root: XmlElement): readonly Placed[] {
  const placed: Placed[] = [];
  const taken = new Set<string>();
  const visit = (parent: string | undefined, { children }: XmlElement): void => {
    for (const element of children) {
      if (!isState(element)) continue;
      const own = element.attributes.get("id") ?? "";
      let name = own === "" || taken.has(own) ? `${element.name}-${placed.length + 1}` : own;
      while (taken.has(name)) name = `${name}-${placed.length + 1}`;
      taken.add(name);
      placed.push({ element, name, parent });
      visit(name, element);
    }
  };
  visit(undefined, root);
  return placed;
}

function isState(element: XmlElement): boolean {
  return isScxml(element) && stateElements.has(element.name);
}

interface StateReader {
  readonly nameOf: ReadonlyMap<XmlElement, string>;
  readonly executable: ExecutableReader;
  readonly waits: ScxmlWaits;
  readonly report: ReportImport;
}

function toDraftState({ element, name, parent }: Placed, reader: StateReader): DraftState {
  const { executable, report } = reader;
  nameUnknown(element, name, report);
  const base = { name, parent, label: name.slice(0, 200), place: toPlace(element) };
  if (element.name === "history") {
    const history = element.attributes.get("type") === "deep" ? ("deep" as const) : ("shallow" as const);
    return {
      ...base,
      kind: "history",
      history,
      initial: readWayBack(element, name, reader),
      entry: [],
      exit: [],
    };
  }
  const hasInside = element.children.some((child) => isState(child) && child.name !== "history");
  const kind =
    element.name === "final"
      ? "final"
      : !hasInside
        ? "atomic"
        : element.name === "parallel"
          ? "parallel"
          : "compound";
  const content = (which: string) =>
    element.children
      .filter((child) => child.name === which && isScxml(child))
      .flatMap(({ children }) => children);
  return {
    ...base,
    kind,
    ...(kind === "compound" && { initial: readInitial(element, name, reader) }),
    entry: executable.read(withoutWaits(content("onentry"), reader.waits), name),
    exit: executable.read(withoutWaits(content("onexit"), reader.waits), name),
  };
}

/** What sends and cancels the events of waits is said by their transitions. */
function withoutWaits(content: readonly XmlElement[], { parts }: ScxmlWaits): readonly XmlElement[] {
  return content.filter(
    (element) => !element.attributes.has(`${waypostNamespace} wait`) && !parts.has(element),
  );
}

function readInitial(element: XmlElement, stage: string, { report }: StateReader): string | undefined {
  const inside = element.children.find((child) => child.name === "initial" && isScxml(child));
  const transition = inside?.children.find(({ name }) => name === "transition");
  const written = element.attributes.get("initial") ?? transition?.attributes.get("target") ?? "";
  for (const content of transition?.children ?? []) {
    report("import.left", toPlace(content), { what: "action", name: content.name, stage });
  }
  const targets = written.split(/\s+/).filter((target) => target !== "");
  if (targets.length > 1) {
    report("import.left", toPlace(element), { what: "initial", name: written, stage });
    return undefined;
  }
  return targets[0];
}

/** Where a way back leads to all tracks of its parallel parent, a journey says nothing, and means the same. */
function readWayBack(element: XmlElement, name: string, { nameOf, report }: StateReader): string | undefined {
  const transition = element.children.find((child) => child.name === "transition" && isScxml(child));
  for (const content of transition?.children ?? []) {
    report("import.left", toPlace(content), { what: "action", name: content.name, stage: name });
  }
  const targets = (transition?.attributes.get("target") ?? "").split(/\s+/).filter((target) => target !== "");
  if (targets.length < 2) return targets[0];
  const around = [...nameOf.keys()].find(({ children }) => children.includes(element));
  const tracks = (around?.children ?? []).flatMap((child) =>
    child.name === "history" ? [] : (nameOf.get(child) ?? []),
  );
  const areTracks =
    around?.name === "parallel" && [...targets].sort().join(" ") === [...tracks].sort().join(" ");
  if (!areTracks) {
    report("import.left", toPlace(element), { what: "targets", name: targets.join(" "), stage: name });
  }
  return undefined;
}

function nameUnknown(
  { children, attributes, ...element }: XmlElement,
  stage: string,
  report: ReportImport,
): void {
  for (const child of children) {
    if (child.namespace === waypostNamespace) continue;
    if (isScxml(child) && knownElements.has(child.name)) continue;
    const what =
      child.name === "invoke"
        ? "invoke"
        : child.name === "script"
          ? "script"
          : child.name === "donedata"
            ? "output"
            : "element";
    report("import.left", toPlace(child), { what, name: child.name, stage });
  }
  for (const name of attributes.keys()) {
    if (knownAttributes.has(name) || (name.includes(" ") && !name.startsWith(`${scxmlNamespace} `))) continue;
    const place = { path: [], line: element.line, column: element.column };
    report("import.left", place, { what: "attribute", name, stage });
  }
}
