import { useMemo } from "react";
import { Button } from "../../../ui/Button";
import { shapeActions } from "../actions/shapeActions";
import { useStudio, useStudioState } from "../store/StudioContext";

/** What can be made of what is chosen: two stages of one, one of several, stages taken out of a phase. */
export function ShapeButtons() {
  const studio = useStudio();
  const actions = useMemo(shapeActions, []);
  const document = useStudioState((state) => state.document);
  const selection = useStudioState((state) => state.selection);
  const state = { ...studio.store.get(), document, selection };
  const possible = actions.filter(({ isPossible }) => isPossible?.(state) ?? true);
  if (possible.length === 0) return null;
  return (
    <div className="shape-buttons">
      {possible.map(({ id, label, run }) => (
        <Button key={id} weight="quiet" size="small" onClick={() => run(studio)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
