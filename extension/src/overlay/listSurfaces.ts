import type { Surface } from "../hosts/lookAtSurfaces";

/** Frames of frames of frames: beyond that a page is a maze, or made to be one. */
const mostDepth = 4;

/** The page, and after it every frame in it that is shown and that the page itself may read, each before what is inside it. */
export function listSurfaces(page: Document = document, url = new URL(location.href), depth = 0): Surface[] {
  const surface = { page, url };
  if (depth >= mostDepth || hasNoFrames(page)) return [surface];
  const frames = [...page.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>("iframe, frame")];
  return [
    surface,
    ...frames.flatMap((frame) => {
      const inside = frame.contentDocument;
      return inside === null || !isShown(frame) ? [] : listSurfaces(inside, toUrl(inside, url), depth + 1);
    }),
  ];
}

/** Whether a large part of the window is a frame of another site, which nobody here may read. */
export function findForeignSite(page: Document = document): string | undefined {
  if (hasNoFrames(page)) return undefined;
  const room = window.innerWidth * window.innerHeight;
  for (const frame of page.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>("iframe, frame")) {
    if (frame.contentDocument !== null || !isShown(frame)) continue;
    const { width, height } = frame.getBoundingClientRect();
    if (width * height < room * foreignShare || !URL.canParse(frame.src, page.baseURI)) continue;
    const { protocol, origin } = new URL(frame.src, page.baseURI);
    if (/^https?:$/.test(protocol) && origin !== location.origin) return origin;
  }
  return undefined;
}

const foreignShare = 0.4;

/** A window counts its frames; looking for them goes through all of a document, at each of its changes. */
function hasNoFrames(page: Document): boolean {
  return page.defaultView?.length === 0;
}

/** Consoles keep the frames of earlier tabs, hidden. */
function isShown(frame: Element): boolean {
  return frame.checkVisibility({ visibilityProperty: true }) && frame.getBoundingClientRect().width > 0;
}

/** A frame that was written into has no address of its own. */
function toUrl(page: Document, around: URL): URL {
  return /^https?:/.test(page.URL) ? new URL(page.URL) : around;
}
