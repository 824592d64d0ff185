import type { HostSpec } from "../../../hosts/spec/HostSpec";
import type { PackProgress } from "../../../messaging/packChannel";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";
import type { KeyRing } from "../../field-pack/KeyRing";
import type { StoreAccess } from "../../store/StoreAccess";
import type { JobControl } from "../JobControl";

export type PackContext = {
  store: StoreAccess;
  ring: KeyRing;
  /** The clock of the ledger, ms. */
  now(): number;
  newToken(): string;
  /** Runs work while nobody else changes many people. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
};

export type PackControl = JobControl<PackProgress>;

/** What a loaded pack brings that does not belong into the store. */
export type PackExtras = { specs: readonly HostSpec[]; settings: WorkspaceSettings };
