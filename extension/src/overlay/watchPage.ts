import type { Host } from "../hosts/Host";
import {
  lookAtSurfaces,
  type Surface,
  type SurfacesLook,
  type SurfacesReading,
} from "../hosts/lookAtSurfaces";
import { ownMarker } from "./ownMarker";

const spacingMs = 50;
const transitMs = 150;
const lateLookMs = 1_000;

export type WatchPageOptions = {
  hosts: readonly Host[];
  /** The page and its frames, as they are now. */
  surfaces(): readonly Surface[];
  signal: AbortSignal;
  /** The site of a frame that fills much of the page and cannot be read. */
  findForeignSite(): string | undefined;
  /**
   * Told of every change of a known CRM's page before it is painted, so that what stands on it can be made right. Answers
   * whether somebody stands there who has not been told of yet: then the page is read at once. The look is good for the call.
   */
  onChange(look: SurfacesLook): boolean;
  /** Told of the first reading and of every one that differs from the one before. */
  onReading(reading: SurfacesReading): void;
  /** Told once of each document, which gets another one with every navigation of a frame. */
  onDocument?(page: Document): void;
};

/** Reads the page and its frames now, after each navigation within them, and whenever what a host looks at changes; `readAgain` when hosts did. */
export function watchPage(options: WatchPageOptions): { readAgain(): void } {
  const { hosts, surfaces, findForeignSite, signal, onChange, onReading } = options;
  let told = "";
  let observed: readonly Observed[] = [];
  let readAtMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let transit: ReturnType<typeof setTimeout> | undefined;
  let lateLook: ReturnType<typeof setTimeout> | undefined;
  let lookedLateAt = "";

  const tell = ({ main, beside }: SurfacesReading) => {
    const frameOf = main.kind === "other" ? findForeignSite() : undefined;
    const reading = { main: frameOf === undefined ? main : { ...main, frameOf }, beside };
    const key = JSON.stringify(reading);
    if (key === told) return;
    told = key;
    onReading(reading);
  };
  const lookNow = () => lookAtSurfaces(hosts, surfaces());
  const read = (look: SurfacesLook) => {
    clearTimeout(timer);
    timer = undefined;
    readAtMs = performance.now();
    observe(look.surfaces);
    follow(look.read());
    // After the telling: the answer is on its way while this is at work.
    onChange(look);
  };
  const readNow = () => read(lookNow());
  const follow = (reading: SurfacesReading) => {
    const isInTransit = reading.main.kind === "other" && reading.main.hostId !== undefined;
    if (!isInTransit) {
      clearTimeout(transit);
      transit = undefined;
      tell(reading);
      return;
    }
    // Between two pages a CRM shows neither for a moment: the address is new and the content still old.
    transit ??= setTimeout(() => {
      transit = undefined;
      const late = lookNow().read();
      tell(late);
      const { main } = late;
      if (main.kind !== "other" || main.expected === undefined || location.href === lookedLateAt) return;
      // What two people share is believed in the end, and the page need not change once more before it is.
      lookedLateAt = location.href;
      lateLook = setTimeout(readNow, lateLookMs);
    }, transitMs);
  };
  const observer = new MutationObserver((records) => {
    if (records.every(isOwnAddition)) return;
    const dueInMs = readAtMs + spacingMs - performance.now();
    // What waits for content reads at once; the rest not more often than needed.
    if (dueInMs <= 0 || transit !== undefined) return readNow();
    if (observed.some(({ host }) => host)) {
      const look = lookNow();
      // Nothing but our own badges has come and gone since.
      if (onChange(look)) return read(look);
    }
    // Not restarted by each change: a page that never rests is read all the same.
    timer ??= setTimeout(readNow, dueInMs);
  });
  // What stands there is made right before it is painted, and read in a moment: a CRM that goes elsewhere shows its old page
  // yet. What waits for content reads at once, since it may be the address that came last.
  const followAddress = () => {
    if (transit !== undefined) return readNow();
    const look = lookNow();
    if (onChange(look)) return read(look);
    timer ??= setTimeout(readNow, spacingMs);
  };
  const followDocument = createFollower({ ...options, onAddress: followAddress, onFrame: readNow });
  const observe = (shown: SurfacesLook["surfaces"]) => {
    const wanted = shown.map((surface) => toObserved(surface, shown.length > 1));
    if (isSame(wanted, observed)) return;
    observer.disconnect();
    observed = wanted;
    for (const { page } of shown) followDocument(page);
    for (const { root, inside, host, attributes } of wanted) {
      const options = {
        childList: true,
        subtree: true,
        characterData: host !== undefined,
        ...(attributes.length > 0 && { attributeFilter: attributes }),
      };
      // A subtree ends at a shadow root.
      for (const each of [root, ...inside]) observer.observe(each, options);
    }
  };

  readNow();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(transit);
    clearTimeout(lateLook);
  });
  return { readAgain: readNow };
}

/** What is looked at in one document. */
type Observed = {
  root: Element;
  inside: readonly ShadowRoot[];
  host: Host | undefined;
  attributes: string[];
};

function toObserved({ page, host }: SurfacesLook["surfaces"][number], hasFrames: boolean): Observed {
  const root = host?.findObserveRoot(page) ?? page.documentElement;
  // Which frame is in front is a matter of what hides the others.
  const attributes = new Set([...(host?.observedAttributes ?? []), ...(hasFrames ? frontAttributes : [])]);
  return { root, inside: host?.findOpenRoots?.(page) ?? [], host, attributes: [...attributes] };
}

const frontAttributes = ["class", "style", "hidden"];

function isSame(one: readonly Observed[], other: readonly Observed[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ root, inside, host, attributes }, index) => {
      const same = other[index];
      return (
        same?.root === root &&
        same.host === host &&
        same.attributes.length === attributes.length &&
        same.inside.length === inside.length &&
        inside.every((each, at) => each === same.inside[at])
      );
    })
  );
}

type FollowerOptions = Pick<WatchPageOptions, "signal" | "onDocument"> & {
  onAddress(): void;
  onFrame(): void;
};

/** Tells when a document goes elsewhere within itself, or a frame in it has another document. */
function createFollower({
  signal,
  onAddress,
  onFrame,
  onDocument,
}: FollowerOptions): (page: Document) => void {
  const followed = new WeakSet<Document>();
  return (page) => {
    if (followed.has(page)) return;
    followed.add(page);
    // Single-page CRMs go from record to record by pushState alone, which fires no event but this one.
    // TypeScript's DOM library does not know it yet.
    const { navigation } = (page.defaultView ?? window) as { navigation?: EventTarget };
    navigation?.addEventListener("currententrychange", onAddress, { signal });
    const onLoad = ({ target }: Event) => {
      // Of another window's constructors, where it is in a frame.
      if (target !== null && /^i?frame$/.test((target as Partial<Element>).localName ?? "")) onFrame();
    };
    page.addEventListener("load", onLoad, { capture: true, signal });
    onDocument?.(page);
  };
}

/** A badge that was put there by us changes nothing that a host reads. One that is gone may have been taken by the page. */
function isOwnAddition({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === "childList" && removedNodes.length === 0 && areOwn(addedNodes);
}

function areOwn(nodes: NodeList): boolean {
  for (const node of nodes)
    if (!("hasAttribute" in node) || !(node as Element).hasAttribute(ownMarker)) return false;
  return true;
}
