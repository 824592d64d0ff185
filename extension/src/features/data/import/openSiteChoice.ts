import { isRecordKind, openSite } from "./openSite";

/** Where the record ids of a file belong, as chosen so far. */
export type SiteChoice = {
  /** A granted site; `none` links no records, `other` goes by `address`, and `open` is no choice yet. */
  picked: string | "none" | "other" | "open";
  address: string;
  object: string;
};

export type SiteOutcome =
  /** `site` is missing where no records are to be linked. */
  | { ok: true; site?: { origin: string; object: string } }
  | { ok: false; problem: "site" | "address" | "object" };

/** What is chosen before the user chose: the only site there is, and nothing where it would be a guess. */
export function getFirstChoice(sites: readonly string[]): SiteChoice {
  const [only] = sites.length === 1 ? sites : [];
  return { picked: only ?? (sites.length === 0 ? "other" : "open"), address: "", object: "contacts" };
}

/** What an import is told about the site of its record ids. */
export function openSiteChoice({ picked, address, object }: SiteChoice): SiteOutcome {
  if (picked === "none") return { ok: true };
  if (picked === "open") return { ok: false, problem: "site" };
  const origin = picked === "other" ? openSite(address) : picked;
  if (origin === undefined) return { ok: false, problem: "address" };
  const kind = object.trim();
  return isRecordKind(kind) ? { ok: true, site: { origin, object: kind } } : { ok: false, problem: "object" };
}
