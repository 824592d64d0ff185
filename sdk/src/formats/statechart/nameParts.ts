const reserved: ReadonlySet<string> = new Set(["xstate", "waypost", "done", "error"]);
const mostSegments = 4;

/** Gives names that a journey may use to names of another format: the same where they may, never one twice. */
export type Naming = (name: string) => string;

export function createStageNaming(): Naming {
  return createNaming(
    (name) => toWord(name, /[^A-Za-z0-9_-]+/, 64) || "stage",
    (name, number) => `${name.slice(0, 64 - 6)}-${number}`,
  );
}

/** An event's segments are named one by one, so that a family stays a family. */
export function createEventNaming(): Naming {
  return createNaming(toEventType, (type, number) => {
    const start = type.lastIndexOf(".") + 1;
    return `${type.slice(0, start)}${type.slice(start, start + 32 - 6)}${number}`;
  });
}

function toEventType(name: string): string {
  const parts = name.split(".");
  const segments = [...parts.slice(0, mostSegments - 1), parts.slice(mostSegments - 1).join(" ")].filter(
    (part) => part !== "",
  );
  const words = segments.map((segment) => {
    const word = toWord(segment, /[^A-Za-z0-9]+/, 32) || "event";
    return word.charAt(0).toLowerCase() + word.slice(1);
  });
  const [first = "event", ...rest] = words;
  return [reserved.has(first) ? `${first}Event` : first, ...rest].join(".");
}

/** Words run together where something else stood between them, a letter in front. */
function toWord(text: string, separators: RegExp, most: number): string {
  const words = text
    .normalize("NFKD")
    .split(separators)
    .map((word) => word.replaceAll(/[^A-Za-z0-9_-]/g, ""))
    .filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  const bare = joined.replace(/^[_-]+/, "");
  return (/^\d/.test(bare) ? `n${bare}` : bare).slice(0, most);
}

function createNaming(
  toName: (name: string) => string,
  addNumber: (name: string, number: number) => string,
): Naming {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    const wanted = toName(name);
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = addNumber(wanted, number);
    taken.add(free);
    given.set(name, free);
    return free;
  };
}
