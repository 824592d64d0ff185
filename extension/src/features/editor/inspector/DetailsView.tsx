import { useStudioState } from "../store/StudioContext";
import { JourneyInspector } from "./JourneyInspector";
import { ManyInspector } from "./ManyInspector";
import { StageInspector } from "./StageInspector";
import { WayInspector } from "./WayInspector";

/** The details of what is chosen; of the journey, where nothing is. */
export function DetailsView() {
  const document = useStudioState((state) => state.document);
  const { stages, ways } = useStudioState((state) => state.selection);
  const stage = document.stages.find(({ id }) => stages.has(id));
  const way = document.transitions.find(({ id }) => ways.has(id));
  if (stages.size + ways.size > 1) return <ManyInspector />;
  // A key of its own each: what was typed about one must never reach another.
  if (stage !== undefined) return <StageInspector key={stage.id} stage={stage} />;
  if (way !== undefined) return <WayInspector key={way.id} way={way} />;
  return <JourneyInspector />;
}
