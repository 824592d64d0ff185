import { findSite } from "../../../platform/sitePattern";

/** The site of whatever address a user pastes, with or without its scheme; undefined where it is none. */
export function openSite(text: string): string | undefined {
  const trimmed = text.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  const site = findSite(hasScheme ? trimmed : `https://${trimmed}`);
  return site !== undefined && /^https?:\/\/(\[|[^/]*[.:]|localhost$)/.test(site) ? site : undefined;
}

/** Whether a word can be the kind of record in a site's addresses. */
export function isRecordKind(text: string): boolean {
  return /^[^\s/?#]{1,200}$/.test(text);
}
