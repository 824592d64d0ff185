import type { DrawnBox } from "../../../messaging/draftMessages";

const margin = 24;

/** A small picture of a journey: phases and stages where they stand. */
export function Thumbnail({ drawing }: { drawing: readonly DrawnBox[] }) {
  if (drawing.length === 0) return null;
  const left = Math.min(...drawing.map(({ x }) => x)) - margin;
  const top = Math.min(...drawing.map(({ y }) => y)) - margin;
  const width = Math.max(...drawing.map((box) => box.x + box.width)) + margin - left;
  const height = Math.max(...drawing.map((box) => box.y + box.height)) + margin - top;
  return (
    <svg className="thumbnail" viewBox={`${left} ${top} ${width} ${height}`} aria-hidden="true">
      {drawing.map(({ phase, isContainer, ...box }) => (
        <rect
          key={`${box.x} ${box.y} ${box.width} ${box.height}`}
          {...box}
          rx={isContainer ? 16 : 8}
          className={isContainer ? "thumbnail-phase" : "thumbnail-stage"}
          data-phase={(Math.max(phase, 0) % 7) + 1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
