import type { BadgeAnchor, Host, Look } from "./Host";
import type { ListReading, PageReading } from "./PageReading";

/** A document in which people may stand: the page itself, or a frame of it that may be read. */
export type Surface = { page: Document; url: URL };

/** What all of a page shows: what it is about, and the lists that stand beside that. */
export type SurfacesReading = { main: PageReading; beside: readonly ListReading[] };

/** All of a page at one moment. Whatever may run between two looks may have changed it. */
export type SurfacesLook = {
  /** The documents in it, each with the first host that knows it. */
  surfaces: readonly (Surface & { host: Host | undefined })[];
  /** It is about the first record, else about the first list; `other` where nobody knows it. */
  read(): SurfacesReading;
  /** Where badges go on the page and in its frames. */
  findAnchors(): BadgeAnchor[];
};

/** Looks at a page with its frames. What is asked twice of one look is worked out once. */
export function lookAtSurfaces(hosts: readonly Host[], surfaces: readonly Surface[]): SurfacesLook {
  const seen = surfaces.map((surface) => ({ ...surface, host: findHost(hosts, surface) }));
  const looks = seen.map(({ page, url, host }) => host?.look(page, url));
  const readOne = (look: Look | undefined, index: number): PageReading[] => {
    if (look === undefined) return [{ kind: "other", origin: surfaces[index]?.url.origin ?? "" }];
    const beside = look.readBeside?.();
    return [look.read(), ...(beside === undefined ? [] : [beside])].map((reading) =>
      reading.kind === "list" ? withOwnKeys(reading, index) : reading,
    );
  };
  return {
    surfaces: seen,
    read() {
      const readings = looks.flatMap(readOne);
      const [main] = [...readings].sort((one, other) => toRank(one) - toRank(other));
      if (main === undefined) return { main: { kind: "other", origin: "" }, beside: [] };
      return {
        main,
        beside: readings.filter((each) => each.kind === "list" && each !== main) as ListReading[],
      };
    },
    findAnchors: () =>
      looks.flatMap((look, index) => {
        const anchors = look?.findAnchors() ?? [];
        if (index === 0) return anchors;
        return anchors.map((anchor) => ({ ...anchor, rowKey: toOwnKey(anchor.rowKey, index) }));
      }),
  };
}

function findHost(hosts: readonly Host[], { page, url }: Surface): Host | undefined {
  return hosts.find((host) => host.matches(url, page));
}

function withOwnKeys(reading: ListReading, index: number): ListReading {
  if (index === 0) return reading;
  return { ...reading, rows: reading.rows.map((row) => ({ ...row, rowKey: toOwnKey(row.rowKey, index) })) };
}

/** Two frames may show the same person. */
function toOwnKey(rowKey: string, index: number): string {
  return `${index}/${rowKey}`;
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
