/** What the offscreen document asks of its dedicated worker. */
export type EngineTask = { kind: "ping" };

/** A task on its way, and the answer that bears its number. */
export type NumberedTask = { number: number; task: EngineTask };
export type NumberedAnswer = { number: number; ok: true } | { number: number; ok: false; message: string };

/** What the dedicated worker tells unasked. */
export type EngineNotice = { kind: "store.changed" };
