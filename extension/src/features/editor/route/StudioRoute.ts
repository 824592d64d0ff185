import type { CompareMode } from "../compare/CompareMode";
import { type JourneySource, openSource, toAddress } from "../versions/JourneySource";

/** What the studio shows, as its address says, so that a reload comes back to it. */
export type StudioRoute =
  | { kind: "library" }
  | { kind: "draft"; id: string }
  | { kind: "compare"; before: JourneySource; after: JourneySource; mode: CompareMode };

/** The part of an address after `#`. */
export function toHash(route: StudioRoute): string {
  switch (route.kind) {
    case "library":
      return "library";
    case "draft":
      return route.id;
    case "compare": {
      const { before, after, mode } = route;
      const query = new URLSearchParams({ before: toAddress(before), after: toAddress(after), mode });
      return `compare?${query}`;
    }
  }
}

/** What an address means; the library where it means nothing. */
export function openHash(hash: string): StudioRoute {
  if (hash === "" || hash === "library") return { kind: "library" };
  if (!hash.startsWith("compare?")) return { kind: "draft", id: hash };
  const query = new URLSearchParams(hash.slice("compare?".length));
  const [before, after] = [openSource(query.get("before")), openSource(query.get("after"))];
  if (before === undefined || after === undefined) return { kind: "library" };
  const mode = query.get("mode") === "sideBySide" ? "sideBySide" : "together";
  return { kind: "compare", before, after, mode };
}
