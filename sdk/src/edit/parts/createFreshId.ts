import type { Draft, ItemList } from "../EditIssue.js";
import { getItemName, getItems } from "./items.js";

/** Lists whose names guards write bare, so without a hyphen. */
const bare: ReadonlySet<ItemList> = new Set(["attributes", "counters", "purposes", "channels"]);

const mostCharacters = 60;

/**
 * A name for something new that its list does not have yet, made of what people call it: "First contact" becomes
 * `first-contact`, or `firstContact` where guards write it, or `first.contact` for an event.
 *
 * @param taken - Further names that are about to be given.
 */
export function createFreshId(
  document: Draft,
  list: ItemList,
  label: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const names = new Set(getItems(document, list).map((item) => getItemName(item)));
  const base = toName(list, label);
  if (!names.has(base) && !taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const name = bare.has(list) || list === "events" ? `${base}${number}` : `${base}-${number}`;
    if (!names.has(name) && !taken.has(name)) return name;
  }
}

function toName(list: ItemList, label: string): string {
  const words = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/\d+$/, (digits) => (digits.length < 9 ? digits : ""))
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  // A name begins with a letter; a label in another script has none to give.
  while (words[0] !== undefined && !/^[A-Za-z]/.test(words[0])) words.shift();
  if (words.length === 0) return fallbacks[list];
  if (list === "events") return toEventType(words);
  if (bare.has(list)) return toCamel(words).slice(0, mostCharacters);
  return words.join("-").toLowerCase().slice(0, mostCharacters).replace(/-+$/, "");
}

/** The last word is what happened, those before are what it happened with. */
function toEventType(words: readonly string[]): string {
  const lower = words.map((word) => word.toLowerCase().slice(0, 28)).filter((word) => /^[a-z]/.test(word));
  const last = lower.at(-1) ?? fallbacks.events;
  if (lower.length < 2) return last;
  return `${toCamel(lower.slice(0, -1)).slice(0, 28)}.${last}`;
}

function toCamel(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const lower = /^[A-Z]+$/.test(word) ? word.toLowerCase() : word;
      const first = lower.charAt(0);
      return (index === 0 ? first.toLowerCase() : first.toUpperCase()) + lower.slice(1);
    })
    .join("");
}

const fallbacks: Readonly<Record<ItemList, string>> = {
  attributes: "fact",
  counters: "counter",
  purposes: "purpose",
  channels: "channel",
  events: "event",
  contents: "content",
  segments: "segment",
  personas: "persona",
  patients: "patient",
  entry: "entry",
  stages: "stage",
  touchpoints: "touchpoint",
  transitions: "transition",
  exits: "exit",
  objectives: "objective",
  goals: "goal",
  policies: "policy",
  behaviour: "behaviour",
  scenarios: "scenario",
  comments: "comment",
};
