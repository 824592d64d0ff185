import type { ImportFiles, ImportOptions } from "../../../messaging/importChannel";
import { type ChosenFile, toImportFiles } from "./ChosenFile";
import type { SiteOutcome } from "./openSiteChoice";

/** What the form asks for, as it stands. */
export type ImportFormContent = {
  chosen: readonly ChosenFile[];
  site: SiteOutcome;
  /** Undefined where none is published. */
  journey: string | undefined;
  language: "en" | "de";
};

export type ImportFormOutcome =
  | { kind: "ready"; files: ImportFiles; options: ImportOptions }
  /** What has to be settled first. */
  | { kind: "unready"; because: "files" | "site" | "journey" };

/** Only HCPs have record ids, so only they need a site. */
export function needsSite(chosen: readonly ChosenFile[]): boolean {
  return chosen.some(({ kind }) => kind === "hcps");
}

/** What an import would be started with, or what is missing for it. */
export function openImportForm({ chosen, site, journey, language }: ImportFormContent): ImportFormOutcome {
  const files = toImportFiles(chosen);
  if (files === undefined) return { kind: "unready", because: "files" };
  if (journey === undefined) return { kind: "unready", because: "journey" };
  if (!needsSite(chosen)) return { kind: "ready", files, options: { journey, language } };
  if (!site.ok) return { kind: "unready", because: "site" };
  const options = { journey, language, ...(site.site !== undefined && { site: site.site }) };
  return { kind: "ready", files, options };
}
