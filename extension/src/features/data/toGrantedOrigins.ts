import { findSite } from "../../platform/sitePattern";

/** The sites among granted patterns, in alphabetical order; a pattern for many sites, set in the browser, names none. */
export function toGrantedOrigins(patterns: readonly string[]): readonly string[] {
  const origins = patterns
    .filter((pattern) => !/\/\/[^/]*\*/.test(pattern))
    .flatMap((pattern) => findSite(pattern) ?? []);
  return [...new Set(origins)].sort();
}
