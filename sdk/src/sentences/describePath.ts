import type { DocumentPath } from "../model/Diagnostic.js";
import type { Renderer } from "./createRenderer.js";
import type { DocumentList } from "./SentenceParameters.js";

/**
 * A place in a document in words: "transition “t1”, its guard".
 *
 * @param document - Whatever was read: it may be no journey at all.
 */
export function describePath(document: unknown, path: DocumentPath, renderer: Renderer): string {
  const words: string[] = [];
  let value = document;
  path.forEach((key, index) => {
    const owner = path[index - 1];
    value = readKey(value, key);
    if (typeof key === "number") {
      const position = key + 1;
      if (index === 1 && isList(owner)) {
        const name = findName(value, owner === "events" ? "type" : "id");
        words.push(renderer.sentence("place.item", { list: owner, name, position }));
      } else if (owner === "payload") {
        words.push(renderer.sentence("place.payloadField", { name: findName(value, "name"), position }));
      } else words.push(renderer.sentence("place.position", { position }));
    } else if (index === 0 && isList(key)) {
      if (path.length === 1) words.push(renderer.sentence("place.list", { list: key }));
    } else if ((key === "from" || key === "to") && path[0] !== "transitions") {
      words.push(renderer.sentence("place.bound", { bound: key }));
    } else if (key !== "payload" || index === path.length - 1) {
      words.push(renderer.sentence("place.key", { key }));
    }
  });
  return words.length === 0 ? renderer.sentence("place.document", {}) : words.join(", ");
}

const lists: Readonly<Record<DocumentList, true>> = {
  attributes: true,
  counters: true,
  purposes: true,
  channels: true,
  events: true,
  contents: true,
  segments: true,
  personas: true,
  patients: true,
  entry: true,
  stages: true,
  touchpoints: true,
  transitions: true,
  exits: true,
  objectives: true,
  goals: true,
  policies: true,
  behaviour: true,
  scenarios: true,
  layout: true,
  comments: true,
};

function isList(key: string | number | undefined): key is DocumentList {
  return typeof key === "string" && Object.hasOwn(lists, key);
}

function readKey(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** An item's own name, if it has one that can be read. */
function findName(item: unknown, key: "id" | "type" | "name"): string | undefined {
  const name = readKey(item, key);
  return typeof name === "string" && name !== "" ? name : undefined;
}
