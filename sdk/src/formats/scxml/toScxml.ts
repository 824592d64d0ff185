import { groupBy } from "../../model/groupBy.js";
import type { Effect, JourneyDocument, Stage, Transition } from "../../model/journeySchema.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { eventSpecificity, expandEventPattern, getTrigger } from "../../model/trigger.js";
import { toCarrier } from "../statechart/carrier.js";
import { type ChartLoss, listLosses } from "../statechart/listLosses.js";
import { type Attributes, escapeXml, printElement, printJson } from "../xml/printXml.js";
import { getWaitEvent, outside, scxmlNamespace, waypostNamespace } from "./scxmlNames.js";

/** A journey as SCXML, and what of it an interpreter does not run. */
export interface ScxmlExport {
  readonly text: string;
  readonly losses: readonly ChartLoss[];
}

/**
 * Writes a journey as SCXML 1.0.
 *
 * Its data model is called `cel`: conditions are the journey's own, and `counter` holds its counters. Waits are events sent
 * with a delay when a stage is entered and cancelled when it is left; `emit` is a `<send>` to the outside. What SCXML has no
 * word for is carried in elements of Waypost's own namespace, so that `fromScxml` gives the journey back.
 *
 * @returns text that ends with a line feed, the same for the same document; and what is carried but not run.
 *
 * @example
 * ```ts
 * const file: string = toScxml(document).text;
 * ```
 */
export function toScxml(document: JourneyDocument): ScxmlExport {
  const tree = createStageTree(document);
  const writer: Writer = { document, tree, bySource: sortBySource(document) };
  const counters = Object.fromEntries(document.counters.map(({ id, initial }) => [id, initial]));
  const attributes: Attributes = [
    ["xmlns", scxmlNamespace],
    ["xmlns:waypost", waypostNamespace],
    ["version", "1.0"],
    ["name", document.title],
    ["datamodel", "cel"],
    ["initial", document.initial],
  ];
  const data = document.counters.map(({ id }) =>
    printElement("data", [
      ["id", `counter.${id}`],
      ["expr", String(counters[id] ?? 0)],
    ]),
  );
  const body = [
    ...(data.length === 0 ? [] : [printElement("datamodel", [], data)]),
    ...(tree.childrenOf.get(undefined) ?? []).map((stage) => printStage(stage, writer)),
    printElement("waypost:journey", [], [escapeXml(printJson(toCarrier(document)))]),
  ];
  const root = printElement("scxml", attributes, body);
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, losses: listLosses(document) };
}

interface Writer {
  readonly document: JourneyDocument;
  readonly tree: StageTree;
  readonly bySource: ReadonlyMap<string, readonly Transition[]>;
}

/** SCXML takes the first that matches, so the closest names come first (semantics 16). */
function sortBySource(document: JourneyDocument): ReadonlyMap<string, readonly Transition[]> {
  const rank = ({ event }: Transition) => (event === undefined ? 0 : eventSpecificity(event));
  const sorted = [...document.transitions].sort(
    (a, b) => rank(b) - rank(a) || (a.order ?? 0) - (b.order ?? 0),
  );
  return groupBy(sorted, ({ from }) => from);
}

function printStage(stage: Stage, writer: Writer): string {
  if (stage.kind === "history") return printHistory(stage, writer);
  const leaving = writer.bySource.get(stage.id) ?? [];
  const waits = leaving.filter(({ after }) => after !== undefined);
  const entry = [...stage.entry.map((effect) => printEffect(effect, writer)), ...waits.map(printSend)];
  const exit = [...waits.map(printCancel), ...stage.exit.map((effect) => printEffect(effect, writer))];
  const name = stage.kind === "parallel" || stage.kind === "final" ? stage.kind : "state";
  return printElement(
    name,
    [
      ["id", stage.id],
      ["initial", stage.kind === "compound" ? stage.initial : undefined],
    ],
    [
      ...(entry.length === 0 ? [] : [printElement("onentry", [], entry)]),
      ...(exit.length === 0 ? [] : [printElement("onexit", [], exit)]),
      ...leaving.map((transition) => printTransition(transition, writer)),
      ...(writer.tree.childrenOf.get(stage.id) ?? []).map((child) => printStage(child, writer)),
    ],
  );
}

