import * as v from "valibot";
import { invariant } from "./invariant.js";
import { type JourneyDocument, journeySchema } from "./journeySchema.js";
import { fail, type Result, succeed } from "./result.js";
import { unwrapSchema } from "./unwrapSchema.js";

/** What keeps a value from being an item of a list: the place in it, the form wanted there, and what was found. */
export interface ItemFault {
  readonly key: string;
  readonly form: string;
  readonly found: string;
}

/** The lists of a document. */
export type ListName = {
  [Key in keyof JourneyDocument]-?: Exclude<JourneyDocument[Key], undefined> extends readonly object[]
    ? Key
    : never;
}[keyof JourneyDocument];

/** An item of one of a document's lists with its defaults filled in, or the first thing that is wrong with it. */
export function openItem<List extends ListName>(
  list: List,
  value: unknown,
): Result<JourneyDocument[List][number], ItemFault> {
  const parsed = v.safeParse(getItemSchema(list), value);
  if (!parsed.success) return fail(toFault(parsed.issues[0]));
  // The schema of the list's items is the one their type was inferred from.
  return succeed(parsed.output as JourneyDocument[List][number]);
}

/** What keeps one key of a document itself from its form; undefined where nothing does. */
export function findKeyFault<Key extends keyof JourneyDocument>(
  key: Key,
  value: unknown,
): ItemFault | undefined {
  const parsed = v.safeParse(journeySchema.entries[key], value);
  if (parsed.success) return undefined;
  const fault = toFault(parsed.issues[0]);
  return { ...fault, key: fault.key === "" ? key : `${key}.${fault.key}` };
}

/** How many items a list may have. */
export function getListLimit(list: ListName): number {
  const limit = findLimit(journeySchema.entries[list]);
  invariant(limit !== undefined, `the list ${list} is bounded`);
  return limit;
}

function getItemSchema(list: ListName): v.GenericSchema {
  const known = itemSchemas.get(list);
  if (known !== undefined) return known;
  const array = unwrapSchema(journeySchema.entries[list]) as v.GenericSchema & { item: v.GenericSchema };
  itemSchemas.set(list, array.item);
  return array.item;
}

const itemSchemas = new Map<ListName, v.GenericSchema>();

function toFault(issue: v.BaseIssue<unknown>): ItemFault {
  const key = (issue.path ?? []).map((step) => String(step.key)).join(".");
  const form = issue.kind === "validation" ? issue.message : (issue.expected ?? "");
  return { key, form, found: showValue(issue.input) };
}

function showValue(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return typeof value === "object" ? "" : String(value);
}

function findLimit(schema: unknown): number | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { type, requirement, pipe, wrapped } = schema as {
    readonly type?: unknown;
    readonly requirement?: unknown;
    readonly pipe?: readonly unknown[];
    readonly wrapped?: unknown;
  };
  if (type === "max_length" && typeof requirement === "number") return requirement;
  // A pipe stands in its own first place, so the steps behind it are looked at.
  for (const step of [...(pipe ?? []), wrapped]) {
    const limit = step === schema ? undefined : findLimit(step);
    if (limit !== undefined) return limit;
  }
  return undefined;
}
