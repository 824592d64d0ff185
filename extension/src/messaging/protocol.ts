import type { ListReading, PageReading } from "../hosts/PageReading";
import type { HostSpec } from "../hosts/spec/HostSpec";
import type { DayMessages } from "./dayMessages";
import type { DraftMessages } from "./draftMessages";
import type { ExperimentMessages } from "./experimentMessages";
import type { HostMessages } from "./hostMessages";
import type { InsightMessages } from "./insightMessages";
import type { JourneyMessages, PageMarks } from "./journeyMessages";
import type { NoteMessages } from "./noteMessages";
import type { PackMessages } from "./packMessages";
import type { RecordMessages } from "./recordMessages";
import type { RehearsalMessages } from "./rehearsalMessages";
import type { SettingsMessages } from "./settingsMessages";
import type { StayMessages } from "./stayMessages";
import type { VersionMessages } from "./versionMessages";

/** Whether Waypost may show itself on a site. */
export type SiteState =
  | { kind: "granted"; origin: string }
  | { kind: "not-granted"; origin: string }
  /** A page of the browser, a file, or no page at all: nothing that could be granted. */
  | { kind: "not-a-site" };

/** Where the panel opens on a site: docked on one side of the page, so wide, or in the browser's side panel. */
export type DockPlace = { side: "left" | "right" | "beside"; widthPx: number };

/** How the overlay starts on a page: `tabTop` is the edge tab's place as a share (0 to 1) of the window's height; `specs` are what users set up for the site. */
export type OverlaySettings = {
  tabTop: number;
  dock: DockPlace;
  hidden: boolean;
  /** Whether the summaries above lists are folded away on this site. */
  isStripFolded: boolean;
  /** Of the browser's interface, as a BCP 47 tag. */
  language: string;
  specs: HostSpec[];
};

/** Whether bulk work (import, recomputation) can run. */
export type EngineState = { kind: "ready" } | { kind: "unavailable"; reason: string };

/** What the panel asks of the dock around it; the side panel asks to be docked again. */
export type DockCommand = "close" | "toggle-hidden" | "other-side" | "beside" | "dock";

/** What the studio asks of the dock around it; `resize` makes it as large as the page, or leaves some of the page free again. */
export type StudioDockCommand = "close" | "resize" | "toggle-hidden";

/** Every message that is answered. Names that begin with `engine.` are answered by the engine, the others by the worker. */
export type Protocol = JourneyMessages &
  DraftMessages &
  ExperimentMessages &
  HostMessages &
  NoteMessages &
  DayMessages &
  PackMessages &
  SettingsMessages &
  StayMessages &
  InsightMessages &
  VersionMessages &
  RehearsalMessages &
  RecordMessages & {
    /** Of the given origin, else of the sender's page (overlay) or the active tab (popup). */
    "site.state": { request: { origin?: string }; response: SiteState };
    /** The user granted or withdrew a site; answered once the overlay follows. */
    "site.grant-changed": { request: { origin: string }; response: SiteState };
    "overlay.settings": { request: Record<string, never>; response: OverlaySettings };
    "overlay.tab-moved": { request: { tabTop: number }; response: null };
    "overlay.strip-folded": { request: { isFolded: boolean }; response: null };
    "overlay.dock-placed": { request: DockPlace; response: null };
    "overlay.hidden-changed": { request: { hidden: boolean }; response: null };
    /** The overlay's reading of its page, replacing the one before; answers what the page is to be marked with. */
    "page.read": { request: { reading: PageReading }; response: PageMarks };
    /** What else the page is to be marked with: a list beside that which it is about. */
    "page.mark": { request: { reading: ListReading }; response: PageMarks };
    /** The reading of the panel's own page; of the active tab for the side panel; null when there is none. */
    "page.reading": { request: Record<string, never>; response: PageReading | null };
    /** The overlay is about to open a frame that bears this ticket, with the panel or the studio; no other frame is answered. */
    "frame.admit": { request: { ticket: string }; response: null };
    /** The panel's frame runs: the page did not block it. */
    "panel.ready": { request: Record<string, never>; response: null };
    "panel.dock": { request: { command: DockCommand }; response: null };
    /** The page blocks the frame; the side panel is the way round. Needs a click or key press just before. */
    "panel.open-beside": { request: Record<string, never>; response: { opened: boolean } };
    /** Opens the studio over the panel's page; over the active tab, from the popup. */
    "studio.open": { request: Record<string, never>; response: null };
    /** The studio's frame runs: the page did not block it. */
    "studio.ready": { request: Record<string, never>; response: null };
    "studio.dock": { request: { command: StudioDockCommand }; response: null };
    /** Opens the studio in a tab of its own; `address` is what stands behind the `#`. */
    "studio.open-tab": { request: { address: string }; response: null };
    "bulk.state": { request: Record<string, never>; response: EngineState };
    "engine.ping": { request: Record<string, never>; response: null };
  };

export type MessageName = keyof Protocol;
export type RequestOf<Name extends MessageName> = Protocol[Name]["request"];
export type ResponseOf<Name extends MessageName> = Protocol[Name]["response"];

export type Recipient = "worker" | "engine";
export type MessageTo<To extends Recipient> = To extends "engine"
  ? Extract<MessageName, `engine.${string}`>
  : Exclude<MessageName, `engine.${string}`>;

/** Who answers a message. */
export function recipientOf(name: MessageName): Recipient {
  return name.startsWith("engine.") ? "engine" : "worker";
}

/**
 * Whether a message may be sent again when its answer was lost: reading is harmless, and a write is when its handler uses the
 * request's id as idempotency key. Opening the side panel is not: the click that allowed it is spent; nor is opening a tab.
 */
export function isRepeatable(name: MessageName): boolean {
  return name !== "panel.open-beside" && name !== "studio.open-tab";
}

/** Why a message got no answer from its handler. */
export type CallError =
  /** The extension was updated, reloaded or removed under this page: stop quietly, a reload of the page brings the new one. */
  | { code: "context-invalidated" }
  /** Nobody answered, twice where repeating is allowed. */
  | { code: "unreachable"; cause: unknown }
  | { code: "unknown-message"; name: string }
  /** This kind of sender may not send it, or its site is not granted (any more). */
  | { code: "not-allowed" }
  | { code: "bad-request"; issues: string[] }
  /** The handler threw: a bug of ours, reported where it happened. */
  | { code: "handler-failed"; message: string };

/** A request on its way. */
export type CallEnvelope = {
  waypost: "call";
  to: Recipient;
  id: string;
  name: MessageName;
  request: unknown;
};
