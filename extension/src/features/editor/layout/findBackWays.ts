import type { CanvasModel } from "../model/CanvasModel";

type Step = { to: string; way: string };
/** What stands in one container, or at the top: where one gets from each of it. */
type Level = Map<string, Step[]>;

/**
 * The ways that lead back to where a journey came from, walking from the first stage of each container. Drawn against the
 * direction of all others, they leave what comes first at the beginning.
 */
export function findBackWays({ stages, markers, ways }: CanvasModel): ReadonlySet<string> {
  const parentOf = new Map([...markers, ...stages].map(({ id, parent }) => [id, parent]));
  const levels = new Map<string | undefined, Level>();
  // Markers first: a walk begins where the container is entered.
  for (const [id, parent] of parentOf) {
    const level = levels.get(parent) ?? new Map();
    levels.set(parent, level.set(id, []));
  }
  for (const { id, from, to } of ways) {
    const [a, b] = findBranches(toLine(from, parentOf), toLine(to, parentOf));
    if (a === undefined || b === undefined) continue;
    levels.get(parentOf.get(a))?.get(a)?.push({ to: b, way: id });
  }
  return new Set([...levels.values()].flatMap(walk));
}

/** What is around an id, from the outermost to itself. */
function toLine(id: string, parentOf: ReadonlyMap<string, string | undefined>): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) line.push(at);
  return line.reverse();
}

/** Where two lines part; undefined for a line that ends there, as one inside the other does. */
function findBranches(a: readonly string[], b: readonly string[]) {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at === -1 ? [] : [a[at], b[at]];
}

/** Goes through a level, deep first, and answers the ways that lead to something still being walked through. */
function walk(level: Level): string[] {
  const back: string[] = [];
  const seen = new Set<string>();
  const underway = new Set<string>();
  for (const start of level.keys()) {
    const path: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      seen.add(id);
      underway.add(id);
      path.push({ id, next: 0 });
    };
    if (!seen.has(start)) enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const step = level.get(here.id)?.[here.next];
      here.next += 1;
      if (step === undefined) {
        underway.delete(here.id);
        path.pop();
      } else if (underway.has(step.to)) back.push(step.way);
      else if (!seen.has(step.to)) enter(step.to);
    }
  }
  return back;
}
