import { findNearestName } from "../guards/findNearestName.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { groupBy } from "../model/groupBy.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { listDeclarations, listEventPatterns, listReferences, type NamePlace } from "../model/references.js";
import { expandEventPattern } from "../model/trigger.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Names that are compared with mistyped ones, in all; a document full of slips gets its first ones put right. */
const mostLooked = 1_000_000;

/** Ids are unique within their list, and every name that is used is declared. */
export const checkNames: JourneyRule = ({ document }) => {
  const declared = groupBy(listDeclarations(document), ({ kind }) => kind);
  const names = new Map(
    [...declared].map(([kind, places]) => [kind, new Set(places.map(({ name }) => name))]),
  );
  const isDeclared = ({ kind, name }: NamePlace) => names.get(kind)?.has(name) ?? false;
  const patterns = listEventPatterns(document);
  const undeclared = [...listReferences(document), ...listExactEvents(patterns)].filter(
    (use) => !isDeclared(use),
  );
  let looked = 0;
  return [
    ...[...declared.values()].flatMap(findDuplicates),
    ...undeclared.map(({ kind, name, path }) => {
      const candidates = names.get(kind) ?? new Set();
      looked += candidates.size + 100;
      const suggestion = (looked < mostLooked && findNearestName(name, candidates)) || "";
      // A scenario that no longer fits fails, and keeps nobody from publishing.
      const severity = path[0] === "scenarios" ? "warning" : "error";
      return report("journey.unknownName", path, { kind, name, suggestion }, severity);
    }),
    ...findEmptyFamilies(document, patterns),
    ...findReservedEvents(document),
  ];
};

function findDuplicates(places: readonly NamePlace[]): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return places.flatMap(({ kind, name, path }, index) => {
    const earlier = first.get(name);
    if (earlier !== undefined)
      return [report("journey.duplicateId", path, { kind, id: name, first: earlier })];
    first.set(name, index);
    return [];
  });
}

type EventPatterns = ReturnType<typeof listEventPatterns>;

function listExactEvents(patterns: EventPatterns): readonly NamePlace[] {
  return patterns
    .filter(({ pattern }) => !isFamily(pattern))
    .map(({ pattern, path }) => ({ kind: "event", name: pattern, path }));
}

function findEmptyFamilies(document: JourneyDocument, patterns: EventPatterns): readonly Diagnostic[] {
  return patterns.flatMap(({ pattern, path }) =>
    isFamily(pattern) && expandEventPattern(document, pattern).length === 0
      ? [report("journey.emptyFamily", path, { family: pattern })]
      : [],
  );
}

function isFamily(pattern: string): boolean {
  return pattern === "*" || pattern.endsWith(".*");
}

// The machine's own events begin with these.
const reservedPrefixes: readonly string[] = ["xstate", "waypost", "done", "error"];

function findReservedEvents(document: JourneyDocument): readonly Diagnostic[] {
  return document.events.flatMap(({ type }, index) => {
    const prefix = type.split(".")[0] ?? "";
    if (!reservedPrefixes.includes(prefix)) return [];
    return [report("journey.reservedEvent", ["events", index, "type"], { type, prefix })];
  });
}
