import type { ChainAnchor } from "../audit/AuditRecord.js";
import type { Locale } from "../sentences/Format.js";
import type { CliSentenceParameters } from "./sentences/CliSentenceParameters.js";

export type CommandName =
  | "check"
  | "convert"
  | "replay"
  | "explain"
  | "refold"
  | "diff"
  | "analyse"
  | "prove"
  | "test"
  | "simulate"
  | "sweep"
  | "audit"
  | "schema";

interface CommonOptions {
  /** A path, or `-`. */
  readonly file: string;
  readonly json: boolean;
  readonly locale: Locale;
  readonly timeZone: string;
}

export interface CheckCall extends CommonOptions {
  readonly command: "check";
}

/** What a journey is written as: `journey` is the document itself, as it is saved. */
export const convertFormats = ["journey", "mermaid", "svg", "scxml", "xstate", "xstate-ts", "sheet"] as const;

export type ConvertFormat = (typeof convertFormats)[number];

export interface ConvertCall extends CommonOptions {
  readonly command: "convert";
  readonly format: ConvertFormat;
}

/** Who the HCPs are and what is known of them: paths of CSV files, or `-`. */
interface PeopleOptions extends CommonOptions {
  readonly hcps: string;
  /** The file that says how a CRM's exports beside it become all three; then `hcps` is its path, too. */
  readonly mapping: string | undefined;
  readonly consent: string | undefined;
  readonly events: string | undefined;
  /** ms; undefined for the real clock. */
  readonly now: number | undefined;
}

export interface ReplayCall extends PeopleOptions {
  readonly command: "replay";
  readonly hcp: string | undefined;
}

/** `now` is what `--as-of` says. */
export interface ExplainCall extends PeopleOptions {
  readonly command: "explain";
  readonly hcp: string;
}

export interface RefoldCall extends PeopleOptions {
  readonly command: "refold";
  /** The journey that people would be moved to; `file` is the one they are under. */
  readonly to: string;
}

export interface DiffCall extends CommonOptions {
  readonly command: "diff";
  /** The later document; `file` is the earlier one. */
  readonly to: string;
}

export interface AnalyseCall extends CommonOptions {
  readonly command: "analyse";
  /** Undefined for all of them. */
  readonly persona: string | undefined;
}

export interface ProveCall extends CommonOptions {
  readonly command: "prove";
  /** Undefined for all of them, and for HCPs whose persona is not known. */
  readonly persona: string | undefined;
  /** Steps to look for witnesses with; undefined for as many as it takes by itself. */
  readonly steps: number | undefined;
}

export interface TestCall extends CommonOptions {
  readonly command: "test";
  /** Whether to look for the scenarios that are missing. */
  readonly generate: boolean;
}

export interface AuditCall extends CommonOptions {
  readonly command: "audit";
  /** A head that was kept elsewhere. */
  readonly anchor: ChainAnchor | undefined;
}

/** Numbers are whole ones, and as the simulation takes them where nothing is said. */
export interface SimulateCall extends CommonOptions {
  readonly command: "simulate";
  /** Undefined where people are sampled. */
  readonly hcps: string | undefined;
  readonly mapping: string | undefined;
  readonly consent: string | undefined;
  readonly events: string | undefined;
  /** ms; undefined for the beginning of the real clock's day. */
  readonly from: number | undefined;
  readonly population: number | undefined;
  readonly days: number | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number | undefined;
  /** What has to come true, as it was written. */
  readonly expect: string | undefined;
}

/** One figure at several values; numbers are as the simulation takes them where nothing is said. */
export interface SweepCall extends CommonOptions {
  readonly command: "sweep";
  /** Undefined where the figures are to be listed. */
  readonly figure: string | undefined;
  /** As they were written. */
  readonly values: string | undefined;
  /** Undefined for the first goal with a target, else the first. */
  readonly goal: string | undefined;
  /** Days. */
  readonly within: number | undefined;
  /** People. */
  readonly precision: number | undefined;
  readonly most: number | undefined;
  /** ms; undefined for the beginning of the real clock's day. */
  readonly from: number | undefined;
  readonly population: number | undefined;
  readonly days: number | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number | undefined;
}

/** A simulation of real people. */
export type PeopleSimulateCall = SimulateCall & { readonly hcps: string; readonly now: number };

/** A call that reads people. */
export type PeopleCall = ReplayCall | ExplainCall | RefoldCall | PeopleSimulateCall;

/** A call that reads a file. */
export type FileCall =
  | CheckCall
  | ConvertCall
  | PeopleCall
  | DiffCall
  | AnalyseCall
  | ProveCall
  | TestCall
  | SimulateCall
  | SweepCall
  | AuditCall;

/** What the program was asked to do. */
export type Call =
  | FileCall
  | { readonly command: "schema"; readonly locale: Locale }
  | { readonly command: "help"; readonly of: CommandName | undefined; readonly locale: Locale }
  | { readonly command: "version" };

type CallCode = Extract<keyof CliSentenceParameters, `call.${string}`>;

/** Why the program cannot do what it was asked; `of` is the command whose help would have helped. */
export type CallFault = {
  [Code in CallCode]: {
    readonly code: Code;
    readonly parameters: CliSentenceParameters[Code];
    readonly of: CommandName | undefined;
  };
}[CallCode];
