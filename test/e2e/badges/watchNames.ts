import type { Page } from "playwright-core";

/** What a watch has seen: `strays` are badges that stood beside two different names. */
export type NameWatch = { frames: number; badges: number; strays: string[] };

/** Looks at every frame of the page, before it is painted, beside which name each badge stands. */
export async function watchNames(page: Page): Promise<{ read(): Promise<NameWatch> }> {
  const handle = await page.evaluateHandle(() => {
    const nameOf = new WeakMap<Element, string>();
    const watch: { frames: number; badges: number; strays: string[] } = { frames: 0, badges: 0, strays: [] };
    const look = () => {
      watch.frames += 1;
      for (const badge of document.querySelectorAll("[data-waypost][data-place]")) {
        const name = badge.parentElement?.textContent ?? "";
        const before = nameOf.get(badge);
        if (before === undefined) watch.badges += 1;
        else if (before !== name) watch.strays.push(`${before} → ${name}`);
        nameOf.set(badge, name);
      }
      requestAnimationFrame(look);
    };
    look();
    return watch;
  });
  return { read: () => handle.evaluate((watch) => watch) };
}
