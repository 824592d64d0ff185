import { findTheme } from "./findTheme";
import type { Theme } from "./Palette";

/** Longer than a page's change of colours usually takes to fade in. */
const settleMs = 400;

export type ThemeWatch = {
  /** The look of the page, as it is around this element. */
  find(beside: Element): Theme;
};

/** Looks at the page's colours once, and again when the page or the system changes its look; then calls back. */
export function watchTheme({ signal, onChange }: { signal: AbortSignal; onChange(): void }): ThemeWatch {
  let theme: Theme | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = () => {
    theme = undefined;
    onChange();
  };
  const lookAgainTwice = () => {
    lookAgain();
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
  });

  return {
    find(beside) {
      theme ??= findTheme(beside);
      return theme;
    },
  };
}
