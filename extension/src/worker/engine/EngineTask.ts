import type { GuardCount, GuardQuestion, StageCounts } from "../../messaging/insightMessages";
import type { Outcome } from "../../messaging/journeyMessages";
import type { UsualStay } from "../../messaging/stayMessages";

/** What the offscreen document asks of its dedicated worker. */
export type EngineTask =
  | { kind: "ping" }
  | { kind: "stays"; journey: string }
  | { kind: "counts"; journey: string }
  /** A later question ends an earlier one, which is then answered as superseded. */
  | { kind: "guard"; question: GuardQuestion };

/** What each kind of task comes to. */
export type EngineResult = {
  ping: null;
  stays: Outcome<UsualStay[]>;
  counts: Outcome<StageCounts>;
  guard: Outcome<GuardCount>;
};

/** A task on its way, and the answer that bears its number. */
export type NumberedTask = { number: number; task: EngineTask };
export type NumberedAnswer =
  | { number: number; ok: true; value: EngineResult[EngineTask["kind"]] }
  | { number: number; ok: false; message: string };

/** What the dedicated worker tells unasked. */
export type EngineNotice = { kind: "store.changed" };
