import type { TransitionTrigger } from "../../model/trigger.js";
import type { ChartLoss, LostList } from "../statechart/listLosses.js";

/** A journey as XState's JSON, and what it could not say. */
export interface XStateExport {
  readonly machine: XStateMachineJson;
  readonly losses: readonly XStateLoss[];
}

/** A list of the document that XState has no word for: it is not in the machine. */
export type XStateLoss = ChartLoss;

/** The lists of a document that an XState machine cannot hold. */
export type XStateLostList = LostList;

/** A journey as the JSON of an XState machine. */
export interface XStateMachineJson {
  readonly id: string;
  readonly description: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, XStateNode>>;
  /** XState itself would run a loop of `always` for ever (semantics 23). */
  readonly options: { readonly maxIterations: number };
  readonly meta: {
    readonly waypost: {
      readonly journey: string;
      readonly version: string;
      /** By the names under `after`: how long each waits, durations in ms. */
      readonly delays: Readonly<Record<string, XStateDelay>>;
      readonly counters: Readonly<Record<string, number>>;
      /** What XState has no word for, so that `fromXStateJson` gives the journey back; means nothing to XState. */
      readonly document: Readonly<Record<string, unknown>>;
    };
  };
}

/** What the journey says of a wait that the exported machine names. */
export type XStateDelay = Extract<TransitionTrigger, { readonly kind: `after${string}` }>;

/** A stage as a state node of XState. */
export interface XStateNode {
  readonly id: string;
  readonly type?: "final" | "parallel" | "history";
  readonly history?: "shallow" | "deep";
  readonly target?: string | readonly string[];
  readonly initial?: string;
  readonly description?: string | undefined;
  readonly entry?: readonly XStateAction[] | undefined;
  readonly exit?: readonly XStateAction[] | undefined;
  readonly on?: Readonly<Record<string, readonly XStateTransition[]>> | undefined;
  readonly after?: Readonly<Record<string, XStateTransition>> | undefined;
  readonly always?: readonly XStateTransition[] | undefined;
  readonly onDone?: readonly XStateTransition[] | undefined;
  readonly states?: Readonly<Record<string, XStateNode>> | undefined;
}

/** A transition as XState writes it; its guard’s text is a parameter. */
export interface XStateTransition {
  readonly target?: string | undefined;
  readonly reenter?: boolean | undefined;
  readonly guard?: { readonly type: "cel"; readonly params: { readonly when: string } } | undefined;
  readonly actions?: readonly XStateAction[] | undefined;
  readonly description?: string | undefined;
  readonly meta: { readonly waypost: { readonly transition: string } };
}

/** An effect: `set`, `increment`, `clear`, `tag`, `untag` or `emit`. */
export interface XStateAction {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}
