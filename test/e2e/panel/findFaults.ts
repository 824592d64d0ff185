import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

type Violation = { id: string; nodes: { html: string }[] };

/** What keeps somebody from seeing, hearing or steering a page, or the panel's frame (WCAG 2.2 AA), as axe finds it. */
export async function findFaults(page: Pick<Page | Frame, "evaluate">): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What is wider than the page, so that somebody would have to scroll sideways. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth} px`] : [];
  });
}
