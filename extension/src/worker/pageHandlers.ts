import type { PageReading } from "../hosts/PageReading";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import type { PageReadings } from "./pageReadings";
import { markPage, markUnknown } from "./people/markPage";
import type { WorkerContext } from "./WorkerContext";

type PageHandlers = Pick<Handlers<"worker">, "page.read" | "page.reading">;

export type PageHandlersContext = {
  readings: PageReadings;
  runtime: Pick<Runtime, "send">;
} & Pick<WorkerContext, "store" | "now" | "readSettings">;

/** Takes in what overlays read, and answers what to mark it with. */
export function createPageHandlers({
  readings,
  runtime,
  store,
  now,
  readSettings,
}: PageHandlersContext): PageHandlers {
  async function remember(tabId: number, reading: PageReading): Promise<void> {
    await readings.remember(tabId, reading);
    // Not waited for: a panel in a frozen tab answers late, and the page wants its badges.
    void pushToPages(runtime, { kind: "page.reading-changed", tabId });
  }

  return {
    async "page.read"({ reading: told }, { sender }) {
      if (sender.kind !== "overlay") return { kind: "none" };
      // A reading says where it is from, but only the browser knows.
      const reading = { ...told, origin: sender.origin };
      const [marks] = await Promise.all([
        readSettings().then(({ role }) =>
          store.withStore((open) => markPage(open, reading, { now: now(), role })),
        ),
        remember(sender.tabId, reading),
      ]);
      // The panel says what is wrong with the store; a badge only says that nobody can be told.
      return marks.ok ? marks.value : markUnknown(reading);
    },

    "page.reading": (_request, { sender }) => readings.find(sender),
  };
}
