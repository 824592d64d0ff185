import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const patience = { timeout: 30_000, interval: 100 };

/** Opens the panel by its key, and answers its frame. */
export async function openPanel(page: Page): Promise<Frame> {
  await page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  const find = () => page.frames().find((frame) => frame.url().endsWith("/tabs/panel.html"));
  await expect.poll(() => find()?.locator("h1, .panel-state").first().isVisible(), patience).toBe(true);
  return find() as Frame;
}

/** Presses the panel's button and clicks on the page, which must not see the click. */
export async function point(page: Page, panel: Frame, what: string, selector: string): Promise<void> {
  await panel.getByRole("button", { name: `Point at: ${what}` }).click();
  await panel.getByText("Now click it on the page").waitFor();
  await page.locator(selector).hover();
  await page.locator(selector).click();
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });
}
