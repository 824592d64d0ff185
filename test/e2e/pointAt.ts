import type { Frame, Page } from "playwright-core";
import { findInClosedRoot } from "./findInClosedRoot.ts";

/** Opens the panel by its key, and answers its frame. */
export async function openPanel(page: Page): Promise<Frame> {
  await page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  const find = () => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));
  for (;;) {
    const panel = find();
    const isThere = await panel?.locator("h1, .panel-state").first().isVisible();
    if (panel !== undefined && isThere) return panel;
    await page.waitForTimeout(50);
  }
}

/** Presses the panel's button and clicks on the page, which must not see the click. */
export async function point(page: Page, panel: Frame, what: string, selector: string): Promise<void> {
  await panel.getByRole("button", { name: `Point at: ${what}` }).click();
  await panel.getByText("Now click it on the page").waitFor();
  // The panel says so as soon as it has asked; a click before the page listens would be the page's.
  while ((await findInClosedRoot(page, "point-banner")) === undefined) await page.waitForTimeout(20);
  // By place: a page may lay an empty button over what its user sees.
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing to point at: ${selector}`);
  const at = [box.x + Math.min(box.width / 2, 30), box.y + box.height / 2] as const;
  await page.mouse.move(...at);
  await page.mouse.click(...at);
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });
}
