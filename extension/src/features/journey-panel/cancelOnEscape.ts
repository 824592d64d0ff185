import type { KeyboardEvent } from "react";

/** Escape ends what is open inside the panel first; only an Escape that nobody took closes the panel. */
export function cancelOnEscape(cancel: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    cancel();
  };
}
