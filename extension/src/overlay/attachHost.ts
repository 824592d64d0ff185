import { createElement } from "../ui/dom/createElement";
import { ownMarker } from "./ownMarker";

const cooldownMs = 1_000;

export type HostOptions = {
  /** Style sheets as text. */
  css: readonly string[];
  signal: AbortSignal;
  /** Whether this overlay may still stand here; asked before it comes back. */
  mayStay(): boolean;
};

/**
 * Puts a closed root on the page and keeps it there until the signal aborts: a page that removes it, moves it under something
 * of its own or switches it off by an attribute gets it back as it was, but not more than once a second, so that the two do
 * not chase each other.
 */
export function attachHost({ css, signal, mayStay }: HostOptions): ShadowRoot {
  // What stands here already belongs to an overlay of an extension that is gone: had it been this one, it would not start twice.
  for (const orphan of document.querySelectorAll(`[${ownMarker}]`)) orphan.remove();

  const host = createElement("div", { attributes: { [ownMarker]: "" } });
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = css.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });

  let attachedAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attach = () => {
    timer = undefined;
    if (isInPlace(host) || !mayStay()) return;
    attachedAtMs = performance.now();
    for (const name of host.getAttributeNames()) if (name !== ownMarker) host.removeAttribute(name);
    // On the root element, since pages replace their body. Put there anew, a frame in it would be loaded anew.
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    observer.observe(document.documentElement, { childList: true });
  };
  const observer = new MutationObserver(() => {
    if (isInPlace(host) || timer !== undefined) return;
    timer = setTimeout(attach, Math.max(0, attachedAtMs + cooldownMs - performance.now()));
  });
  observer.observe(document, { childList: true });
  observer.observe(host, { attributes: true });
  attach();

  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    host.remove();
  });
  return root;
}

function isInPlace(host: HTMLElement): boolean {
  return (
    host.isConnected &&
    host.parentNode === document.documentElement &&
    host.getAttributeNames().every((name) => name === ownMarker)
  );
}
