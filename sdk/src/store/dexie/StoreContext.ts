import type { PackVault } from "../PackVault.js";
import type { StoreDatabase } from "./StoreDatabase.js";

/** The tables, and the vault that holds their keys. */
export interface StoreContext {
  readonly db: StoreDatabase;
  readonly vault: PackVault;
}
