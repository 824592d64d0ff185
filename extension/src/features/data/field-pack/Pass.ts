import type { PackTask } from "../../../messaging/packChannel";

/** What the user adds to a file. */
export type Pass = Pick<Extract<PackTask, { kind: "load" }>, "passphrase" | "confirmed">;
