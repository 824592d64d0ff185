import type { Studio } from "../store/createStudio";
import type { SideView, StudioState } from "../store/StudioState";

/** What has to be chosen for an action to be possible, and the first of it. */
export const oneStage = ({ selection }: StudioState) => selection.stages.size === 1;
export const someStage = ({ selection }: StudioState) => selection.stages.size > 0;
export const oneWay = ({ selection }: StudioState) => selection.ways.size === 1;
export const something = (state: StudioState) => someStage(state) || state.selection.ways.size > 0;
export const firstStage = (studio: Studio) => [...studio.store.get().selection.stages][0];
export const firstWay = (studio: Studio) => [...studio.store.get().selection.ways][0];

/** Opens what stands beside the canvas, and goes there. */
export function showSide(studio: Studio, side: SideView): void {
  studio.show(side);
  studio.focusSide();
}
