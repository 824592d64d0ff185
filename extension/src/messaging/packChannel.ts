import type { StoreFailure } from "@waypost/sdk";
import type { HostSpec } from "../hosts/spec/HostSpec";
import { type Job, startJob } from "./followJob";
import type { WorkspaceSettings } from "./settingsMessages";

/** What is wrong with a field pack, or with how it was to be opened. Nothing of it was stored. */
export type PackFault =
  /** Not a field pack at all. */
  | { code: "pack.notOne" }
  /** Written by a version of Waypost with another format. */
  | { code: "pack.format"; found: number; known: number }
  /** It ends too early: it was not copied or downloaded whole. */
  | { code: "pack.torn" }
  /** Its signature does not fit its bytes, or there is more than was signed. */
  | { code: "pack.altered" }
  | { code: "pack.tooLarge"; size: number; most: number }
  /** Signed by somebody else than the earlier packs of the series. */
  | { code: "pack.signer"; fingerprint: string; trusted: string }
  /** The user has not confirmed this fingerprint. */
  | { code: "pack.unconfirmed"; fingerprint: string }
  | { code: "pack.noPassphrase" }
  | { code: "pack.passphrase" }
  /** Older than what was loaded already, ms. */
  | { code: "pack.older"; asOf: number; loaded: number }
  /** Sealed and signed, and yet not what it should be: a bug of ours, or of whoever made it. */
  | { code: "pack.content"; what: string }
  /** The file was moved, changed or removed meanwhile. */
  | { code: "pack.unreadable"; cause: string }
  | { code: "pack.cancelled" };

export type PackFailure =
  | StoreFailure
  | PackFault
  /** To be made: nobody would be in it. */
  | { code: "pack.nobody" }
  | { code: "pack.noJourney" }
  /** The engine says nothing any more: it crashed or ran out of memory. */
  | { code: "pack.silent" }
  /** A bug of ours. */
  | { code: "pack.broken"; message: string };

/** Checking and unlocking count bytes, the others HCPs. */
export type PackPhase = "checking" | "gathering" | "matching" | "folding" | "saving";
export type PackProgress = { phase: PackPhase; done: number; total: number };

/** Who is to be in a pack: everybody here, or those whose id or NPI is listed. */
export type PackPeopleChoice = { kind: "everybody" } | { kind: "listed"; ids: readonly string[] };

export type PackTask =
  /** For whom it is: a series that exists, or a new one by its title. */
  | {
      kind: "make";
      audience: { series: string } | { title: string };
      journeys: readonly string[];
      people: PackPeopleChoice;
      specs: readonly HostSpec[];
      sites: readonly string[];
      settings: WorkspaceSettings;
    }
  /** Whose it is, and what it takes to load it. */
  | { kind: "inspect"; file: File }
  /** `confirmed` is the fingerprint that the user was shown and found right; needed once a series. */
  | { kind: "load"; file: File; passphrase?: string; confirmed?: string };

export type MadePack = {
  kind: "made";
  file: Blob;
  fileName: string;
  title: string;
  passphrase: string;
  fingerprint: string;
  people: number;
  entries: number;
  /** Of the list: ids that nobody here has, or more than one. */
  unknown: readonly string[];
  ambiguous: readonly string[];
};

export type InspectedPack = {
  kind: "inspected";
  fingerprint: string;
  /** The title of the series, where packs of it were loaded before. */
  title: string | undefined;
  /** The fingerprint was confirmed before, for this series. */
  isTrusted: boolean;
  needsPassphrase: boolean;
  /** Fingerprints that were confirmed here for other series. */
  others: readonly string[];
};

export type LoadedPack = {
  kind: "loaded";
  title: string;
  asOf: number;
  fingerprint: string;
  people: { created: number; changed: number; unchanged: number; archived: number };
  entries: number;
  /** Entries recorded by hand in this browser: all are still there. */
  kept: number;
  /** Who could not be told apart from somebody here. */
  rejected: readonly { name: string; code: string }[];
  journeys: number;
  sites: readonly string[];
};

export type PackReport = MadePack | InspectedPack | LoadedPack;

/** What a kind of task comes to. */
export type PackReportOf<Kind extends PackTask["kind"]> = {
  make: MadePack;
  inspect: InspectedPack;
  load: LoadedPack;
}[Kind];

export const packChannelName = "waypost.packs";

export type PackJob<Kind extends PackTask["kind"]> = Job<PackReportOf<Kind>, PackFailure>;

/** Makes, inspects or loads a field pack. The engine must run: ask `bulk.state` first. */
export function startPackJob<Task extends PackTask>(
  task: Task,
  onProgress: (progress: PackProgress) => void,
): PackJob<Task["kind"]> {
  return startJob(packChannelName, task, { code: "pack.silent" }, onProgress);
}
