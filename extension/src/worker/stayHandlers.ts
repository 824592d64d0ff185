import type { Call } from "../messaging/call";
import type { Handlers } from "../messaging/serve";
import type { UsualStay } from "../messaging/stayMessages";
import type { Offscreen } from "../platform/offscreen";
import type { StorageArea } from "../platform/storage";
import { enginePath } from "./bulkHandlers";

type StayHandlers = Pick<Handlers<"worker">, "stays.usual">;

export type StayPlatform = {
  offscreen: Offscreen;
  call: Call;
  local: Pick<StorageArea, "find" | "set">;
  now(): number;
};

const freshMs = 6 * 3_600_000;

/** Counts and medians of twenty people or more: nothing of any one of them, so they may stand in the clear. */
type Kept = { at: number; stays: UsualStay[] };

/** Answers from what was measured before, and lets the engine measure anew once that is old: a panel never waits for everybody. */
export function createStayHandlers({ offscreen, call, local, now }: StayPlatform): StayHandlers {
  // Whoever asks meanwhile shares the answer; a worker that dies only measures once more.
  const measuring = new Map<string, Promise<UsualStay[]>>();

  function measure(journey: string): Promise<UsualStay[]> {
    const running = measuring.get(journey) ?? measureNow(journey).finally(() => measuring.delete(journey));
    measuring.set(journey, running);
    return running;
  }

  async function measureNow(journey: string): Promise<UsualStay[]> {
    await offscreen.ensure(enginePath);
    const answer = await call("engine.stays", { journey });
    if (!answer.ok || !answer.value.ok) return [];
    await local.set(toKey(journey), { at: now(), stays: answer.value.value } satisfies Kept);
    return answer.value.value;
  }

  return {
    async "stays.usual"({ journey }) {
      const kept = await local.find(toKey(journey));
      if (!isKept(kept)) return measure(journey).catch(() => []);
      if (kept.at + freshMs <= now()) void measure(journey).catch(() => undefined);
      return kept.stays;
    },
  };
}

function toKey(journey: string): string {
  return `usual-stays.${journey}`;
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "stays" in value && Array.isArray(value.stays);
}
