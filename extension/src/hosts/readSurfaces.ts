import type { BadgeAnchor, Host } from "./Host";
import type { ListReading, PageReading } from "./PageReading";

/** A document in which people may stand: the page itself, or a frame of it that may be read. */
export type Surface = { page: Document; url: URL };

/** What all of a page shows: what it is about, and the lists that stand beside that. */
export type SurfacesReading = { main: PageReading; beside: readonly ListReading[] };

/** The first host that knows the page. */
export function findHost(hosts: readonly Host[], { page, url }: Surface): Host | undefined {
  return hosts.find((host) => host.matches(url, page));
}

/** Reads a page with its frames. It is about the first record, else about the first list; `other` where nobody knows it. */
export function readSurfaces(hosts: readonly Host[], surfaces: readonly Surface[]): SurfacesReading {
  const readings = surfaces.flatMap((surface, index) => readSurface(hosts, surface, index));
  const [main] = [...readings].sort((one, other) => toRank(one) - toRank(other));
  if (main === undefined) return { main: { kind: "other", origin: "" }, beside: [] };
  return { main, beside: readings.filter((each) => each.kind === "list" && each !== main) as ListReading[] };
}

/** Where badges go on a page and in its frames, as they are now. */
export function findAnchors(hosts: readonly Host[], surfaces: readonly Surface[]): BadgeAnchor[] {
  return surfaces.flatMap((surface, index) => {
    const anchors = findHost(hosts, surface)?.badgeAnchors(surface.page, surface.url) ?? [];
    return anchors.map((anchor) => ({ ...anchor, rowKey: toOwnKey(anchor.rowKey, index) }));
  });
}

function readSurface(hosts: readonly Host[], surface: Surface, index: number): PageReading[] {
  const { page, url } = surface;
  const host = findHost(hosts, surface);
  if (host === undefined) return [{ kind: "other", origin: url.origin }];
  const beside = host.readBeside?.(page, url);
  return [host.read(page, url), ...(beside === undefined ? [] : [beside])].map((reading) =>
    reading.kind === "list" ? withOwnKeys(reading, index) : reading,
  );
}

function withOwnKeys(reading: ListReading, index: number): ListReading {
  if (index === 0) return reading;
  return { ...reading, rows: reading.rows.map((row) => ({ ...row, rowKey: toOwnKey(row.rowKey, index) })) };
}

/** Two frames may show the same person. */
function toOwnKey(rowKey: string, index: number): string {
  return index === 0 ? rowKey : `${index}/${rowKey}`;
}

/** A page in a known CRM that shows nobody tells more than one that nobody knows. */
function toRank(reading: PageReading): number {
  switch (reading.kind) {
    case "record":
      return 0;
    case "list":
      return 1;
    case "other":
      return reading.expected !== undefined ? 2 : reading.hostId !== undefined ? 3 : 4;
  }
}
