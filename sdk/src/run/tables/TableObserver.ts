import type { TableEffect } from "../../compile/JourneyTables.js";

/** Told of what a machine does, as numbers. */
export interface TableObserver {
  /** Told of each guard that held or ended in error. */
  guardRead(transition: number, outcome: "holds" | "error"): void;
  microstepBegun(): void;
  transitionTaken(transition: number): void;
  stageLeft(stage: number): void;
  stageEntered(stage: number): void;
  effectDone(
    effect: TableEffect,
    owner: { readonly kind: "transition" | "stage"; readonly number: number },
  ): void;
}
