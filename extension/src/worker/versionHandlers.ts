import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import type { Call } from "../messaging/call";
import type { Handlers } from "../messaging/serve";
import type { VersionView } from "../messaging/versionMessages";
import type { Offscreen } from "../platform/offscreen";
import { enginePath } from "./bulkHandlers";
import { readJourneys } from "./journeys/VersionedJourney";
import { readReadable } from "./store/readReadable";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type VersionHandlers = Pick<
  Handlers<"worker">,
  "journey.versions" | "journey.version" | "journey.pins" | "journey.trial"
>;

export type VersionPlatform = { offscreen: Pick<Offscreen, "ensure">; call: Call };

/** Lists the versions of journeys and their people, and lets the engine reckon what another version would mean for these. */
export function createVersionHandlers(
  { store }: Pick<WorkerContext, "store">,
  { offscreen, call }: VersionPlatform,
): VersionHandlers {
  return {
    async "journey.versions"() {
      return toOutcome(await store.withStore(listVersions));
    },

    async "journey.version"({ journey, version }) {
      return toOutcome(
        await store.withStore(async (opened) => {
          const journeys = await readJourneys(opened);
          if (!journeys.ok) return journeys;
          const found = journeys.value.find(({ id }) => id === journey)?.versions.get(version);
          return succeed(found === undefined ? null : JSON.stringify(found.document));
        }),
      );
    },

    async "journey.pins"({ journey }) {
      return toOutcome(await store.withStore((opened) => countPins(opened, journey)));
    },

    async "journey.trial"({ text }) {
      try {
        await offscreen.ensure(enginePath);
      } catch (cause) {
        return { kind: "unavailable", reason: cause instanceof Error ? cause.message : String(cause) };
      }
      const answer = await call("engine.trial", { text });
      return answer.ok ? answer.value : { kind: "unavailable", reason: answer.error.code };
    },
  };
}

async function listVersions(store: JourneyStore): StoreResult<readonly VersionView[]> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const versions = journeys.value.flatMap((journey) =>
    [...journey.versions.values()].map(({ version, publishedAt, document }) => ({
      journey: journey.id,
      version,
      title: document.title,
      publishedAt,
      isCurrent: version === journey.current.version,
    })),
  );
  return succeed(versions.sort((a, b) => b.publishedAt - a.publishedAt));
}

/** From the runs that are materialised beside the ledgers: nobody is folded for it. */
async function countPins(
  store: JourneyStore,
  journey: string,
): StoreResult<readonly (readonly [version: string, count: number])[]> {
  const counts = new Map<string, number>();
  let failure: Awaited<StoreResult<never>> | undefined;
  const visited = await store.eachPerson(workspace, async (people) => {
    const hcps = people.map(({ hcp }) => hcp);
    const runs = await readReadable(hcps, (asked) => store.readRuns(workspace, asked));
    if (!runs.ok) {
      failure ??= runs;
      return;
    }
    for (const summaries of runs.value.values()) {
      const pin = summaries.find((each) => each.journey === journey && each.status !== "notEntered");
      if (pin !== undefined) counts.set(pin.version, (counts.get(pin.version) ?? 0) + 1);
    }
  });
  if (failure !== undefined) return failure;
  // Who cannot be read is not counted; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed([...counts]);
}
