import { assertNever } from "../../model/invariant.js";
import type { JourneyDocument, Stage, Transition } from "../../model/journeySchema.js";
import { createStageTree, findDomain, isInside, type StageTree } from "../../model/stageTree.js";
import { getTrigger } from "../../model/trigger.js";
import { escapeMermaid } from "./escapeMermaid.js";

/**
 * Draws the stages and transitions of a checked journey as a Mermaid `stateDiagram-v2`, for documents and pull requests.
 *
 * Labels are in UML's notation: `event [guard] / effects`, `after(P7D)` for a wait, nothing before the guard for `always`, and
 * guards in their own CEL text. A way back is drawn as `H`, a deep one as `H*`.
 *
 * Each line says one stage or one transition, in document order, so that a change of the journey is as small a change here.
 *
 * @example
 * ```ts
 * import { openJourneyText, toMermaid } from "@waypost/sdk";
 *
 * function draw(text: string): string | undefined {
 *   const opened = openJourneyText(text);
 *   return opened.ok ? toMermaid(opened.value) : undefined;
 * }
 * ```
 */
export function toMermaid(document: JourneyDocument): string {
  const tree = createStageTree(document);
  const names = nameStages(document);
  const drawing: Drawing = { document, tree, names, byPlace: placeTransitions(document, tree) };
  const lines = [
    "---",
    // A JSON string is a YAML string.
    `title: ${JSON.stringify(document.title)}`,
    "---",
    "stateDiagram-v2",
    ...indent(drawInside(drawing, undefined, document.initial)),
  ];
  return `${lines.join("\n")}\n`;
}

interface Drawing {
  readonly document: JourneyDocument;
  readonly tree: StageTree;
  readonly names: ReadonlyMap<string, string>;
  /** Transitions by the stage in whose braces they stand. */
  readonly byPlace: ReadonlyMap<string | undefined, readonly Transition[]>;
}

function drawInside(
  drawing: Drawing,
  parent: string | undefined,
  initial: string | undefined,
): readonly string[] {
  const { tree, names, byPlace } = drawing;
  const children = tree.childrenOf.get(parent) ?? [];
  return [
    ...(initial === undefined ? [] : [`[*] --> ${names.get(initial)}`]),
    ...children.flatMap((stage) => drawStage(drawing, stage)),
    ...(byPlace.get(parent) ?? []).map((transition) => drawTransition(drawing, transition)),
    ...children.filter(({ kind }) => kind === "final").map(({ id }) => `${names.get(id)} --> [*]`),
  ];
}

function drawStage(drawing: Drawing, stage: Stage): readonly string[] {
  const { tree, names } = drawing;
  const name = names.get(stage.id);
  if (stage.kind === "history") return [`state "${stage.history === "deep" ? "H*" : "H"}" as ${name}`];
  const head = `state "${escapeMermaid(stage.label)}" as ${name}`;
  const children = tree.childrenOf.get(stage.id) ?? [];
  if (children.length === 0) return [head];
  const inside =
    stage.kind === "parallel" ? drawTracks(drawing, stage) : drawInside(drawing, stage.id, stage.initial);
  return [`${head} {`, ...indent(inside), "}"];
}

/** A way back into the tracks stands in the first of them: Mermaid knows no stage between regions. */
function drawTracks(drawing: Drawing, parallel: Stage): readonly string[] {
  const { tree, byPlace } = drawing;
  const children = tree.childrenOf.get(parallel.id) ?? [];
  const isBack = ({ kind }: Stage) => kind === "history";
  const tracks = children.filter((stage) => !isBack(stage)).map((stage) => drawStage(drawing, stage));
  const [first = [], ...others] = tracks;
  const between = (byPlace.get(parallel.id) ?? []).map((transition) => drawTransition(drawing, transition));
  const backs = children.filter(isBack).flatMap((stage) => drawStage(drawing, stage));
  return [[...first, ...backs, ...between], ...others].flatMap((track, index) =>
    index === 0 ? track : ["--", ...track],
  );
}

function drawTransition({ document, names }: Drawing, transition: Transition): string {
  const { from, to, when, effects } = transition;
  const parts = [
    describeTrigger(document, transition),
    when === undefined ? "" : `[${when}]`,
    effects.length === 0 ? "" : `/ ${effects.map(describeEffect).join("; ")}`,
  ].filter((part) => part !== "");
  const arrow = `${names.get(from)} --> ${names.get(to ?? from)}`;
  return parts.length === 0 ? arrow : `${arrow} : ${escapeMermaid(parts.join(" "))}`;
}

function describeTrigger(document: JourneyDocument, transition: Transition): string {
  const trigger = getTrigger(transition);
  switch (trigger.kind) {
    case "event":
      return document.events.find(({ type }) => type === trigger.type)?.label ?? trigger.type;
    case "afterDuration":
      return `after(${transition.after})`;
    case "afterInstant":
      return `at(${new Date(trigger.at).toISOString()})`;
    case "afterDate":
      return `at(${trigger.date})`;
    case "afterWorkingHour":
      return `at(working hour of ${trigger.channel}, ${trigger.delayMs / 3_600_000} h)`;
    case "done":
      return "done";
    case "always":
      return "";
    default:
      return assertNever(trigger);
  }
}

function describeEffect(effect: Transition["effects"][number]): string {
  switch (effect.kind) {
    case "set":
      return `${effect.counter} = ${effect.value}`;
    case "increment":
      return `${effect.counter} += ${effect.by}`;
    case "clear":
      return `clear ${effect.counter}`;
    case "tag":
      return `tag ${effect.tag}`;
    case "untag":
      return `untag ${effect.tag}`;
    case "emit":
      return `emit ${effect.type}`;
    default:
      return assertNever(effect);
  }
}

/** A transition stands in the innermost stage that holds both its ends. */
function placeTransitions(
  document: JourneyDocument,
  tree: StageTree,
): ReadonlyMap<string | undefined, readonly Transition[]> {
  const byPlace = new Map<string | undefined, Transition[]>();
  for (const transition of document.transitions) {
    const { from, to } = transition;
    const around = tree.byId.get(from)?.parent;
    const domain = to === undefined ? around : findDomain(tree, { from, to });
    const place = domain === undefined || isInside(tree, from, domain) ? domain : around;
    const there = byPlace.get(place);
    if (there) there.push(transition);
    else byPlace.set(place, [transition]);
  }
  return byPlace;
}

const reserved = /^(as|class|classDef|click|default|direction|end|note|scale|state|style)$/i;

/** A stage keeps its id where Mermaid can read it, so that a drawing says the same names as the document. */
function nameStages(document: JourneyDocument): ReadonlyMap<string, string> {
  const ids = new Set(document.stages.map(({ id }) => id));
  return new Map(
    document.stages.map(({ id }, position) => {
      if (/^[A-Za-z]\w*$/.test(id) && !reserved.test(id)) return [id, id];
      let name = `stage_${position}`;
      while (ids.has(name)) name += "_";
      return [id, name];
    }),
  );
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
