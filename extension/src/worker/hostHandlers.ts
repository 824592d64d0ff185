import type { PointResult, PointTask } from "../hosts/point/PointTask";
import type { HostSpec } from "../hosts/spec/HostSpec";
import { pushToAllTabs, pushToPages, pushToTab } from "../messaging/push";
import type { CallContext, Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { findPanelTab } from "./findPanelTab";
import { requireOverlay } from "./requireOverlay";
import { pointResultKey, pointTaskKey } from "./tabMemory";

type HostHandlers = Pick<
  Handlers<"worker">,
  "hosts.list" | "hosts.save" | "hosts.remove" | "point.ask" | "point.task" | "point.done" | "point.result"
>;

export type HostPlatform = {
  local: Pick<StorageArea, "find" | "set">;
  session: Pick<StorageArea, "find" | "set" | "remove">;
  tabs: Pick<Tabs, "send" | "all" | "findActive">;
  runtime: Pick<Runtime, "send">;
};

const specsKey = "host-specs";

/** The CRMs that users pointed out on this browser; they hold no person, so they stay in the clear. */
export async function readHostSpecs(local: Pick<StorageArea, "find">, origin?: string): Promise<HostSpec[]> {
  // Only `hosts.save` writes them, after its request was checked.
  const specs = ((await local.find(specsKey)) ?? []) as HostSpec[];
  const site = origin === undefined ? undefined : new URL(origin).hostname;
  return site === undefined ? specs : specs.filter(({ sites }) => sites.includes(site));
}

/** Keeps specs, each in the place of the one of its id, and tells whoever reads pages. */
export async function addHostSpecs(
  { local, tabs, runtime }: Pick<HostPlatform, "local" | "tabs" | "runtime">,
  specs: readonly HostSpec[],
): Promise<void> {
  const added = new Set(specs.map(({ id }) => id));
  const others = (await readHostSpecs(local)).filter(({ id }) => !added.has(id));
  await writeHostSpecs({ local, tabs, runtime }, [...others, ...specs]);
}

async function writeHostSpecs(
  { local, tabs, runtime }: Pick<HostPlatform, "local" | "tabs" | "runtime">,
  specs: HostSpec[],
): Promise<void> {
  await local.set(specsKey, specs);
  await Promise.all([
    pushToAllTabs(tabs, { kind: "hosts.changed" }),
    pushToPages(runtime, { kind: "hosts.changed" }),
  ]);
}

/** Keeps what users set up, and carries the panel's questions to the page and its answers back. */
export function createHostHandlers({ local, session, tabs, runtime }: HostPlatform): HostHandlers {
  const findTab = ({ sender }: CallContext) => findPanelTab(sender, tabs);

  return {
    "hosts.list": ({ origin }) => readHostSpecs(local, origin),

    async "hosts.save"({ spec }) {
      await addHostSpecs({ local, tabs, runtime }, [spec]);
      return null;
    },

    async "hosts.remove"({ id }) {
      const others = (await readHostSpecs(local)).filter((spec) => spec.id !== id);
      await writeHostSpecs({ local, tabs, runtime }, others);
      return null;
    },

    async "point.ask"({ task }, context) {
      const tabId = await findTab(context);
      if (tabId === undefined) return null;
      await session.set(pointTaskKey(tabId), task);
      await session.remove(pointResultKey(tabId));
      await pushToTab(tabs, tabId, { kind: "point.asked" });
      return null;
    },

    async "point.task"(_request, context) {
      const task = await session.find(pointTaskKey(requireOverlay(context).tabId));
      return (task as PointTask | undefined) ?? { kind: "none" };
    },

    async "point.done"({ result }, context) {
      const { tabId } = requireOverlay(context);
      await session.remove(pointTaskKey(tabId));
      await session.set(pointResultKey(tabId), result);
      await pushToPages(runtime, { kind: "point.answered", tabId });
      return null;
    },

    async "point.result"(_request, context) {
      const tabId = await findTab(context);
      if (tabId === undefined) return null;
      return ((await session.find(pointResultKey(tabId))) as PointResult | undefined) ?? null;
    },
  };
}
