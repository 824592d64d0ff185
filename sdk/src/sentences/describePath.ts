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
    const list = index === 1 && isList(owner) ? owner : undefined;
    value = readKey(value, key);
    if (typeof key === "number") {
      const parameters = { name: findName(value), position: key + 1 };
      if (list !== undefined) words.push(renderer.sentence("place.item", { list, ...parameters }));
      else if (owner === "payload") words.push(renderer.sentence("place.payloadField", parameters));
      else words.push(renderer.sentence("place.position", { position: key + 1 }));
    } else if (index === 0 && isList(key)) {
      if (path.length === 1) words.push(renderer.sentence("place.list", { list: key }));
    } else if (key !== "payload" || index === path.length - 1) {
      words.push(renderer.sentence("place.key", { key }));
    }
  });
  return words.length === 0 ? renderer.sentence("place.document", {}) : words.join(", ");
}

const lists: Readonly<Record<DocumentList, true>> = {
  attributes: true,
  channels: true,
  events: true,
  personas: true,
  entry: true,
  stages: true,
  transitions: true,
  exits: true,
};

function isList(key: string | number | undefined): key is DocumentList {
  return typeof key === "string" && Object.hasOwn(lists, key);
}

function readKey(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** An item's own name: events go by their type, fields of a payload by their name. */
function findName(item: unknown): string | undefined {
  for (const key of ["id", "type", "name"]) {
    const name = readKey(item, key);
    if (typeof name === "string" && name !== "") return name;
  }
  return undefined;
}
