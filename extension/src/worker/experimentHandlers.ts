import { type StoreResult, succeed } from "@waypost/sdk";
import type { KeepOutcome } from "../messaging/experimentMessages";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type ExperimentHandlers = Pick<
  Handlers<"worker">,
  "experiment.keep" | "experiment.list" | "experiment.read" | "experiment.delete"
>;

/** So many are kept; further ones have to wait until one is deleted. */
export const mostExperiments = 100;

/** Keeps the rehearsals that users want to come back to. */
export function createExperimentHandlers(
  { store, now }: Pick<WorkerContext, "store" | "now">,
  runtime: Pick<Runtime, "send">,
): ExperimentHandlers {
  const announce = () => void pushToPages(runtime, { kind: "experiments.changed" });
  return {
    async "experiment.keep"(experiment) {
      const keptAt = now();
      const kept = await store.withStore(async (opened): StoreResult<KeepOutcome> => {
        const listed = await opened.listExperiments(workspace);
        if (!listed.ok) return listed;
        const others = listed.value.filter(({ id }) => id !== experiment.id);
        if (others.length >= mostExperiments) return succeed({ kind: "full", most: mostExperiments });
        const put = await opened.keepExperiment(workspace, { ...experiment, keptAt });
        return put.ok ? succeed({ kind: "kept", keptAt }) : put;
      });
      if (kept.ok && kept.value.kind === "kept") announce();
      return toOutcome(kept);
    },

    async "experiment.list"() {
      return toOutcome(await store.withStore((opened) => opened.listExperiments(workspace)));
    },

    async "experiment.read"({ id }) {
      return toOutcome(
        await store.withStore(async (opened) => {
          const read = await opened.readExperiment(workspace, id);
          return read.ok ? succeed(read.value ?? null) : read;
        }),
      );
    },

    async "experiment.delete"({ id }) {
      const deleted = await store.withStore((opened) => opened.deleteExperiment(workspace, id));
      if (deleted.ok) announce();
      return toOutcome(deleted.ok ? succeed(null) : deleted);
    },
  };
}
