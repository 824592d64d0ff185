import type { Guard } from "../guards/openGuard.js";
import type {
  Entry,
  Exit,
  Goal,
  JourneyDocument,
  Policy,
  Stage,
  Touchpoint,
  Transition,
} from "../model/journeySchema.js";
import type { StageTree } from "../model/stageTree.js";
import type { JourneyTables } from "./JourneyTables.js";
import type { JourneyMachine } from "./machineTypes.js";

/** An entry, transition or exit together with its opened guard. */
export interface Guarded<Item> {
  /** Place in the document's list. */
  readonly position: number;
  readonly item: Item;
  readonly guard: Guard | undefined;
}

/** What a stage can react to, so that an entry it cannot react to costs nothing. */
export interface StageReactions {
  readonly eventTypes: ReadonlySet<string>;
  readonly hasAlways: boolean;
}

/** What the guards read of the ledger's past, so that only that is kept. */
export interface JourneyReads {
  /** For each event type, every type or family that a guard counts or looks back to and that means it. */
  readonly countedAs: ReadonlyMap<string, readonly string[]>;
  readonly sums: readonly { readonly pattern: string; readonly field: string }[];
}

/** A checked journey, ready to run. Made by `compileJourney`; treat it as a value. */
export interface Journey {
  readonly document: JourneyDocument;
  /** SHA-256 of the document's canonical JSON. */
  readonly version: string;
  readonly tree: StageTree;
  /** Top-level stages, in document order: the path a rep sees. */
  readonly phases: readonly Stage[];
  readonly transitions: ReadonlyMap<string, Guarded<Transition>>;
  readonly entries: readonly Guarded<Entry>[];
  readonly exits: readonly Guarded<Exit>[];
  readonly eventTypes: ReadonlySet<string>;
  readonly goals: readonly Guarded<Goal>[];
  readonly policies: readonly Guarded<Policy>[];
  readonly touchpoints: readonly Guarded<Touchpoint>[];
  readonly reads: JourneyReads;
  readonly reactions: ReadonlyMap<string, StageReactions>;
  /** The reference engine; made when it is first asked for. */
  readonly machine: JourneyMachine;
  /** The same as numbers; made when they are first asked for. */
  readonly tables: JourneyTables;
}
