import { type JourneyStore, succeed } from "@waypost/sdk";
import type { DayView } from "../messaging/dayMessages";
import type { ChangeError, Outcome, PersonView } from "../messaging/journeyMessages";
import type { Handlers } from "../messaging/serve";
import type { StorageArea } from "../platform/storage";
import { type ViewContext, viewPerson } from "./people/viewPanel";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type DayHandlers = Pick<Handlers<"worker">, "day.list" | "day.read" | "day.mark">;

/** Today's list: tokens only, so that nothing of anybody stands outside their sealed pack. */
type Visits = { day: string; hcps: string[] };

const visitsKey = "visits";
const mostVisits = 100;

/** Keeps the list of today's visits, and tells of everybody on it. */
export function createDayHandlers(
  context: WorkerContext,
  local: Pick<StorageArea, "find" | "set">,
): DayHandlers {
  const today = () => toDay(context.now());

  async function read(): Promise<string[]> {
    const visits = await local.find(visitsKey);
    return isVisits(visits) && visits.day === today() ? visits.hcps : [];
  }

  return {
    "day.list": () => read(),

    async "day.read"() {
      const hcps = await read();
      const now = context.now();
      const settings = await context.readSettings();
      return toOutcome(
        await context.store.withStore<DayView, ChangeError>(async (open) => {
          const people = await Promise.all(hcps.map((hcp) => viewVisit(open, hcp, { now, settings })));
          const failed = people.find((each) => !each.ok);
          if (failed !== undefined && !failed.ok) return failed;
          return succeed({
            now,
            people: people.flatMap((each) => (each.ok && each.value ? [each.value] : [])),
          });
        }),
      );
    },

    async "day.mark"({ hcp, isVisit }) {
      const others = (await read()).filter((each) => each !== hcp);
      const hcps = isVisit ? [...others, hcp].slice(-mostVisits) : others;
      await local.set(visitsKey, { day: today(), hcps } satisfies Visits);
      await context.notifyChanged();
      return null;
    },
  };
}

/** Undefined for somebody who is no longer there, or cannot be read: the list goes on without them. */
async function viewVisit(
  store: JourneyStore,
  hcp: string,
  view: ViewContext,
): Promise<Outcome<PersonView | undefined>> {
  const person = await viewPerson(store, hcp, view);
  if (person.ok) return succeed(person.value);
  const isGone = person.error.code === "person.unknown" || person.error.code === "store.unreadable";
  return isGone ? succeed(undefined) : person;
}

/** The calendar day where the rep is. Swedish writes dates as ISO 8601 does. */
function toDay(atMs: number): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(atMs);
}

function isVisits(value: unknown): value is Visits {
  return (
    typeof value === "object" &&
    value !== null &&
    "day" in value &&
    "hcps" in value &&
    Array.isArray(value.hcps)
  );
}
