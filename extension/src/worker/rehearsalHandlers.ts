import { copyHistory, fail, type HistoryCopy, openJourneyText, succeed } from "@waypost/sdk";
import type { ChangeError } from "../messaging/journeyMessages";
import type { Handlers } from "../messaging/serve";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type RehearsalHandlers = Pick<Handlers<"worker">, "person.copy">;

/** Gives the simulator what it rehearses with: it reads, and never writes a ledger. */
export function createRehearsalHandlers({
  store,
  now,
}: Pick<WorkerContext, "store" | "now">): RehearsalHandlers {
  return {
    async "person.copy"({ hcp, text }) {
      const opened = openJourneyText(text);
      if (!opened.ok) return { ok: true, value: null };
      return toOutcome(
        await store.withStore<HistoryCopy, ChangeError>(async (open) => {
          const person = await open.readPerson(workspace, hcp);
          if (!person.ok) return person;
          if (person.value === undefined) return fail({ code: "person.unknown" });
          return succeed(copyHistory(opened.value, person.value.entries, now()));
        }),
      );
    },
  };
}
