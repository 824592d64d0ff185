import { succeed } from "@waypost/sdk";
import type { Handlers } from "../messaging/serve";
import { openForPublication, publishJourney } from "./journeys/publishJourney";
import { readJourneys } from "./journeys/VersionedJourney";
import { toOutcome, toPlainFailure } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type JourneyHandlers = Pick<Handlers<"worker">, "journey.publish" | "journey.list">;

/** Publishes journeys and lists them. */
export function createJourneyHandlers(context: WorkerContext): JourneyHandlers {
  return {
    async "journey.publish"({ text }) {
      const opened = openForPublication(text);
      if (!opened.ok) return { kind: "refused", diagnostics: opened.error };
      const published = await context.alone(() =>
        context.store.withStore((store) => publishJourney(store, context, opened.value)),
      );
      if (!published.ok) return { kind: "failed", failure: toPlainFailure(published.error) };
      if (published.value.kind === "published") await context.notifyChanged();
      return published.value;
    },

    async "journey.list"() {
      return toOutcome(
        await context.store.withStore(async (store) => {
          const journeys = await readJourneys(store);
          if (!journeys.ok) return journeys;
          return succeed(
            journeys.value.map(({ id, current: { version, publishedAt, document } }) => ({
              journey: id,
              version,
              title: document.title,
              publishedAt,
            })),
          );
        }),
      );
    },
  };
}
