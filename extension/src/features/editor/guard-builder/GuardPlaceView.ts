import type { GuardPlace } from "@waypost/sdk/edit";

/** Where a guard stands, as far as what it may read depends on it. */
export type GuardPlaceView = Pick<GuardPlace, "kind" | "event">;
