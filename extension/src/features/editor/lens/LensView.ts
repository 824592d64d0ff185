import { createStageTree, type JourneyDocument } from "@waypost/sdk";
import { type Lens, readLens } from "@waypost/sdk/edit";

/** The first or the second persona one looks through. */
export type LensSide = "first" | "second";

/** How a stage or a way looks through one persona or two. */
export type LensMark = {
  /** Nobody one looks through can come here. */
  isClosed: boolean;
  /** Where two are looked through: the only one of them who can. */
  only: LensSide | undefined;
  /** Whose likely path it lies on. */
  paths: readonly LensSide[];
};

/** A journey through the eyes of one persona, or of two side by side. */
export type LensView = {
  lenses: readonly Lens[];
  stages: ReadonlyMap<string, LensMark>;
  /** By transition, and by the marker from which a stage is entered. */
  ways: ReadonlyMap<string, LensMark>;
};

const sides: readonly LensSide[] = ["first", "second"];

/** Looks at a journey through personas, two at most; undefined where none of them is in it. */
export function readLensView(
  document: JourneyDocument,
  personas: readonly string[],
  toMarker: (container: string | undefined) => string,
): LensView | undefined {
  const lenses = personas.slice(0, sides.length).flatMap((persona) => {
    const lens = readLens(document, persona);
    return lens.ok ? [lens.value] : [];
  });
  if (lenses.length === 0) return undefined;
  const paths = lenses.map((lens) => followPath(document, lens, toMarker));
  const mark = (isOpen: readonly boolean[], isOnPath: (path: Path) => boolean): LensMark => {
    const open = sides.filter((_, index) => isOpen[index]);
    return {
      isClosed: open.length === 0,
      only: lenses.length > 1 && open.length === 1 ? open[0] : undefined,
      paths: sides.filter((_, index) => paths[index] !== undefined && isOnPath(paths[index])),
    };
  };
  const stages = new Map(
    document.stages.map(({ id }) => [
      id,
      mark(
        lenses.map((lens) => lens.stages.has(id)),
        (path) => path.stages.has(id),
      ),
    ]),
  );
  const ways = new Map(
    document.transitions.map(({ id }) => [
      id,
      mark(
        lenses.map((lens) => isOpenWay(lens, id)),
        (path) => path.ways.has(id),
      ),
    ]),
  );
  for (const container of [undefined, ...document.stages.map(({ id }) => id)]) {
    const isOpen = lenses.map((lens) =>
      container === undefined ? lens.canEnter : lens.stages.has(container),
    );
    const marker = toMarker(container);
    ways.set(
      marker,
      mark(isOpen, (path) => path.ways.has(marker)),
    );
  }
  return { lenses, stages, ways };
}

function isOpenWay({ transitions }: Lens, id: string): boolean {
  const answer = transitions.get(id)?.kind;
  // A guard with mistakes says nothing about anybody; the problems tell of it.
  return answer === "can" || answer === "unknown";
}

type Path = { stages: ReadonlySet<string>; ways: ReadonlySet<string> };

/** The stages and lines that a likely path runs through, with the markers by which it comes into containers. */
function followPath(
  document: JourneyDocument,
  { canEnter, path }: Lens,
  toMarker: (container: string | undefined) => string,
): Path {
  const tree = createStageTree(document);
  const stages = new Set<string>();
  const ways = new Set<string>();
  const enter = (stage: string) => {
    for (let at: string | undefined = stage; at !== undefined && !stages.has(at); ) {
      const entered = tree.byId.get(at);
      if (entered === undefined) return;
      stages.add(at);
      if (entered.kind === "compound" && entered.initial !== undefined) ways.add(toMarker(at));
      at = entered.kind === "compound" ? entered.initial : undefined;
    }
  };
  if (canEnter) {
    ways.add(toMarker(undefined));
    enter(document.initial);
    for (const { transition, to } of path.steps) {
      ways.add(transition);
      enter(to);
    }
  }
  return { stages, ways };
}

/** The mark of a line that stands for several transitions: open where one of them is. */
export function joinMarks(marks: readonly LensMark[]): LensMark | undefined {
  const [first, ...others] = marks;
  if (first === undefined || others.length === 0) return first;
  const open = marks.filter(({ isClosed }) => !isClosed);
  const whose = new Set(open.map(({ only }) => only));
  return {
    isClosed: open.length === 0,
    only: whose.size === 1 ? open[0]?.only : undefined,
    paths: sides.filter((side) => marks.some(({ paths }) => paths.includes(side))),
  };
}

export function isSameMark(a: LensMark | undefined, b: LensMark | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.isClosed === b.isClosed &&
      a.only === b.only &&
      a.paths.join() === b.paths.join())
  );
}
