import { fail, type JourneyStore, type Result, succeed } from "@waypost/sdk";
import type { ChangeError } from "../messaging/journeyMessages";
import type { Handlers } from "../messaging/serve";
import { localActor, workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type RecordHandlers = Pick<Handlers<"worker">, "audit.read" | "person.erase">;

const mostAttempts = 5;

/** Shows the chain of what was done, and forgets people. */
export function createRecordHandlers(context: WorkerContext): RecordHandlers {
  const { store } = context;
  return {
    async "audit.read"() {
      return toOutcome(await store.withStore((open) => open.listAuditChain(workspace)));
    },

    async "person.erase"({ hcp }) {
      // Alone, so that no import that was planned before brings back whoever is erased meanwhile.
      const erased = await context.alone(() => store.withStore((open) => erase(open, context, hcp)));
      if (erased.ok) {
        context.names.forget();
        await context.notifyChanged();
      }
      return toOutcome(erased);
    },
  };
}

async function erase(
  store: JourneyStore,
  context: Pick<WorkerContext, "now" | "newToken">,
  hcp: string,
): Promise<Result<{ entries: number }, ChangeError>> {
  for (let attempt = 1; ; attempt++) {
    const person = await store.readPerson(workspace, hcp);
    if (!person.ok) return person;
    if (person.value === undefined) return fail({ code: "person.unknown" });
    const { revision: fromRevision, entries } = person.value;
    const committed = await store.commit(
      { workspace, erase: [{ hcp, fromRevision }] },
      {
        id: context.newToken(),
        at: context.now(),
        actor: localActor,
        action: "person.erase",
        parameters: { hcp, entries: entries.length },
      },
    );
    if (committed.ok) return succeed({ entries: entries.length });
    if (committed.error.code !== "store.conflict" || attempt === mostAttempts) return committed;
  }
}
