import type { RawSender } from "../platform/runtime";
import { openFrameHash } from "./frameAddress";

/** Who sent a message, as far as the browser vouches for it. */
export type Sender =
  | { kind: "overlay"; tabId: number; origin: string; url: string }
  /**
   * `tabId` is the tab that it stands in; in the browser's side panel there is none. In a frame it has the ticket that its
   * address bears, since a page may have put the frame there.
   */
  | { kind: "panel"; tabId?: number; ticket?: string }
  /** The studio in a frame on a page, with the same ticket. In a tab of its own it is a page. */
  | { kind: "studio"; tabId: number; ticket: string }
  | { kind: "page" }
  | { kind: "popup" }
  | { kind: "engine" }
  | { kind: "worker" };

export type SenderKind = Sender["kind"];

/** Finds out who sent a message from its address, tab, frame and origin; undefined when that fits none of our contexts. */
export function findSender(raw: RawSender, extensionId: string): Sender | undefined {
  if (raw.id !== extensionId || raw.url === undefined || !URL.canParse(raw.url)) return undefined;
  const url = new URL(raw.url);
  const ownOrigin = `chrome-extension://${extensionId}`;
  if (url.protocol === "chrome-extension:") {
    return url.host === extensionId && (raw.origin ?? ownOrigin) === ownOrigin
      ? findOwn(url.pathname, raw)
      : undefined;
  }
  return findOverlay(url, raw);
}

function findPanel(raw: RawSender, isFramed: boolean): Sender {
  return {
    kind: "panel",
    ...(raw.tab?.id !== undefined && { tabId: raw.tab.id }),
    ...(isFramed && { ticket: readTicket(raw) }),
  };
}

function findFramedStudio(raw: RawSender): Sender | undefined {
  return raw.tab?.id === undefined
    ? undefined
    : { kind: "studio", tabId: raw.tab.id, ticket: readTicket(raw) };
}

function readTicket({ url = "" }: RawSender): string {
  return openFrameHash(new URL(url).hash).ticket;
}

function findOwn(path: string, raw: RawSender): Sender | undefined {
  const isFramed = (raw.frameId ?? 0) !== 0;
  if (path === "/tabs/panel.html") return findPanel(raw, isFramed);
  if (path === "/tabs/studio.html" && isFramed) return findFramedStudio(raw);
  // Only these two may stand inside a page; anything else of ours in a frame was put there by somebody else.
  if (isFramed) return undefined;
  if (path === "/sidepanel.html") return { kind: "panel" };
  if (path === "/popup.html") return { kind: "popup" };
  if (path === "/tabs/engine.html") return raw.tab === undefined ? { kind: "engine" } : undefined;
  if (path.startsWith("/tabs/")) return { kind: "page" };
  if (path.startsWith("/static/background/")) return { kind: "worker" };
  return undefined;
}

function findOverlay(url: URL, raw: RawSender): Sender | undefined {
  const isSite = url.protocol === "https:" || url.protocol === "http:";
  const tabId = raw.frameId === 0 ? raw.tab?.id : undefined;
  // A sandboxed document keeps the site's address but has the origin "null".
  if (!isSite || tabId === undefined || raw.origin !== url.origin) return undefined;
  return { kind: "overlay", tabId, origin: url.origin, url: url.href };
}
