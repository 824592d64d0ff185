import type { SnapLine } from "@waypost/sdk/edit";
import { ViewportPortal } from "@xyflow/react";

const overhang = 12;

/** The lines on which a dragged stage came to lie with others. */
export function SnapLines({ lines }: { lines: readonly SnapLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ViewportPortal>
      {lines.map(({ axis, at, from, to }) => {
        const length = to - from + 2 * overhang;
        const corner = axis === "vertical" ? [at, from - overhang] : [from - overhang, at];
        return (
          <div
            key={`${axis} ${at}`}
            className={`snap-line snap-${axis}`}
            style={{
              transform: `translate(${corner[0]}px,${corner[1]}px)`,
              [axis === "vertical" ? "height" : "width"]: length,
            }}
          />
        );
      })}
    </ViewportPortal>
  );
}
