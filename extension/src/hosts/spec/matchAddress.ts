import type { AddressPattern } from "./HostSpec";

/** What the holes of an address took. */
export type AddressMatch = { id?: string; object?: string };

type Parts = { path: string; query: string | undefined; fragment: string | undefined };

/** What the pattern's holes take of the address; undefined where it does not fit. Never throws. */
export function matchAddress(pattern: AddressPattern, url: URL): AddressMatch | undefined {
  const wanted = cut(pattern);
  const taken: Record<string, string> = {};
  const fits =
    matchPath(wanted.path, url.pathname, taken) &&
    (wanted.query === undefined || matchQuery(wanted.query, url.search, taken)) &&
    (wanted.fragment === undefined || matchFragment(wanted.fragment, url.hash.slice(1), taken));
  return fits ? taken : undefined;
}

/** The first pattern that fits. */
export function matchAddresses(patterns: readonly AddressPattern[], url: URL): AddressMatch | undefined {
  for (const pattern of patterns) {
    const match = matchAddress(pattern, url);
    if (match !== undefined) return match;
  }
  return undefined;
}

function cut(address: string): Parts {
  const [before = "", ...fragments] = address.split("#");
  const [path = "", ...queries] = before.split("?");
  return {
    path,
    query: queries.length > 0 ? queries.join("?") : undefined,
    fragment: fragments.length > 0 ? fragments.join("#") : undefined,
  };
}

/** A fragment is read as an address of its own: single-page CRMs keep paths and queries there. */
function matchFragment(pattern: string, fragment: string, taken: Record<string, string>): boolean {
  const wanted = cut(pattern);
  const found = cut(fragment);
  return (
    matchPath(wanted.path, found.path, taken) &&
    (wanted.query === undefined || matchQuery(wanted.query, found.query ?? "", taken))
  );
}

function matchPath(pattern: string, path: string, taken: Record<string, string>): boolean {
  const wanted = toSegments(pattern);
  const found = toSegments(path);
  const isOpen = wanted.at(-1) === "**";
  if (isOpen) wanted.pop();
  if (isOpen ? found.length < wanted.length : found.length !== wanted.length) return false;
  return wanted.every((segment, index) => matchSegment(segment, found[index] ?? "", taken));
}

/** What the one hole of a pattern such as `row-{id}` takes of the text. */
export function takeFrom(pattern: string, text: string): string | undefined {
  const taken: Record<string, string> = {};
  return matchSegment(pattern, text, taken) ? Object.values(taken)[0] : undefined;
}

/** Holes may stand inside a segment, such as `row-{id}`; two in one would leave open which takes what, so the first ends at the text between. */
function matchSegment(pattern: string, segment: string, taken: Record<string, string>): boolean {
  if (pattern === "*") return segment !== "";
  const [before = "", ...holes] = pattern.split("{");
  if (!segment.startsWith(before)) return false;
  let rest = segment.slice(before.length);
  for (const hole of holes) {
    const [name = "", after = ""] = hole.split("}");
    const end = after === "" ? rest.length : rest.indexOf(after);
    if (end <= 0) return false;
    taken[name] = rest.slice(0, end);
    rest = rest.slice(end + after.length);
  }
  return rest === "";
}

function matchQuery(pattern: string, query: string, taken: Record<string, string>): boolean {
  const found = new URLSearchParams(query);
  return pattern.split("&").every((pair) => {
    const [key = "", ...values] = pair.split("=");
    const value = found.get(key);
    return value !== null && matchSegment(values.join("="), value, taken);
  });
}

/** Without empty ones: a slash at the end, or two in a row, mean nothing to any CRM met so far. */
function toSegments(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
