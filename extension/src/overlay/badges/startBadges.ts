import { findAnchors } from "../../hosts/findHost";
import type { Host } from "../../hosts/Host";
import type { PageReading } from "../../hosts/PageReading";
import type { Call } from "../../messaging/call";
import { createStripElement } from "../strips/createStripElement";
import { createStrips } from "../strips/createStrips";
import { findStripPlace } from "../strips/findStripPlace";
import type { Visibility } from "../visibility";
import { createBadgeElements } from "./createBadgeElement";
import { createBadges } from "./createBadges";
import { createMarks } from "./createMarks";
import { readPalettes } from "./Palette";
import { watchTheme } from "./watchTheme";

export type StartBadgesOptions = {
  hosts: readonly Host[];
  /** The text of ui/tokens.css and of the strips' own sheet. */
  css: { tokens: string; strip: string };
  isStripFolded: boolean;
  call: Call;
  visibility: Visibility;
  signal: AbortSignal;
};

export type StartedBadges = {
  /** The page changed: makes the badges right before it is painted. */
  sync(): void;
  /** The page shows something else: tells the worker, and asks for its marks. */
  read(reading: PageReading): void;
  /** People or journeys changed. */
  refresh(): void;
};

/** Marks the page, with a summary above each of its lists, until the signal aborts. */
export function startBadges({
  hosts,
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
    createElement: (events) => createStripElement({ css: css.strip, signal, ...events }),
    findPlace: findStripPlace,
    findPalette,
    isAsking: marks.isAsking,
    isFolded: isStripFolded,
    onFolded: (isFolded) => void call("overlay.strip-folded", { isFolded }),
    onChosen: () => badges.sync(),
    signal,
  });
  const badges = createBadges({
    findAnchors: () => findAnchors(hosts, document, new URL(location.href)),
    marks,
    elements: createBadgeElements(),
    findPalette,
    findEmphasis: strips.findEmphasis,
    onSynced: strips.sync,
    isHidden: visibility.isHidden,
    signal,
  });
  visibility.onChange(badges.sync);
  // A page that comes back out of the browser's cache has missed what was pushed meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && marks.askAgain(), { signal });
  return { sync: badges.sync, read: marks.ask, refresh: marks.askAgain };
}
