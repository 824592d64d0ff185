import type { BadgeAnchor, Host } from "./Host";
import type { PageReading } from "./PageReading";

/** The first host that knows the page. */
export function findHost(hosts: readonly Host[], page: Document, url: URL): Host | undefined {
  return hosts.find((host) => host.matches(url, page));
}

/** Reads the page with the host that knows it; `other` where none does. */
export function readPage(hosts: readonly Host[], page: Document, url: URL): PageReading {
  return findHost(hosts, page, url)?.read(page, url) ?? { kind: "other", origin: url.origin };
}

/** Where badges go on the page as it is now. */
export function findAnchors(hosts: readonly Host[], page: Document, url: URL): BadgeAnchor[] {
  return findHost(hosts, page, url)?.badgeAnchors(page, url) ?? [];
}
