import type { ReactNode } from "react";

/** What may be wider than the window: it scrolls by itself, also by keyboard. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reached by the keyboard to do so.
    <section className="sim-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
