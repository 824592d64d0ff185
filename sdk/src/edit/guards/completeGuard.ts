import { createGuardScope, type GuardScope } from "../../guards/GuardScope.js";
import { quoteText } from "../../guards/printGuard.js";
import { getDeclaredNames, touchpointFields } from "../../guards/scopeNames.js";
import type { TextRange } from "../../model/Diagnostic.js";
import { type GuardPlace, getGuardScope } from "../../rules/listGuards.js";
import type { Draft } from "../EditIssue.js";

/** Something that may be written at a place of a guard's text. */
export interface GuardCompletion {
  /** What replaces the text of the range. */
  readonly text: string;
  /** What people call it; undefined for a word of the language. */
  readonly label: string | undefined;
  readonly kind: "name" | "function" | "value" | "operator";
}

/** What may stand at a position, the likeliest first, and the part of the text that it replaces. */
export interface GuardCompletions {
  readonly range: TextRange;
  readonly items: readonly GuardCompletion[];
}

/** What the names and values are called. */
type Named = readonly GuardCompletion[];

/** Completes a guard's text at a position: names behind their owner, values that something may have, functions, operators. */
export function completeGuard(
  text: string,
  position: number,
  document: Draft,
  place?: Pick<GuardPlace, "kind" | "event">,
): GuardCompletions {
  const at = Math.min(Math.max(0, position), text.length);
  const base = createGuardScope(document);
  const scope = place === undefined ? base : getGuardScope(document, base, place);
  const before = text.slice(0, at);
  return (
    completeText(before, text, document, scope) ??
    completeMember(before, text, document, scope) ??
    completeWord(before, text, scope)
  );
}

