import type { Attribute, JourneyDocument, Persona } from "@waypost/sdk";
import { t } from "../../../ui/tStudio";
import type { FormField, RowSet } from "./FormField";
import { readField } from "./itemValues";
import { attributes, channels, counters, events, personas, purposes, sayWords } from "./options";

/** How the rows of a list inside an item are edited. */
export type RowSpec = {
  fields: readonly FormField[];
  /** A new row; undefined where the journey lacks what one needs. */
  create(document: JourneyDocument, rows: readonly object[]): object | undefined;
};

const isKind =
  (...kinds: readonly string[]) =>
  (item: object) =>
    kinds.includes(String(readField(item, "kind")));
const isDelay =
  (...kinds: readonly string[]) =>
  (item: object) =>
    kinds.includes(String(readField(item, "delay.kind")));

function createEffect(kind: string, document: JourneyDocument): object {
  const counter = document.counters[0]?.id ?? "counter";
  switch (kind) {
    case "set":
      return { kind, counter, value: 0 };
    case "increment":
      return { kind, counter, by: 1 };
    case "clear":
      return { kind, counter };
    case "emit":
      return { kind, type: "journey.told" };
    default:
      return { kind, tag: "tag" };
  }
}

const delays: Readonly<Record<string, object>> = {
  fixed: { kind: "fixed", after: "P1D" },
  exponential: { kind: "exponential", mean: "P2D" },
  logNormal: { kind: "logNormal", median: "P1D", spread: 1 },
  weibull: { kind: "weibull", scale: "P2D", shape: 1 },
};

/** The spread that fits an attribute best, before anything is known. */
function createDistribution(attribute: Attribute, kind?: string): Persona["distributions"][number] {
  const base = { attribute: attribute.id, missing: 0 };
  switch (attribute.type) {
    case "enum":
      return { ...base, kind: "weights", weights: attribute.values.map((value) => ({ value, weight: 1 })) };
    case "boolean":
      return { ...base, kind: "weights", weights: [true, false].map((value) => ({ value, weight: 1 })) };
    case "integer":
    case "number": {
      const { min = 0, max = attribute.type === "integer" ? 10 : 1 } = attribute;
      return kind === "triangular"
        ? { ...base, kind, min, mode: attribute.type === "integer" ? min : (min + max) / 2, max }
        : { ...base, kind: "uniform", min, max };
    }
    case "date":
      return { ...base, kind: "weights", weights: [{ value: "2026-01-01", weight: 1 }] };
  }
}

function findAttribute(document: JourneyDocument, item: object): Attribute | undefined {
  return document.attributes.find(({ id }) => id === readField(item, "attribute"));
}

const isNumber = (item: object, document: JourneyDocument) =>
  ["integer", "number"].includes(findAttribute(document, item)?.type ?? "");

const source: FormField = { key: "source", kind: "text", isOptional: true };
const share = { kind: "number", min: 0, max: 1 } as const;

