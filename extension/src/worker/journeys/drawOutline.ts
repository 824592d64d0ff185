import { ancestry, createStageTree, type JourneyDocument } from "@waypost/sdk";
import type { DrawnBox } from "../../messaging/draftMessages";

/** So many say what a journey looks like; more would only make a list of drafts slow. */
const mostBoxes = 160;
const size = { width: 128, height: 44 };
const gap = 24;

/** Where the stages of a journey stand, for a small picture of it: as it was drawn, else phase beside phase. */
export function drawOutline(document: JourneyDocument): readonly DrawnBox[] {
  return document.layout.length > 0 ? drawPlaces(document) : drawColumns(document);
}

function drawPlaces(document: JourneyDocument): readonly DrawnBox[] {
  const tree = createStageTree(document);
  const places = new Map(document.layout.map((place) => [place.stage, place]));
  const phases = [...(tree.childrenOf.get(undefined) ?? [])].map(({ id }) => id);
  const boxes = document.stages.flatMap(({ id, kind }): DrawnBox[] => {
    const line = ancestry(tree, id);
    const own = places.get(id);
    const isFoldedAway = line.slice(1).some((stage) => places.get(stage.id)?.collapsed);
    if (own === undefined || isFoldedAway) return [];
    const corner = line.reduce(
      (sum, stage) => {
        const place = places.get(stage.id);
        return { x: sum.x + (place?.x ?? 0), y: sum.y + (place?.y ?? 0) };
      },
      { x: 0, y: 0 },
    );
    const isContainer = (kind === "compound" || kind === "parallel") && !own.collapsed;
    const { width = size.width, height = size.height } = own;
    return [{ ...corner, width, height, phase: phases.indexOf(line.at(-1)?.id ?? ""), isContainer }];
  });
  // Containers first, so that what they hold is drawn upon them.
  return [...boxes.filter((box) => box.isContainer), ...boxes.filter((box) => !box.isContainer)].slice(
    0,
    mostBoxes,
  );
}

function drawColumns({ stages }: JourneyDocument): readonly DrawnBox[] {
  const top = stages.filter(({ parent }) => parent === undefined);
  const phaseOf = new Map<string, number>();
  const tree = createStageTree({ stages } as JourneyDocument);
  for (const { id } of stages)
    phaseOf.set(
      id,
      top.findIndex((phase) => phase.id === ancestry(tree, id).at(-1)?.id),
    );
  const boxes = top.flatMap((phase, index): DrawnBox[] => {
    const inside = stages.filter(
      ({ id, kind }) => phaseOf.get(id) === index && kind !== "compound" && kind !== "parallel",
    );
    const x = index * (size.width + 3 * gap);
    const drawn = inside.map((_, row) => ({
      ...size,
      x,
      y: gap + row * (size.height + gap),
      phase: index,
      isContainer: false,
    }));
    if (phase.kind !== "compound" && phase.kind !== "parallel") return drawn;
    const height = 2 * gap + inside.length * (size.height + gap);
    return [
      { x: x - gap, y: 0, width: size.width + 2 * gap, height, phase: index, isContainer: true },
      ...drawn,
    ];
  });
  return boxes.slice(0, mostBoxes);
}