/** Inside quotes: what the function or the comparison around them takes. */
function completeText(
  before: string,
  text: string,
  document: Draft,
  scope: GuardScope,
): GuardCompletions | undefined {
  const open = findOpenQuote(before);
  if (open === undefined) return undefined;
  const typed = before.slice(open + 1);
  const rest = /^[^"'\s)\]]*["']?/.exec(text.slice(before.length))?.[0] ?? "";
  const values = listValues(before.slice(0, open), document, scope);
  return {
    range: { start: open, end: before.length + rest.length },
    items: rank(
      values.map((value) => ({ ...value, text: quoteText(value.text) })),
      (value) => [value.text.slice(1, -1), value.label ?? ""],
      typed,
    ),
  };
}

/** Where a text begins that has not ended yet. */
function findOpenQuote(before: string): number | undefined {
  let open: number | undefined;
  for (let index = 0; index < before.length; index++) {
    const character = before[index];
    if (open === undefined) {
      if (character === '"' || character === "'") open = index;
    } else if (character === "\\") index++;
    else if (character === before[open]) open = undefined;
  }
  return open;
}

const windows = ["P7D", "P14D", "P30D", "P90D", "P180D", "P365D"];

function listValues(before: string, document: Draft, scope: GuardScope): Named {
  const call =
    /\b(count|sum|sinceEvent|touches|inStage|timeInStage|duration)\(\s*((?:["'][^"']*["']\s*,\s*)*)$/.exec(
      before,
    );
  if (call !== null) {
    const [, name = "", given = ""] = call;
    return listArguments(name, given.split(",").length - 1, document, given);
  }
  const compared = /((?:hcp|event|touchpoint)\.\w+|persona|segment)\s*(?:==|!=|in\s*\[(?:[^\]]*,)?)\s*$/.exec(
    before,
  )?.[1];
  return compared === undefined ? [] : listComparable(compared, document, scope);
}

function listArguments(name: string, position: number, document: Draft, given: string): Named {
  const last = position > 0;
  switch (name) {
    case "inStage":
    case "timeInStage":
      return toNames(document.stages.filter(({ kind }) => kind !== "history"));
    case "touches":
      return last ? toValues(windows) : [...toNames(document.channels), ...toValues(["*"])];
    case "duration":
      return toValues(windows);
    case "sum": {
      if (position > 1) return toValues(windows);
      const type = /["']([^"']*)["']/.exec(given)?.[1];
      const fields = document.events.find((event) => event.type === type)?.payload ?? [];
      return last
        ? toValues(fields.filter((field) => field.type !== "string").map((field) => field.name))
        : toEvents(document);
    }
    default:
      return last ? toValues(windows) : toEvents(document);
  }
}

function toEvents({ events }: Draft): Named {
  const families = new Set(
    events
      .map(({ type }) => type.split("."))
      .flatMap(([first, second]) => (second === undefined ? [] : [`${first}.*`])),
  );
  return [
    ...events.map(({ type, label }): GuardCompletion => ({ text: type, label, kind: "value" })),
    ...toValues([...families]),
  ];
}

function listComparable(name: string, document: Draft, scope: GuardScope): Named {
  const [owner, member = ""] = name.split(".");
  switch (owner) {
    case "persona":
      return toNames(document.personas);
    case "segment":
      return toNames(document.segments);
    case "hcp": {
      const attribute = scope.attributes.get(member);
      return attribute?.type === "enum" ? toValues(attribute.values) : [];
    }
    case "event":
      return toValues(scope.fields?.get(member)?.values ?? []);
    default:
      return toNames(
        member === "channel"
          ? document.channels
          : member === "content"
            ? document.contents
            : document.purposes,
      );
  }
}

function toNames(items: readonly { readonly id: string; readonly label: string }[]): Named {
  return items.map(({ id, label }) => ({ text: id, label, kind: "value" }));
}

function toValues(values: readonly string[]): Named {
  return values.map((text) => ({ text, label: undefined, kind: "value" }));
}

/** Behind a dot: what its owner has. */
function completeMember(
  before: string,
  text: string,
  document: Draft,
  scope: GuardScope,
): GuardCompletions | undefined {
  const member = /\b(hcp|counter|event|touchpoint|consent)\s*\.\s*(?:(\w+)\s*\.\s*)?(\w*)$/.exec(before);
  if (member === null) return undefined;
  const [, owner = "", channel, typed = ""] = member;
  if (channel !== undefined && owner !== "consent") return undefined;
  const rest = /^\w*/.exec(text.slice(before.length))?.[0] ?? "";
  const items =
    channel === undefined ? listMembers(owner, document, scope) : listPurposes(channel, document, scope);
  return {
    range: { start: before.length - typed.length, end: before.length + rest.length },
    items: rank(items, (item) => [item.text, item.label ?? ""], typed),
  };
}

function listMembers(owner: string, document: Draft, scope: GuardScope): Named {
  const label = (items: readonly { readonly id: string; readonly label: string }[], id: string) =>
    items.find((item) => item.id === id)?.label;
  const name = (text: string, called: string | undefined): GuardCompletion => ({
    text,
    label: called,
    kind: "name",
  });
  switch (owner) {
    case "hcp":
      return getDeclaredNames("hcp", scope)
        .filter(
          (id) =>
            scope.attributes.get(id)?.facts === "both" || scope.attributes.get(id)?.facts === scope.facts,
        )
        .map((id) => name(id, label(document.attributes, id)));
    case "counter":
      return getDeclaredNames("counter", scope).map((id) => name(id, label(document.counters, id)));
    case "consent":
      return getDeclaredNames("consent", scope).map((id) => name(id, label(document.channels, id)));
    case "event":
      return getDeclaredNames("event", scope).map((id) => name(id, undefined));
    default:
      return scope.hasTouchpoint ? touchpointFields.map((field) => name(field, undefined)) : [];
  }
}

function listPurposes(channel: string, document: Draft, scope: GuardScope): Named {
  return (scope.channels.get(channel) ?? []).map((text) => ({
    text,
    label: document.purposes.find(({ id }) => id === text)?.label,
    kind: "name",
  }));
}

const functions = [
  "count",
  "sum",
  "sinceEvent",
  "touches",
  "inStage",
  "timeInStage",
  "has",
  "duration",
  "timestamp",
];
const operators = ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "in"];

/** At the beginning of an operand or behind a complete one. */
function completeWord(before: string, text: string, scope: GuardScope): GuardCompletions {
  const typed = /\w*$/.exec(before)?.[0] ?? "";
  const rest = typed === "" ? "" : (/^\w*/.exec(text.slice(before.length))?.[0] ?? "");
  const range = { start: before.length - typed.length, end: before.length + rest.length };
  if (typed === "" && /[\w"')\]]\s*$/.test(before) && !/\b(in)\s*$/.test(before)) {
    return {
      range,
      items: operators.map((operator) => ({ text: operator, label: undefined, kind: "operator" })),
    };
  }
  const owners = [
    ...(scope.attributes.size > 0 ? ["hcp"] : []),
    ...(scope.channels.size > 0 ? ["consent"] : []),
    ...(scope.counters.size > 0 ? ["counter"] : []),
    ...(scope.fields !== undefined && scope.fields.size > 0 ? ["event"] : []),
    ...(scope.hasTouchpoint ? ["touchpoint"] : []),
  ].map((owner) => `${owner}.`);
  const bare = [
    ...(scope.personas.length > 0 ? ["persona"] : []),
    ...(scope.segments.length > 0 ? ["segment"] : []),
    "now",
  ];
  const items: readonly GuardCompletion[] = [
    ...[...bare, ...owners].map((name): GuardCompletion => ({ text: name, label: undefined, kind: "name" })),
    ...functions.map((name): GuardCompletion => ({ text: `${name}(`, label: undefined, kind: "function" })),
  ];
  return { range, items: rank(items, (item) => [item.text], typed) };
}

/** Those that begin with what was typed, then those that hold it; capitals do not count. */
function rank(items: Named, toTexts: (item: GuardCompletion) => readonly string[], typed: string): Named {
  const wanted = typed.toLowerCase();
  const score = (item: GuardCompletion) => {
    const texts = toTexts(item).map((text) => text.toLowerCase());
    if (texts.some((text) => text.startsWith(wanted))) return 0;
    return texts.some((text) => text.includes(wanted)) ? 1 : 2;
  };
  return items
    .map((item, index) => ({ item, index, score: score(item) }))
    .filter((ranked) => ranked.score < 2)
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ item }) => item);
}