/** The rows of each list that stands inside an item. */
export const rowSpecs: Readonly<Record<RowSet, RowSpec>> = {
  effects: {
    fields: [
      {
        key: "kind",
        kind: "select",
        options: (document) =>
          document.counters.length === 0
            ? sayWords("tag", "untag", "emit")()
            : sayWords("increment", "set", "clear", "tag", "untag", "emit")(),
        become: (kind, _item, document) => createEffect(kind, document),
      },
      { key: "counter", kind: "select", options: counters, isShown: isKind("set", "increment", "clear") },
      { key: "value", kind: "number", isShown: isKind("set") },
      { key: "by", kind: "number", isShown: isKind("increment") },
      { key: "tag", kind: "text", isShown: isKind("tag", "untag") },
      { key: "type", kind: "text", isShown: isKind("emit") },
    ],
    create: (document) => createEffect(document.counters.length === 0 ? "tag" : "increment", document),
  },
  responses: {
    fields: [
      { key: "event", kind: "select", options: events },
      { key: "probability", ...share },
      { key: "byPersona", kind: "rows", rows: "byPersona" },
      {
        key: "delay.kind",
        kind: "select",
        options: (_document, item) =>
          readField(item, "delay.kind") === "empirical"
            ? sayWords("fixed", "exponential", "logNormal", "weibull", "empirical")()
            : sayWords("fixed", "exponential", "logNormal", "weibull")(),
        become: (kind, item) => ({ ...item, delay: delays[kind] ?? readField(item, "delay") }),
      },
      { key: "delay.after", kind: "duration", isShown: isDelay("fixed") },
      { key: "delay.mean", kind: "duration", isShown: isDelay("exponential") },
      { key: "delay.median", kind: "duration", isShown: isDelay("logNormal") },
      { key: "delay.spread", kind: "number", min: 0, isShown: isDelay("logNormal") },
      { key: "delay.scale", kind: "duration", isShown: isDelay("weibull") },
      { key: "delay.shape", kind: "number", min: 0, isShown: isDelay("weibull") },
      source,
    ],
    create: (document) =>
      document.events[0] && { event: document.events[0].type, probability: 0.1, delay: delays.fixed },
  },
  byPersona: {
    fields: [
      { key: "persona", kind: "select", options: personas },
      { key: "probability", ...share },
    ],
    create: (document, rows) => {
      const next = findUnused(document.personas, rows, "persona");
      return next === undefined ? undefined : { persona: next, probability: 0.1 };
    },
  },
  distributions: {
    fields: [
      {
        key: "attribute",
        kind: "select",
        options: attributes,
        become: (id, item, document) => {
          const attribute = document.attributes.find((each) => each.id === id);
          return attribute === undefined ? item : createDistribution(attribute);
        },
      },
      {
        key: "kind",
        kind: "select",
        options: sayWords("uniform", "triangular"),
        isShown: (item, document) => isNumber(item, document) && !isKind("weights")(item),
        become: (kind, item, document) => {
          const attribute = findAttribute(document, item);
          return attribute === undefined ? item : createDistribution(attribute, kind);
        },
      },
      { key: "weights", kind: "weights", isShown: isKind("weights") },
      { key: "min", kind: "number", isShown: isKind("uniform", "triangular") },
      { key: "mode", kind: "number", isShown: isKind("triangular") },
      { key: "max", kind: "number", isShown: isKind("uniform", "triangular") },
      { key: "missing", ...share },
    ],
    create: (document, rows) => {
      const id = findUnused(document.attributes, rows, "attribute");
      const attribute = document.attributes.find((each) => each.id === id);
      return attribute && createDistribution(attribute);
    },
  },
  affinities: {
    fields: [
      { key: "channel", kind: "select", options: channels },
      { key: "weight", kind: "number", min: 0 },
    ],
    create: (document, rows) => {
      const channel = findUnused(document.channels, rows, "channel");
      return channel === undefined ? undefined : { channel, weight: 1 };
    },
  },
  consents: {
    fields: [
      { key: "channel", kind: "select", options: channels },
      {
        key: "purpose",
        kind: "select",
        isOptional: true,
        options: purposes,
        isShown: (_item, document) => document.purposes.length > 0,
      },
      { key: "share", ...share },
    ],
    create: (document, rows) => {
      const channel = findUnused(document.channels, rows, "channel") ?? document.channels[0]?.id;
      return channel === undefined ? undefined : { channel, share: 0.5 };
    },
  },
  payload: {
    fields: [
      { key: "name", kind: "text" },
      {
        key: "type",
        kind: "select",
        options: sayWords("string", "boolean", "integer", "number"),
        become: (type, { values: _values, ...item }: { values?: unknown }) => ({ ...item, type }),
      },
      { key: "optional", kind: "check" },
      {
        key: "values",
        kind: "tags",
        isOptional: true,
        isShown: (item) => readField(item, "type") === "string",
      },
    ],
    create: (_document, rows) => ({ name: nameUnused(rows, "field"), type: "string" }),
  },
  hours: {
    fields: [
      {
        key: "days",
        kind: "choices",
        options: sayWords("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
      },
      { key: "from", kind: "text" },
      { key: "to", kind: "text" },
    ],
    create: () => ({ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }),
  },
  patientStages: {
    fields: [
      { key: "label", kind: "text" },
      { key: "description", kind: "area", isOptional: true },
    ],
    create: (_document, rows) => {
      const id = nameUnused(rows, "stage");
      return { id, label: t("studio.patientStage", { number: rows.length + 1 }) };
    },
  },
};

/** The first that no row is about yet. */
function findUnused(
  items: readonly { id: string }[],
  rows: readonly object[],
  key: string,
): string | undefined {
  const used = new Set(rows.map((row) => readField(row, key)));
  return items.find(({ id }) => !used.has(id))?.id;
}

function nameUnused(rows: readonly object[], base: string): string {
  const used = new Set(rows.flatMap((row) => [readField(row, "id"), readField(row, "name")]));
  for (let number = rows.length + 1; ; number += 1)
    if (!used.has(`${base}${number}`)) return `${base}${number}`;
}
