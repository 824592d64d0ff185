import { findNearestName } from "../guards/findNearestName.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import { expandEventPattern } from "../model/trigger.js";
import { type DeclaredKind, type JourneyRule, report } from "./JourneyRule.js";

/** Ids are unique within their list, and every name that is used is declared. */
export const checkNames: JourneyRule = ({ document, tree }) => {
  const found: Diagnostic[] = [];

  const declare = (kind: DeclaredKind, list: string, ids: readonly string[], key: string) => {
    const first = new Map<string, number>();
    ids.forEach((id, index) => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else found.push(report("journey.duplicateId", [list, index, key], { kind, id, first: earlier }));
    });
    return first;
  };
  const use = (
    kind: DeclaredKind,
    declared: { has(name: string): boolean; keys(): Iterable<string> },
    name: string,
    path: DocumentPath,
  ) => {
    if (declared.has(name)) return;
    const suggestion = findNearestName(name, [...declared.keys()]) ?? "";
    found.push(report("journey.unknownName", path, { kind, name, suggestion }));
  };

  const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
  declare("attribute", "attributes", ids(document.attributes), "id");
  const channels = declare("channel", "channels", ids(document.channels), "id");
  const events = declare(
    "event",
    "events",
    document.events.map((event) => event.type),
    "type",
  );
  declare("persona", "personas", ids(document.personas), "id");
  declare("entry", "entry", ids(document.entry), "id");
  declare("stage", "stages", ids(document.stages), "id");
  declare("transition", "transitions", ids(document.transitions), "id");
  declare("exit", "exits", ids(document.exits), "id");

  const useEvent = (pattern: string, path: DocumentPath) => {
    if (pattern === "*" || pattern.endsWith(".*")) {
      if (expandEventPattern(document, pattern).length > 0) return;
      found.push(report("journey.emptyFamily", path, { family: pattern }));
    } else use("event", events, pattern, path);
  };

  document.events.forEach((event, index) => {
    if (event.channel !== undefined) use("channel", channels, event.channel, ["events", index, "channel"]);
    const prefix = reservedPrefixes.find((reserved) => event.type.split(".")[0] === reserved);
    if (prefix !== undefined) {
      found.push(report("journey.reservedEvent", ["events", index, "type"], { type: event.type, prefix }));
    }
  });
  document.entry.forEach((entry, index) => {
    use("event", events, entry.event, ["entry", index, "event"]);
  });
  use("stage", tree.byId, document.initial, ["initial"]);
  document.stages.forEach((stage, index) => {
    if (stage.parent !== undefined) use("stage", tree.byId, stage.parent, ["stages", index, "parent"]);
    if (stage.initial !== undefined) use("stage", tree.byId, stage.initial, ["stages", index, "initial"]);
  });
  document.transitions.forEach((transition, index) => {
    use("stage", tree.byId, transition.from, ["transitions", index, "from"]);
    use("stage", tree.byId, transition.to, ["transitions", index, "to"]);
    if (transition.event !== undefined) useEvent(transition.event, ["transitions", index, "event"]);
  });
  document.exits.forEach((exit, index) => {
    if (exit.event !== undefined) useEvent(exit.event, ["exits", index, "event"]);
  });
  return found;
};

// The machine's own events begin with these.
const reservedPrefixes = ["xstate", "waypost", "done", "error"] as const;
