import { createSiteHosts } from "../hosts/createSiteHosts";
import type { Host } from "../hosts/Host";
import type { Call } from "../messaging/call";
import { onPush } from "../messaging/push";
import type { Runtime } from "../platform/runtime";
import { createElement } from "../ui/dom/createElement";
import { tellLanguage } from "../ui/dom/t";
import { attachHost } from "./attachHost";
import { type StartedBadges, startBadges } from "./badges/startBadges";
import { createDocks, type Docks, obeyPanel, obeyStudio } from "./createDocks";
import { createEdgeTab } from "./edgeTab";
import { sayFarewell } from "./farewell";
import { listenToHotKeys } from "./listenToHotKeys";
import { findForeignSite, listSurfaces } from "./listSurfaces";
import { createPointTasks } from "./pointing/createPointTasks";
import { createVisibility } from "./visibility";
import { watchContext } from "./watchContext";
import { watchPage } from "./watchPage";

export type OverlayOptions = {
  /** The text of the style sheets: the tokens, and what is built with them. */
  css: { tokens: string; overlay: string; strip: string };
  hosts: readonly Host[];
  call: Call;
  runtime: Pick<Runtime, "isContextValid" | "onMessage" | "id" | "url">;
};

/** Shows Waypost on this page; resolves when it has left again, because the site's grant was withdrawn or the extension is gone. */
export async function startOverlay({
  css,
  hosts: known,
  call: send,
  runtime,
}: OverlayOptions): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const call = stopWhenUnwanted(send, stop);

  const settings = await call("overlay.settings", {});
  if (!settings.ok || signal.aborted) return;

  tellLanguage(settings.value.language);
  const visibility = createVisibility();
  const ownCss = [css.tokens, css.overlay];
  const root = attachHost({ css: ownCss, signal, mayStay: () => mayStay(runtime, stop) });
  const stage = createElement("div", { className: "stage", attributes: { hidden: "" } });
  const docks = createDocks({
    place: settings.value.dock,
    call,
    runtime,
    signal,
    onPanel({ isOpen, side, widthPx }) {
      stage.classList.toggle("open", isOpen());
      stage.dataset.side = side();
      stage.style.setProperty("--wanted-width", `${widthPx()}px`);
      tab.setOpen(isOpen());
      context.look();
    },
  });
  const { panel } = docks;
  const context = watchContext({ runtime, isNeeded: docks.isOpen, onLost: () => stop.abort(), signal });
  signal.addEventListener("abort", () => {
    if (docks.isOpen() && !runtime.isContextValid()) sayFarewell(ownCss, panel);
  });
  const toggle = () => (panel.isOpen() ? panel.close() : panel.open());
  const tab = createEdgeTab({
    top: settings.value.tabTop,
    signal,
    onToggle: toggle,
    onMoved: (tabTop) => void call("overlay.tab-moved", { tabTop }),
  });
  stage.dataset.side = panel.side();
  stage.append(tab.element, panel.element, docks.studio.element);
  root.append(stage);

  const hide = () => {
    visibility.set(!visibility.isHidden());
    void call("overlay.hidden-changed", { hidden: visibility.isHidden() });
  };
  visibility.onChange((hidden) => {
    stage.hidden = hidden;
  });
  const hosts = createSiteHosts(known, settings.value.specs);
  const { isStripFolded } = settings.value;
  const badges = startBadges({
    hosts: hosts.list,
    surfaces: listSurfaces,
    css,
    isStripFolded,
    call,
    visibility,
    signal,
  });
  visibility.set(settings.value.hidden);
  closeOnEscape(stage, docks, signal);
  const doPointTask = createPointTasks({ stage, call, focusPanel: panel.focus, visibility, signal });
  // While hidden, only the key that hid it brings it back: somebody else may be looking at the screen.
  const onToggle = () => visibility.isHidden() || toggle();
  const watch = watchPage({
    hosts: hosts.list,
    surfaces: listSurfaces,
    findForeignSite,
    signal,
    onChange: badges.sync,
    onReading: badges.read,
    // Keys that are pressed in a frame stay in it.
    onDocument: (page) => listenToHotKeys({ page, signal, onToggle, onHide: hide }),
  });
  const followHosts = async () => {
    const changed = await call("overlay.settings", {});
    if (!changed.ok) return;
    hosts.set(changed.value.specs);
    watch.readAgain();
  };
  followPushes({ runtime, call, docks, badges, hide, followHosts, doPointTask, signal });
  await untilAborted(signal);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** An overlay whose extension was updated or removed under it leaves instead of coming back. */
function mayStay(runtime: Pick<Runtime, "isContextValid">, stop: AbortController): boolean {
  if (!runtime.isContextValid()) stop.abort();
  return !stop.signal.aborted;
}

/** A call that ends the overlay when the answer says that it is not wanted here any more. */
function stopWhenUnwanted(call: Call, stop: AbortController): Call {
  return async (name, request) => {
    const answer = await call(name, request);
    const isUnwanted = !answer.ok && ["context-invalidated", "not-allowed"].includes(answer.error.code);
    if (isUnwanted) stop.abort();
    return answer;
  };
}

function closeOnEscape(stage: HTMLElement, docks: Docks, signal: AbortSignal): void {
  stage.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && docks.closeFront()) event.stopPropagation();
    },
    { signal },
  );
}

type PushFollowers = {
  runtime: Pick<Runtime, "onMessage" | "id">;
  call: Call;
  docks: Docks;
  badges: StartedBadges;
  hide(): void;
  followHosts(): Promise<void>;
  doPointTask(): Promise<void>;
  signal: AbortSignal;
};

function followPushes(followers: PushFollowers): void {
  const { runtime, call, docks, badges, hide, followHosts, doPointTask, signal } = followers;
  onPush(
    runtime,
    (push) => {
      switch (push.kind) {
        case "site.grants-changed":
          // Asking is enough: the answer "not allowed" ends the overlay.
          return void call("site.state", {});
        case "panel.ready":
          return docks.panel.confirmFrame();
        case "panel.dock":
          return obeyPanel(docks, push.command, hide);
        case "studio.open":
          return docks.studio.open();
        case "studio.ready":
          return docks.studio.confirmFrame();
        case "studio.dock":
          return obeyStudio(docks, push.command, hide);
        case "store.changed":
          return badges.refresh();
        case "hosts.changed":
          return void followHosts();
        case "point.asked":
          return void doPointTask();
        case "page.reading-changed":
        case "point.answered":
          return;
      }
    },
    signal,
  );
}
