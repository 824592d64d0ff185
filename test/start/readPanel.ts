import type { Page } from "playwright-core";
import type { ShownPanel } from "./comparePage.ts";

/** What the panel beside a page says now; nothing while it is closed or still about the page before. */
export async function readPanel(page: Page): Promise<ShownPanel> {
  const frame = page.frames().find((each) => each.url().includes("/tabs/panel.html"));
  const find = async (selector: string) => {
    const texts = await frame?.locator(`.panel-content[data-stale="no"] ${selector}`).allTextContents();
    return texts?.[0];
  };
  return {
    name: await find("h1"),
    persona: await find(".persona-name"),
    stage: await find(".stage-name"),
    since: await find(".stage-since"),
    cause: await find(".why > p"),
  };
}

/** Waits until the panel says where somebody stands. */
export async function waitForPanel(page: Page): Promise<void> {
  for (;;) {
    const panel = await readPanel(page).catch(() => undefined);
    if (panel?.stage !== undefined) return;
    await page.waitForTimeout(100);
  }
}
