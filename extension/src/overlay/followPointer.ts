const dragThresholdPx = 4;

export type PointerOptions = {
  signal: AbortSignal;
  /** A press that may become a drag. */
  onPress(): void;
  /** How far the pointer is from where it was pressed, px. */
  onDrag(dx: number, dy: number): void;
  /** A drag has ended. */
  onEnd(): void;
};

/** Follows the pointer while it is pressed on an element; answers whether the click that follows only ended a drag. */
export function followPointer(
  element: HTMLElement,
  { signal, onPress, onDrag, onEnd }: PointerOptions,
): () => boolean {
  let start: { x: number; y: number } | undefined;
  let dragged = false;
  const listen = (type: "pointerdown" | "pointermove", listener: (event: PointerEvent) => void) =>
    element.addEventListener(type, listener, { signal });
  listen("pointerdown", (event) => {
    start = { x: event.clientX, y: event.clientY };
    dragged = false;
    element.setPointerCapture(event.pointerId);
    onPress();
  });
  listen("pointermove", ({ clientX, clientY }) => {
    if (start === undefined) return;
    const [dx, dy] = [clientX - start.x, clientY - start.y];
    if (!dragged && Math.hypot(dx, dy) < dragThresholdPx) return;
    dragged = true;
    onDrag(dx, dy);
  });
  const end = () => {
    if (start !== undefined && dragged) onEnd();
    start = undefined;
  };
  element.addEventListener("pointerup", end, { signal });
  element.addEventListener("pointercancel", end, { signal });
  // A key press clicks without a pointer: whatever was dragged before is over by then.
  element.addEventListener(
    "keydown",
    () => {
      dragged = false;
    },
    { signal },
  );
  return () => dragged;
}