function printHistory(stage: Stage, { tree }: Writer): string {
  const tracks = (tree.childrenOf.get(stage.parent) ?? []).filter(({ kind }) => kind !== "history");
  const target = stage.initial ?? tracks.map(({ id }) => id).join(" ");
  return printElement(
    "history",
    [
      ["id", stage.id],
      ["type", stage.history ?? "shallow"],
    ],
    [printElement("transition", [["target", target]])],
  );
}

function printSend(transition: Transition): string {
  const trigger = getTrigger(transition);
  const isFixed = trigger.kind === "afterDuration";
  return printElement("send", [
    ["id", transition.id],
    ["event", getWaitEvent(transition.id)],
    ["delay", isFixed ? `${trigger.delayMs}ms` : undefined],
    ["delayexpr", isFixed ? undefined : `waypost.delay(${JSON.stringify(transition.after)})`],
    ["waypost:wait", transition.id],
  ]);
}

function printCancel({ id }: Transition): string {
  return printElement("cancel", [
    ["sendid", id],
    ["waypost:wait", id],
  ]);
}

function printTransition(transition: Transition, writer: Writer): string {
  const { id, to, when, after, internal, effects } = transition;
  const { event, exact } = toEvents(transition, writer);
  const guard = when === undefined ? "" : ` && (${when})`;
  return printElement(
    "transition",
    [
      ["event", event],
      ["cond", exact === undefined ? when : `_event.name == ${JSON.stringify(exact)}${guard}`],
      ["target", to],
      ["type", internal ? "internal" : undefined],
      ["waypost:transition", id],
      ["waypost:after", typeof after === "object" ? printJson(after) : after],
      ["waypost:event", exact],
      ["waypost:when", exact === undefined ? undefined : when],
    ],
    effects.map((effect) => printEffect(effect, writer)),
  );
}

/** SCXML hears by prefix, and its `*` hears the machine itself: each declared event is named, and exactly where that differs. */
function toEvents(
  transition: Transition,
  { document }: Writer,
): { readonly event: string | undefined; readonly exact: string | undefined } {
  const { id, from, event, after, done } = transition;
  if (after !== undefined) return { event: getWaitEvent(id), exact: undefined };
  if (done) return { event: `done.state.${from}`, exact: undefined };
  if (event === undefined) return { event: undefined, exact: undefined };
  const heard = expandEventPattern(document, event);
  const isLonger = heard.length === 1 && document.events.some(({ type }) => type.startsWith(`${event}.`));
  return { event: heard.join(" "), exact: isLonger && heard[0] === event ? event : undefined };
}

function printEffect(effect: Effect, { document }: Writer): string {
  switch (effect.kind) {
    case "set":
      return printAssign(effect.counter, String(effect.value));
    case "increment":
      return printAssign(effect.counter, `counter.${effect.counter} + ${effect.by}`);
    case "clear": {
      const initial = document.counters.find(({ id }) => id === effect.counter)?.initial ?? 0;
      return printAssign(effect.counter, String(initial), "clear");
    }
    case "tag":
    case "untag":
      return printElement(`waypost:${effect.kind}`, [["name", effect.tag]]);
    case "emit": {
      const params = effect.payload.map(({ name, value }) =>
        printElement("param", [
          ["name", name],
          ["expr", printJson(value)],
        ]),
      );
      return printElement(
        "send",
        [
          ["event", effect.type],
          ["target", outside],
        ],
        params,
      );
    }
  }
}

function printAssign(counter: string, expression: string, effect?: string): string {
  return printElement("assign", [
    ["location", `counter.${counter}`],
    ["expr", expression],
    ["waypost:effect", effect],
  ]);
}
