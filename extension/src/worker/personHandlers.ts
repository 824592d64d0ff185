import { type Identifier, type JourneyStore, type Result, type StoreResult, succeed } from "@waypost/sdk";
import type { RecordReading } from "../hosts/PageReading";
import type { ChangeError, Outcome } from "../messaging/journeyMessages";
import type { CallContext, Handlers } from "../messaging/serve";
import type { PageReadings } from "./pageReadings";
import { changePerson } from "./people/changePerson";
import type { NameIndex } from "./people/createNameIndex";
import { foldName, matchesSearch } from "./people/foldName";
import { readCandidates } from "./people/readCandidates";
import { toRecordLink, viewPanel } from "./people/viewPanel";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type PersonHandlers = Pick<
  Handlers<"worker">,
  "panel.view" | "person.search" | "person.link" | "person.unlink"
>;

const mostFound = 20;
const systems: readonly Identifier["system"][] = ["npi", "email", "external"];

/** Shows the person on the page, finds people, and ties the page's record to one. */
export function createPersonHandlers(context: WorkerContext, readings: PageReadings): PersonHandlers {
  const { store, names, now } = context;

  async function changeLink(
    { sender }: CallContext,
    change: (open: JourneyStore, reading: RecordReading) => Promise<Result<null, ChangeError>>,
  ): Promise<Outcome<null>> {
    const reading = await readings.find(sender);
    if (reading?.kind !== "record") return { ok: false, error: { code: "page.no-record" } };
    const changed = await store.withStore((open) => change(open, reading));
    if (changed.ok) await context.notifyChanged();
    return toOutcome(changed);
  }

  return {
    async "panel.view"(_request, { sender }) {
      const [reading, settings] = await Promise.all([readings.find(sender), context.readSettings()]);
      return toOutcome(
        await store.withStore((open) => viewPanel(open, names, reading, { now: now(), settings })),
      );
    },

    async "person.search"({ text }) {
      return toOutcome(
        await store.withStore(async (open) => {
          const hcps = await findPeople(open, names, text);
          return hcps.ok ? readCandidates(open, hcps.value) : hcps;
        }),
      );
    },

    "person.link": ({ hcp }, call) =>
      changeLink(call, async (open, reading) => {
        const link = toRecordLink(reading);
        const linked = await open.findLinked(workspace, [link]);
        if (!linked.ok) return linked;
        const [standing] = linked.value;
        return changePerson(open, context, hcp, () =>
          standing?.hcp === hcp && standing.by === "decision"
            ? { kind: "none", value: null }
            : {
                kind: "write",
                value: null,
                links: [{ ...link, by: "decision" }],
                audit: { action: "person.link", parameters: { hcp } },
              },
        );
      }),

    "person.unlink": (_request, call) =>
      changeLink(call, async (open, reading) => {
        const link = toRecordLink(reading);
        const linked = await open.findLinked(workspace, [link]);
        if (!linked.ok) return linked;
        const hcp = linked.value[0]?.hcp;
        if (hcp === undefined) return succeed(null);
        return changePerson(open, context, hcp, () => ({
          kind: "write",
          value: null,
          unlinks: [link],
          audit: { action: "person.unlink", parameters: { hcp } },
        }));
      }),
  };
}

/** By identifier, written out whole, and then by name. */
async function findPeople(
  store: JourneyStore,
  names: NameIndex,
  text: string,
): StoreResult<readonly string[]> {
  const search = foldName(text);
  const value = text.trim();
  if (value === "") return succeed([]);
  const carriers = await store.findPeopleBatch(
    workspace,
    systems.map((system) => ({ system, value })),
  );
  if (!carriers.ok) return carriers;
  const named = await names.find(store, (name) => matchesSearch(name, search), mostFound);
  if (!named.ok) return named;
  return succeed([...new Set([...carriers.value.flat(), ...named.value])].slice(0, mostFound));
}
