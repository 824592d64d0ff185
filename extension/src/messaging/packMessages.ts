import type { HostSpec } from "../hosts/spec/HostSpec";
import type { WorkspaceSettings } from "./settingsMessages";

/** Those for whom packs are made here. `madeAt` in ms. */
export type AudienceView = { series: string; title: string; passphrase: string; madeAt: number | null };

/** A series of packs that is loaded here. Instants in ms. */
export type LoadedSeriesView = {
  series: string;
  title: string;
  fingerprint: string;
  asOf: number;
  loadedAt: number;
  people: number;
};

/** The messages about field packs; the files themselves go by `packChannel`. */
export type PackMessages = {
  "pack.list": {
    request: Record<string, never>;
    /** `fingerprint` is that of this browser's own signing key; null before the first pack was made. */
    response: { fingerprint: string | null; audiences: AudienceView[]; loaded: LoadedSeriesView[] };
  };
  /** The engine has stored a pack: what of it does not belong into the store follows. */
  "pack.apply": { request: { specs: HostSpec[]; settings: WorkspaceSettings }; response: null };
};
