import type { AddressPattern, IdShape } from "../spec/HostSpec";

/** A way to read an address: the pattern, and what it takes for the record's id on this page. */
export type AddressProposal = { pattern: AddressPattern; id: string; shape: IdShape };

const shapes: readonly [shape: IdShape, form: RegExp, weight: number][] = [
  ["guid", /^(?:\{|%7B)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\}|%7D)?$/i, 4],
  ["digits", /^\d{1,20}$/, 3],
  ["any", /^(?=.*\d)[A-Za-z0-9_-]{6,200}$/, 2],
  ["any", /^[A-Za-z0-9._~-]{2,200}$/, 0],
];
/** Query keys that name a record, and those that never do. */
const idKey = /^(id|.*[_-]?id|key|record|contact|person)$/i;
const noiseKey = /^(utm_|page|sort|order|tab|view|lang|q$|search|filter)/i;

/** What in the address may be the record's id, the likeliest first; everything else of path and fragment has to stay as it is. */
export function proposeAddresses(url: URL): AddressProposal[] {
  const fragment = url.hash.slice(1);
  const proposals = [
    ...inPath(url.pathname, (path) => path + keepFragment(fragment)),
    ...inQuery(url.search, (query) => `${url.pathname}?${query}${keepFragment(fragment)}`),
    ...(isAddress(fragment) ? inFragment(fragment, (part) => `${url.pathname}#${part}`) : []),
  ];
  return proposals.sort((a, b) => b.weight - a.weight).map(({ weight: _, ...proposal }) => proposal);
}

type Weighed = AddressProposal & { weight: number };
type Complete = (part: string) => AddressPattern;

/** A fragment that is a path tells one page from another; a bare one only scrolls. */
function isAddress(fragment: string): boolean {
  return /[/?=]/.test(fragment);
}

function keepFragment(fragment: string): string {
  return isAddress(fragment) ? `#${fragment.split("?")[0]}` : "";
}

function inFragment(fragment: string, complete: Complete): Weighed[] {
  const [path = "", query = ""] = fragment.split("?");
  return [...inPath(path, complete), ...inQuery(query, (part) => complete(`${path}?${part}`))];
}

function inPath(path: string, complete: Complete): Weighed[] {
  const segments = path.split("/");
  return segments.flatMap((segment, index) => {
    // What stands later in a path is more particular.
    const weighed = weigh(segment, index / segments.length);
    const pattern = segments.map((each, at) => (at === index ? "{id}" : each)).join("/");
    return weighed === undefined ? [] : [{ ...weighed, pattern: complete(pattern) }];
  });
}

function inQuery(query: string, complete: Complete): Weighed[] {
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    if (noiseKey.test(key)) return [];
    const weighed = weigh(value, idKey.test(key) ? 2 : -2);
    return weighed === undefined ? [] : [{ ...weighed, pattern: complete(`${key}={id}`) }];
  });
}

function weigh(text: string, bonus: number): Omit<Weighed, "pattern"> | undefined {
  const found = shapes.find(([, form]) => form.test(text));
  return found && { id: text, shape: found[0], weight: found[2] + bonus };
}
