import type { PageReading } from "../hosts/PageReading";
import type { PageMarks } from "../messaging/journeyMessages";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import type { PageReadings } from "./pageReadings";
import { markPage, markUnknown } from "./people/markPage";
import { requireOverlay } from "./requireOverlay";
import type { WorkerContext } from "./WorkerContext";

type PageHandlers = Pick<Handlers<"worker">, "page.read" | "page.mark" | "page.reading">;

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
    if (!(await readings.remember(tabId, reading))) return;
    // Not waited for: a panel in a frozen tab answers late, and the page wants its badges.
    void pushToPages(runtime, { kind: "page.reading-changed", tabId });
  }

  async function mark(reading: PageReading): Promise<PageMarks> {
    const { role } = await readSettings();
    const marks = await store.withStore((open) => markPage(open, reading, { now: now(), role }));
    // The panel says what is wrong with the store; a badge only says that nobody can be told.
    return marks.ok ? marks.value : markUnknown(reading);
  }

  return {
    async "page.read"({ reading: told }, { sender }) {
      if (sender.kind !== "overlay") return { kind: "none" };
      // A reading says where it is from, but only the browser knows.
      const reading = { ...told, origin: sender.origin };
      const [marks] = await Promise.all([mark(reading), remember(sender.tabId, reading)]);
      return marks;
    },

    "page.mark": ({ reading }, context) => mark({ ...reading, origin: requireOverlay(context).origin }),

    "page.reading": (_request, { sender }) => readings.find(sender),
  };
}
