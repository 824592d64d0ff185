/** One arrow head for all lines, in the colour of each. */
export function ArrowHeads() {
  return (
    <svg className="canvas-defs" aria-hidden="true">
      <defs>
        <marker
          id="way-arrow"
          viewBox="0 0 8 8"
          refX="7.4"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0.5 0.5 7.5 4 0.5 7.5z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  );
}
