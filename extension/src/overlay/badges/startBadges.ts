import type { Host } from "../../hosts/Host";
import {
  lookAtSurfaces,
  type Surface,
  type SurfacesLook,
  type SurfacesReading,
} from "../../hosts/lookAtSurfaces";
import type { Call } from "../../messaging/call";
import { createStripElement } from "../strips/createStripElement";
import { createStrips } from "../strips/createStrips";
import { findStripPlace } from "../strips/findStripPlace";
import type { Visibility } from "../visibility";
import { createBadgeElements } from "./createBadgeElement";
import { createBadges, type MarkedAnchor } from "./createBadges";
import { createMarks } from "./createMarks";
import { readPalettes } from "./Palette";
import { watchTheme } from "./watchTheme";

export type StartBadgesOptions = {
  hosts: readonly Host[];
  /** The page and its frames, as they are now. */
  surfaces(): readonly Surface[];
  /** The text of ui/tokens.css and of the strips' own sheet. */
  css: { tokens: string; strip: string };
  isStripFolded: boolean;
  call: Call;
  visibility: Visibility;
  signal: AbortSignal;
};

export type StartedBadges = {
  /** The page changed: makes the badges right before it is painted; answers whether somebody new stands there. */
  sync(look: SurfacesLook): boolean;
  /** The page shows something else: tells the worker, and asks for its marks. */
  read(reading: SurfacesReading): void;
  /** People or journeys changed. */
  refresh(): void;
};

/** Marks the page, with a summary above each of its lists, until the signal aborts. */
export function startBadges({
  hosts,
  surfaces,
  css,
  isStripFolded,
  call,
  visibility,
  signal,
}: StartBadgesOptions): StartedBadges {
  const palettes = readPalettes(css.tokens);
  const marks = createMarks({ call, signal, onMarks: () => badges.sync() });
  const theme = watchTheme({ signal, onChange: () => badges.sync() });
  const findPalette = (beside: Element) => palettes[theme.find(beside)];
  const strips = createStrips({
    createElement: (page, events) => createStripElement({ page, css: css.strip, ...events }),
    findPlace: findStripPlace,
    findPalette,
    isAsking: marks.isAsking,
    isFolded: isStripFolded,
    onFolded: (isFolded) => void call("overlay.strip-folded", { isFolded }),
    onChosen: () => badges.sync(),
    signal,
  });
  const badges = createBadges({
    findAnchors: () => lookAtSurfaces(hosts, surfaces()).findAnchors(),
    marks,
    elements: createBadgeElements(),
    findPalette,
    findEmphasis: strips.findEmphasis,
    onSynced: inFrame(strips.sync, signal),
    isHidden: visibility.isHidden,
    signal,
  });
  visibility.onChange(() => badges.sync());
  // A page that comes back out of the browser's cache has missed what was pushed meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && marks.askAgain(), { signal });
  return {
    sync: (look) => badges.sync(look.findAnchors),
    read: ({ main, beside }) => marks.ask(main, beside),
    refresh: marks.askAgain,
  };
}

/**
 * Lets the strips follow once a frame: finding a place for one asks for styles, which the browser works out in the frame in
 * any case, and would work out once more for each time they are asked for before.
 */
function inFrame(sync: (marked: readonly MarkedAnchor[]) => void, signal: AbortSignal): typeof sync {
  let latest: readonly MarkedAnchor[] = [];
  let isDue = false;
  return (marked) => {
    latest = marked;
    // What goes, goes at once: a hidden tab has no frames.
    if (marked.length === 0 || signal.aborted) return sync(marked);
    if (!isDue)
      requestAnimationFrame(() => {
        isDue = false;
        sync(latest);
      });
    isDue = true;
  };
}
