import { toDurationText } from "../../guards/durationText.js";
import { isScxml } from "./readExecutable.js";
import type { XmlElement } from "./readXml.js";

/** Waits that a chart makes of events: sent with a delay when a state is entered, cancelled when it is left, and heard there. */
export interface ScxmlWaits {
  /** The `<send>` and `<cancel>` that a wait is made of. */
  readonly parts: ReadonlySet<XmlElement>;
  /** How long a state's reaction to an event waits, ISO 8601 in whole seconds; undefined for what happens outside. */
  findAfter(state: XmlElement, event: string): string | undefined;
}

const stateNames: ReadonlySet<string> = new Set(["state", "parallel"]);

/** An event that anybody else hears, or that could come late, is none of them: only then a journey's wait means the same. */
export function findWaits(root: XmlElement): ScxmlWaits {
  const parts = new Set<XmlElement>();
  const after = new Map<XmlElement, Map<string, string>>();
  const heardBy = new Map<string, Set<XmlElement>>();
  const states: XmlElement[] = [];
  const queue = [root];
  for (let element = queue.pop(); element !== undefined; element = queue.pop()) {
    if (isScxml(element) && stateNames.has(element.name)) states.push(element);
    for (const child of element.children) {
      if (isScxml(child) && child.name === "transition") noteHeard(heardBy, element, child);
      queue.push(child);
    }
  }
  for (const state of states) {
    const cancels = listInside(state, "onexit", "cancel");
    for (const send of listInside(state, "onentry", "send")) {
      const event = send.attributes.get("event") ?? "";
      const wait = toWait(send.attributes.get("delay") ?? "");
      const cancel = cancels.find(({ attributes }) => attributes.get("sendid") === send.attributes.get("id"));
      const hearers = heardBy.get(event);
      const isOwn = hearers?.size === 1 && hearers.has(state);
      if (wait === undefined || cancel === undefined || !isOwn || send.attributes.has("target")) continue;
      parts.add(send).add(cancel);
      const own = after.get(state) ?? new Map<string, string>();
      after.set(state, own.set(event, wait));
    }
  }
  return { parts, findAfter: (state, event) => after.get(state)?.get(event) };
}

function noteHeard(heardBy: Map<string, Set<XmlElement>>, state: XmlElement, transition: XmlElement): void {
  for (const event of (transition.attributes.get("event") ?? "").split(/\s+/)) {
    const hearers = heardBy.get(event) ?? new Set();
    heardBy.set(event, hearers.add(state));
  }
}

function listInside(state: XmlElement, handler: string, name: string): readonly XmlElement[] {
  return state.children
    .filter((child) => isScxml(child) && child.name === handler)
    .flatMap(({ children }) => children.filter((child) => isScxml(child) && child.name === name));
}

/** A time as CSS 2 writes it, which SCXML takes, of whole seconds. */
function toWait(delay: string): string | undefined {
  const match = /^\s*(\d{1,12}(?:\.\d{1,6})?|\.\d{1,6})(ms|s)\s*$/.exec(delay);
  if (match === null) return undefined;
  const waitMs = Number(match[1]) * (match[2] === "s" ? 1_000 : 1);
  return Number.isSafeInteger(waitMs) && waitMs % 1_000 === 0 && waitMs < 8.6e12
    ? toDurationText(waitMs)
    : undefined;
}
