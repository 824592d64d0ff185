import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import type { StudioAction } from "./StudioAction";

/** Looking at the journey through one persona after the other. */
export function lensActions(): readonly StudioAction[] {
  return [
    { id: "lens", group: "view", label: t("studio.act.lens"), keys: ["v"], run: lookThroughNext },
    {
      id: "lensOff",
      group: "view",
      label: t("studio.lens.close"),
      keys: ["Shift+v"],
      isPossible: ({ personas }) => personas.length > 0,
      run: (studio) => studio.lookThrough([]),
    },
  ];
}

/** The first persona, then the next; after the last, nobody. A second one stays beside it. */
function lookThroughNext(studio: Studio): void {
  const { document, personas } = studio.store.get();
  if (document.personas.length === 0) {
    studio.say(t("studio.lens.noPersonas"));
    return;
  }
  const [first, second] = personas;
  const others = document.personas.map(({ id }) => id).filter((id) => id !== second);
  const next = others[first === undefined ? 0 : others.indexOf(first) + 1];
  studio.lookThrough(next === undefined ? [] : [next, ...(second === undefined ? [] : [second])]);
}
