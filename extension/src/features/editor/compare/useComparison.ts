import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import { renderer } from "../../../ui/renderer";
import type { LayoutClient } from "../layout/createLayoutClient";
import type { Geometry } from "../layout/Geometry";
import type { CanvasModel } from "../model/CanvasModel";
import type { Trouble } from "../toTrouble";
import { type JourneySource, readSource, type SourceDocument } from "../versions/JourneySource";
import { drawSketch } from "./drawSketch";
import { type Comparison, toComparison } from "./toComparison";
import type { Sketch } from "./toUnion";

/** Two documents on their way to being compared. */
export type Comparing =
  | { kind: "reading" }
  | { kind: "failed"; trouble: Trouble }
  | { kind: "read"; before: SourceDocument; after: SourceDocument; comparison: Comparison };

/** Reads two documents and holds them against each other. */
export function useComparison(call: Call, before: JourneySource, after: JourneySource): Comparing {
  const [state, setState] = useState<Comparing>({ kind: "reading" });
  useEffect(() => {
    let isGone = false;
    setState({ kind: "reading" });
    void Promise.all([readSource(call, before), readSource(call, after)]).then(([old, now]) => {
      if (isGone) return;
      if (!old.ok) return setState({ kind: "failed", trouble: old.error });
      if (!now.ok) return setState({ kind: "failed", trouble: now.error });
      const comparison = toComparison(old.value.document, now.value.document, renderer);
      setState({ kind: "read", before: old.value, after: now.value, comparison });
    });
    return () => {
      isGone = true;
    };
  }, [call, before, after]);
  return state;
}

/** Something to be seen, once it is known where it stands. */
export type Drawing = { model: CanvasModel; geometry: Geometry };

/** The drawing of a sketch; undefined while it is being made. Without a sketch there is nothing to draw. */
export function useDrawing(client: LayoutClient, sketch: Sketch | undefined): Drawing | "failed" | undefined {
  const [drawn, setDrawn] = useState<{ of: Sketch; drawing: Drawing | "failed" }>();
  useEffect(() => {
    if (sketch === undefined) return;
    let isGone = false;
    const settle = (drawing: Drawing | "failed") => {
      if (!isGone) setDrawn({ of: sketch, drawing });
    };
    drawSketch(client, sketch).then(
      (geometry) => settle({ model: sketch.model, geometry }),
      () => settle("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [client, sketch]);
  return drawn?.of === sketch ? drawn?.drawing : undefined;
}
