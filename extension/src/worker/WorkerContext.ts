import type { WorkspaceSettings } from "../messaging/settingsMessages";
import type { NameIndex } from "./people/createNameIndex";
import type { StoreAccess } from "./store/StoreAccess";

/** What the handlers about people and journeys share. */
export type WorkerContext = {
  store: StoreAccess;
  names: NameIndex;
  now(): number;
  /** What an administrator decided, read anew each time: it may have come with a field pack just now. */
  readSettings(): Promise<WorkspaceSettings>;
  /** A random token, for what needs an id. */
  newToken(): string;
  /** Runs work that changes many people while no other such work runs, in this context or the engine's. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** To be called after each commit: tells pages and overlays, and moves the alarm. */
  notifyChanged(): Promise<void>;
};
