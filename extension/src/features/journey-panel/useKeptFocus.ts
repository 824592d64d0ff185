import { useLayoutEffect, useRef } from "react";

/** What is hidden loses the focus; where the same element is shown again, it has it back. */
export function useKeptFocus(isHidden: boolean): void {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isHidden) {
      focused.current = document.activeElement;
      return;
    }
    const before = focused.current;
    focused.current = null;
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }, [isHidden]);
}
