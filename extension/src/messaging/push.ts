import type { Runtime } from "../platform/runtime";
import type { Tabs } from "../platform/tabs";
import type { DockCommand, StudioDockCommand } from "./protocol";

/** What the worker tells unasked. None carries data of a person: who needs some asks for it. */
export type Push =
  /** To overlays: a site was granted or withdrawn, perhaps yours; ask. */
  | { kind: "site.grants-changed" }
  /** To the overlay of one tab. */
  | { kind: "panel.ready" }
  | { kind: "panel.dock"; command: DockCommand }
  /** To the overlay of one tab: the studio is to open over the page, runs there, or asks something of the dock around it. */
  | { kind: "studio.open" }
  | { kind: "studio.ready" }
  | { kind: "studio.dock"; command: StudioDockCommand }
  /** To panels: the reading of this tab's page changed; ask if it may be yours. */
  | { kind: "page.reading-changed"; tabId: number }
  /** To overlays and pages: the CRMs that users set up changed; ask again. */
  | { kind: "hosts.changed" }
  /** To the overlay of one tab: the panel asks something of the page; ask what. */
  | { kind: "point.asked" }
  /** To panels: the page of this tab answered; ask what, if it may be yours. */
  | { kind: "point.answered"; tabId: number }
  /** To overlays and pages: people or journeys changed, perhaps those you show; ask again. */
  | { kind: "store.changed" }
  /** To our own pages: a draft was saved or deleted, perhaps the one you show. */
  | { kind: "draft.changed"; draft: string }
  /** To our own pages: a rehearsal was kept or deleted; ask again. */
  | { kind: "experiments.changed" };

type PushEnvelope = { waypost: "push"; push: Push };

/** Listens to pushes until the signal aborts. */
export function onPush(
  via: Pick<Runtime, "onMessage" | "id">,
  listener: (push: Push) => void,
  signal?: AbortSignal,
): void {
  via.onMessage((message, sender) => {
    if (sender.id === via.id() && isPushEnvelope(message)) listener(message.push);
    return undefined;
  }, signal);
}

function isPushEnvelope(message: unknown): message is PushEnvelope {
  return (
    typeof message === "object" && message !== null && "waypost" in message && message.waypost === "push"
  );
}

/** Tells the overlay of one tab; nothing happens when there is none. */
export async function pushToTab(via: Pick<Tabs, "send">, tabId: number, push: Push): Promise<void> {
  const envelope: PushEnvelope = { waypost: "push", push };
  // A tab without our overlay refuses the message; that is the usual case, not a failure.
  await via.send(tabId, envelope).catch(() => undefined);
}

/** Tells the overlays of all tabs. Not only of granted ones: a tab whose site was just withdrawn is no longer found by its url. */
export async function pushToAllTabs(via: Pick<Tabs, "send" | "all">, push: Push): Promise<void> {
  await Promise.all((await via.all()).map((tab) => pushToTab(via, tab.id, push)));
}

/** Tells our own open pages: panels, popup, tabs. */
export async function pushToPages(via: Pick<Runtime, "send">, push: Push): Promise<void> {
  const envelope: PushEnvelope = { waypost: "push", push };
  // Rejects when no page is open, or none answers; neither matters.
  await via.send(envelope).catch(() => undefined);
}
