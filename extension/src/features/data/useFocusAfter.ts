import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to an element when a state is left, because the button that had it may be gone; where `from` is not
 * given, whenever the state changes.
 */
export function useFocusAfter<State extends string>(
  state: State,
  from?: State,
): RefObject<HTMLHeadingElement | null> {
  const target = useRef<HTMLHeadingElement>(null);
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    if (from === undefined || last.current === from) target.current?.focus();
    last.current = state;
  }, [state, from]);
  return target;
}
