import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import { firstStage, oneStage, someStage } from "./chosen";
import type { StudioAction } from "./StudioAction";
import { findNeighbour, type Heading, listAlong } from "./walk";

/** Going from stage to stage by keys, along ways and over the canvas, and moving what is chosen. */
export function walkActions(): readonly StudioAction[] {
  const headings: readonly [Heading, string][] = [
    ["up", "ArrowUp"],
    ["down", "ArrowDown"],
    ["left", "ArrowLeft"],
    ["right", "ArrowRight"],
  ];
  const go = (studio: Studio, stage: string | undefined) => stage !== undefined && studio.reveal([stage]);
  return [
    ...headings.map(
      ([heading, key]): StudioAction => ({
        id: `walk-${heading}`,
        group: "view",
        label: t(`studio.act.walk.${heading}`),
        keys: [key],
        run: (studio) => void go(studio, findNeighbour(studio.store.get(), firstStage(studio), heading)),
      }),
    ),
    {
      id: "along",
      group: "view",
      label: t("studio.act.along"),
      keys: ["Alt+ArrowRight", "Alt+ArrowDown"],
      isPossible: oneStage,
      run: (studio) => void go(studio, listAlong(studio.store.get(), firstStage(studio) ?? "", false)[0]),
    },
    {
      id: "back",
      group: "view",
      label: t("studio.act.back"),
      keys: ["Alt+ArrowLeft", "Alt+ArrowUp"],
      isPossible: oneStage,
      run: (studio) => void go(studio, listAlong(studio.store.get(), firstStage(studio) ?? "", true)[0]),
    },
    {
      id: "nextWay",
      group: "view",
      label: t("studio.act.nextWay"),
      keys: ["w"],
      run: (studio) => chooseNextWay(studio),
    },
    ...headings.map(
      ([heading, key]): StudioAction => ({
        id: `nudge-${heading}`,
        group: "edit",
        label: t(`studio.act.nudge.${heading}`),
        keys: [`Shift+${key}`],
        isPossible: someStage,
        run: (studio) => nudge(studio, heading),
      }),
    ),
  ];
}

/** The ways out of the chosen stage, one after the other; then the stage again. */
function chooseNextWay(studio: Studio): void {
  const { selection, document } = studio.store.get();
  const way = document.transitions.find(({ id }) => selection.ways.has(id));
  const from = way?.from ?? [...selection.stages][0];
  const out = document.transitions.filter((each) => each.from === from).map(({ id }) => id);
  const next = out[way === undefined ? 0 : out.indexOf(way.id) + 1];
  if (next !== undefined) studio.select({ ways: new Set([next]) });
  else if (from !== undefined) studio.select({ stages: new Set([from]) });
}

const nudgePx = 8;

function nudge(studio: Studio, heading: Heading): void {
  const { selection, geometry } = studio.store.get();
  const dx = heading === "left" ? -nudgePx : heading === "right" ? nudgePx : 0;
  const dy = heading === "up" ? -nudgePx : heading === "down" ? nudgePx : 0;
  const moved = new Map(
    [...selection.stages].flatMap((id) => {
      const box = geometry.boxes.get(id);
      return box === undefined ? [] : [[id, { x: box.x + dx, y: box.y + dy }] as const];
    }),
  );
  const gesture = `nudge ${[...moved.keys()].join(" ")}`;
  studio.place({ code: "step.moveStages", count: moved.size, gesture }, moved);
}
