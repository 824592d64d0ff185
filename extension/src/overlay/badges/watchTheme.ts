import { findTheme } from "./findTheme";
import type { Theme } from "./Palette";

/** Longer than a page's change of colours usually takes to fade in. */
const settleMs = 400;

export type ThemeWatch = {
  /** The look of the page, as it is around this element. */
  find(beside: Element): Theme;
};

/**
 * Looks at the page's colours once, and again when the page or the system changes its look; calls back where that made a
 * difference. Pages set attributes of their body for many a reason: a menu that opens, a scroll bar that goes.
 */
export function watchTheme({ signal, onChange }: { signal: AbortSignal; onChange(): void }): ThemeWatch {
  let theme: Theme | undefined;
  let looksBeside: Element | undefined;
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = () => {
    frame = undefined;
    if (looksBeside === undefined) return;
    const before = theme;
    theme = looksBeside.isConnected ? findTheme(looksBeside) : undefined;
    if (theme !== before) onChange();
  };
  const lookAgainTwice = () => {
    // In the frame the browser works out its styles in any case; asked for before, it would do so once more.
    frame ??= requestAnimationFrame(lookAgain);
    clearTimeout(timer);
    // A colour that fades has its old value at first.
    timer = setTimeout(lookAgain, settleMs);
  };

  const observer = new MutationObserver(lookAgainTwice);
  for (const holder of [document.documentElement, document.body])
    observer.observe(holder, { attributes: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", lookAgainTwice, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  });

  return {
    find(beside) {
      looksBeside = beside;
      theme ??= findTheme(beside);
      return theme;
    },
  };
}
