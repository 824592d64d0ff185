import {
  type JourneyDocument,
  openJourneyText,
  type SimulationOptions,
  type SimulationResult,
} from "@waypost/sdk";
import type { Locks } from "../../../platform/locks";
import type { StorageArea } from "../../../platform/storage";
import type { Experiment } from "./Experiment";

export type RescueContext = {
  /** Lives as long as the browser, and outlives a page. */
  storage: Pick<StorageArea, "find" | "set" | "remove">;
  locks: Locks;
  newToken(): string;
  /** A clock that never goes back, ms. */
  nowMs(): number;
};

/** A rehearsal whose page ended before it did, with what it had come to. */
export type CutOff = { experiment: Experiment; result: SimulationResult | undefined };

/** A rehearsal under way, of which what it comes to is put aside. */
export type Held = { note(partial: SimulationResult): void; letGo(): void };

/** Puts aside what a rehearsal comes to, for the case that its page is killed. */
export type Rescue = {
  hold(experiment: Experiment): Held;
  /** The last one that was cut off; it is told once. */
  find(): Promise<CutOff | undefined>;
};

type Kept = {
  token: string;
  document: JourneyDocument;
  options: SimulationOptions;
  result?: SimulationResult;
};

const key = "rehearsal";
const leastBetweenMs = 1_500;

/** As long as a page is there it holds a lock: what was put aside under a lock that nobody holds was cut off. */
export function createRescue({ storage, locks, newToken, nowMs }: RescueContext): Rescue {
  // Where there is no room, nothing is rescued; the rehearsal goes on.
  const put = (kept: Kept) => storage.set(key, JSON.stringify(kept)).catch(() => undefined);
  return {
    hold({ document, options }) {
      const token = newToken();
      let isOver = false;
      let notedAtMs = Number.NEGATIVE_INFINITY;
      let release: () => void = () => undefined;
      const done = new Promise<void>((resolve) => {
        release = resolve;
      });
      let last: Promise<unknown> = Promise.resolve();
      void locks.alone(toLock(token), async () => {
        if (!isOver) last = put({ token, document, options });
        await done;
        await last;
        if ((await readKept(storage))?.token === token) await storage.remove(key);
      });
      return {
        note(result) {
          if (isOver || nowMs() - notedAtMs < leastBetweenMs) return;
          notedAtMs = nowMs();
          last = last.then(() => put({ token, document, options, result }));
        },
        letGo() {
          isOver = true;
          release();
        },
      };
    },
    async find() {
      const kept = await readKept(storage);
      if (kept === undefined || (await locks.isHeld(toLock(kept.token)))) return undefined;
      await storage.remove(key);
      const opened = openJourneyText(JSON.stringify(kept.document));
      if (!opened.ok) return undefined;
      const experiment = { document: opened.value, options: kept.options, isStored: false };
      return { experiment, result: kept.result };
    },
  };
}

function toLock(token: string): string {
  return `waypost-rehearsal-${token}`;
}

/** Nobody but us writes there. */
async function readKept(storage: RescueContext["storage"]): Promise<Kept | undefined> {
  const text = await storage.find(key);
  return typeof text === "string" ? (JSON.parse(text) as Kept) : undefined;
}
