import type { Locale } from "../sentences/Format.js";
import type { CliSentenceParameters } from "./sentences/CliSentenceParameters.js";

export type CommandName = "check" | "replay";

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

export interface ReplayCall extends CommonOptions {
  readonly command: "replay";
  readonly hcps: string;
  readonly consent: string | undefined;
  readonly events: string | undefined;
  /** ms; undefined for the real clock. */
  readonly now: number | undefined;
  readonly hcp: string | undefined;
}

/** What the program was asked to do. */
export type Call =
  | CheckCall
  | ReplayCall
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
