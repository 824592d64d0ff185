import { composedContains, composedParent } from "../../hosts/composedParent";
import { readText } from "../../hosts/spec/readPlace";
import { createOpenTree } from "../../hosts/spec/Tree";
import { createElement } from "../../ui/dom/createElement";
import { t } from "../../ui/dom/t";
import { listSurfaces } from "../listSurfaces";
import { ownMarker } from "../ownMarker";

export type PointingOptions = {
  /** What of ours stands on the page, the docks among it. */
  stage: HTMLElement;
  /** Ends pointing from outside. */
  signal: AbortSignal;
  /** Told once: the element, or undefined when the user gave up. */
  onEnd(element: Element | undefined): void;
};

/**
 * Lets the user point at an element of the page: a frame follows the pointer, a click or Enter takes what is framed, the
 * arrows go to what is around it, inside, before and after, Escape gives up. The page sees neither click nor key.
 */
export function startPointing({ stage, signal, onEnd }: PointingOptions): void {
  const stop = new AbortController();
  const frame = createElement("div", { className: "point-frame", attributes: { "aria-hidden": "true" } });
  const banner = createElement("div", {
    className: "point-banner",
    attributes: { role: "status", "aria-label": t("pointHint"), tabindex: "-1" },
  });
  // Below the docks: what lies over the panel's frame keeps it from being clicked, and the panel says so.
  stage.prepend(frame, banner);
  stage.classList.add("pointing");
  // Keys go to where the focus is, and that is still the panel, in whose frame the user asked for this.
  banner.focus({ preventScroll: true });
  let target: Element | undefined;
  const inside: Element[] = [];

  const end = (element: Element | undefined) => {
    if (stop.signal.aborted) return;
    stop.abort();
    frame.remove();
    banner.remove();
    stage.classList.remove("pointing");
    onEnd(element);
  };
  const show = (element: Element | undefined) => {
    target = element;
    const box = element && findBox(element);
    frame.hidden = box === undefined;
    if (box === undefined) return;
    frame.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const views = listSurfaces().flatMap(({ page }) => page.defaultView ?? []);
  const listen = (type: string, listener: (event: Event) => void) => {
    for (const view of views) view.addEventListener(type, listener, { capture: true, signal: stop.signal });
  };

  listen("pointermove", (event) => {
    inside.length = 0;
    show(isOurs(event) ? undefined : findMeant(event));
  });
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "auxclick", "dblclick"])
    listen(type, (event) => isOurs(event) || swallow(event));
  listen("click", (event) => {
    if (isOurs(event)) return;
    swallow(event);
    // A page could click for the user, on whatever it likes.
    if (event.isTrusted && target !== undefined) end(target);
  });
  listen("keydown", (event) => {
    if (!("key" in event) || !event.isTrusted) return;
    const act = keyActs[String(event.key)];
    if (act === undefined) return;
    swallow(event);
    act({ target, inside, show, end });
  });
  listen("scroll", () => show(target));
  signal.addEventListener("abort", () => end(undefined), { signal: stop.signal });
}

type KeyContext = {
  target: Element | undefined;
  /** The way back down from an element that was reached by going up. */
  inside: Element[];
  show(element: Element): void;
  end(element: Element | undefined): void;
};

const keyActs: Record<string, (context: KeyContext) => void> = {
  Escape: ({ end }) => end(undefined),
  Enter: ({ target, end }) => target && end(target),
  ArrowUp({ target, inside, show }) {
    const parent = target && composedParent(target);
    if (target === undefined || !parent || parent === document.body) return;
    inside.push(target);
    show(parent);
  },
  ArrowDown({ target, inside, show }) {
    const [first] = listShown(target ?? document.body);
    const child = inside.pop() ?? first;
    if (child) show(child);
  },
  ArrowLeft: (context) => stepAside(context, -1),
  ArrowRight: (context) => stepAside(context, 1),
};

function stepAside({ target, inside, show }: KeyContext, by: -1 | 1): void {
  const parent = target && (target.assignedSlot ?? composedParent(target));
  if (target === undefined || !parent) return;
  const beside = listShown(parent);
  const next = beside[beside.indexOf(target) + by];
  if (!beside.includes(target) || next === undefined) return;
  inside.length = 0;
  show(next);
  next.scrollIntoView({ block: "nearest" });
}

const silent = ["style", "script", "template", "link"];

/** What is seen right in an element: of a component what stands in its open root, in whose slots is what the page put into it. */
function listShown(element: Element): Element[] {
  const assigned = element.localName === "slot" ? (element as HTMLSlotElement).assignedElements() : [];
  const children = assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).children];
  return children
    .filter(({ localName }) => !silent.includes(localName))
    .flatMap((child) => (child.localName === "slot" ? listShown(child) : [child]));
}

/** What the user sees under the pointer: an empty element that lies over it, such as a button around a whole row, is looked through. */
function findMeant(event: Event): Element | undefined {
  const [top] = event.composedPath();
  if (!isElement(top)) return undefined;
  if (!("clientX" in event && "clientY" in event) || saysSomething(top)) return top;
  const under = listUnder(top.ownerDocument, Number(event.clientX), Number(event.clientY));
  return under.find((each) => !composedContains(each, top) && saysSomething(each)) ?? top;
}

/** The elements at a place, the uppermost first, those in open roots before their hosts. */
function listUnder(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    // A root also answers what is around it.
    if ((element.getRootNode() as Node) !== root) return [];
    return element.shadowRoot === null ? [element] : [...listUnder(element.shadowRoot, x, y), element];
  });
}

function saysSomething(element: Element): boolean {
  return (
    readText(element, createOpenTree()) !== "" ||
    ["input", "textarea", "select", "img"].includes(element.localName)
  );
}

function isOurs(event: Event): boolean {
  return event.composedPath().some((node) => isElement(node) && node.hasAttribute(ownMarker));
}

/** Those of a frame are made by another window's constructors. */
function isElement(node: EventTarget | undefined): node is Element {
  return node !== undefined && "nodeType" in node && node.nodeType === Node.ELEMENT_NODE;
}

/** Where an element is in the window, through the frames around it. */
function findBox(element: Element): { left: number; top: number; width: number; height: number } {
  let { left, top } = element.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  for (let frame = findFrame(element); frame !== undefined; frame = findFrame(frame)) {
    const around = frame.getBoundingClientRect();
    left += around.left + frame.clientLeft;
    top += around.top + frame.clientTop;
  }
  return { left, top, width, height };
}

function findFrame(element: Element): Element | undefined {
  return element.ownerDocument.defaultView?.frameElement ?? undefined;
}
