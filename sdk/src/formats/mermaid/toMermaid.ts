import type { JourneyDocument, Stage, Transition } from "../../model/journeySchema.js";
import { createStageTree, findDomain, type StageTree } from "../../model/stageTree.js";
import { tellTransition } from "../statechart/tellTransition.js";

/**
 * A journey as a Mermaid state diagram, for documents and pull requests.
 *
 * Mermaid has no history and no internal transitions: a way back is a stage of its own name, and what never leaves its stage
 * is drawn as a loop. Words are the document's own; a transition without a label is told as UML does, `event [guard]`.
 *
 * @returns text that begins with `stateDiagram-v2` and ends with a line feed; the same document gives the same text
 * @example
 * ```ts
 * import { openJourneyText, toMermaid } from "@waypost/sdk";
 *
 * const opened = openJourneyText("{}");
 * if (opened.ok) console.log(toMermaid(opened.value));
 * ```
 */
export function toMermaid(document: JourneyDocument): string {
  const tree = createStageTree(document);
  const names = nameStages(document);
  const lines = ["stateDiagram-v2", ...toRegion(undefined, { document, tree, names }, 1)];
  return `${lines.join("\n")}\n`;
}

type Diagram = {
  readonly document: JourneyDocument;
  readonly tree: StageTree;
  /** Mermaid's identifiers, by stage id: an id may be one of its own words, or hold a hyphen. */
  readonly names: ReadonlyMap<string, string>;
};

function nameStages({ stages }: JourneyDocument): ReadonlyMap<string, string> {
  return new Map(stages.map(({ id }) => [id, `s_${id.replaceAll("-", "_2d")}`]));
}

/** Everything whose place is directly in the stage; in the journey itself for undefined. */
function toRegion(parent: string | undefined, diagram: Diagram, depth: number): string[] {
  const { document, tree } = diagram;
  const indent = "  ".repeat(depth);
  const children = tree.childrenOf.get(parent) ?? [];
  const initial = parent === undefined ? document.initial : tree.byId.get(parent)?.initial;
  return [
    ...(initial === undefined ? [] : [`${indent}[*] --> ${nameOf(initial, diagram)}`]),
    ...children.flatMap((stage) => toStage(stage, diagram, depth)),
    ...document.transitions
      .filter((transition) => findRegion(tree, transition) === parent)
      .map((transition) => `${indent}${toArrow(transition, diagram)}`),
  ];
}

/** Where an arrow is written: a stage that is one of its ends must be named outside itself, or Mermaid makes another of it. */
function findRegion(tree: StageTree, transition: Transition): string | undefined {
  const domain = findDomain(tree, transition);
  return domain === transition.from ? tree.byId.get(domain)?.parent : domain;
}

function toStage(stage: Stage, diagram: Diagram, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const name = nameOf(stage.id, diagram);
  const label =
    stage.kind === "history" ? `${stage.label} (${stage.history === "deep" ? "H*" : "H"})` : stage.label;
  const head = `${indent}state "${escapeText(label)}" as ${name}`;
  switch (stage.kind) {
    case "compound":
      return [`${head} {`, ...toRegion(stage.id, diagram, depth + 1), `${indent}}`];
    case "parallel":
      return [`${head} {`, ...toTracks(stage.id, diagram, depth + 1), `${indent}}`];
    case "final":
      return [head, `${indent}${name} --> [*]`];
    default:
      return [head];
  }
}

/** Tracks stand side by side, parted by `--`. */
function toTracks(parent: string, diagram: Diagram, depth: number): string[] {
  const tracks = diagram.tree.childrenOf.get(parent) ?? [];
  return tracks.flatMap((track, index) => [
    ...(index === 0 ? [] : [`${"  ".repeat(depth)}--`]),
    ...toStage(track, diagram, depth),
  ]);
}

function toArrow(transition: Transition, diagram: Diagram): string {
  const { from, to = from } = transition;
  return `${nameOf(from, diagram)} --> ${nameOf(to, diagram)} : ${escapeText(tellTransition(transition))}`;
}

/** A stage that the document names but does not have keeps its id. */
function nameOf(id: string, { names }: Diagram): string {
  return names.get(id) ?? id;
}

/** Mermaid ends a sentence at a semicolon or a line's end, and opens markup with these signs; its entities start with `#`. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[#;"<>&{}:]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .replaceAll(/\s+/g, " ")
    .trim();
}
