import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { mountSmallDisk, type SmallDisk } from "./smallDisk.ts";

const patience = { timeout: 10_000, interval: 100 };

let disk: SmallDisk | undefined;
let browser: ExtensionBrowser | undefined;

afterEach(() => browser?.close());
afterAll(() => disk?.unmount());

async function open(on: ExtensionBrowser): Promise<Page> {
  const page = await on.context.newPage();
  await page.goto(on.pageUrl("tabs/studio.html"));
  await page.locator(".library").waitFor();
  return page;
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New journey", exact: true }).click();
  await page.locator(".stage").first().waitFor();
}

/** Pastes a list of stages, as from a spreadsheet: a change that needs room. */
async function pasteStages(page: Page, name: string, count: number): Promise<void> {
  const list = Array.from({ length: count }, (_, index) => `${name} ${index + 1}`).join("\n");
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, list);
}

const countStages = (page: Page) => page.locator(".react-flow__node").count();
const untilSaved = (page: Page) => page.locator(".save-mark-saved").waitFor();

/** What a new window finds stored of the draft that this one shows. */
async function readStored(from: Page, on: ExtensionBrowser): Promise<Page> {
  const other = await on.context.newPage();
  await other.goto(from.url());
  await other.locator(".stage").first().waitFor();
  return other;
}

test("on a full disk a draft says why it is not saved and what to do, is not lost by leaving it, and is saved once there is room", async ({
  skip,
}) => {
  disk = mountSmallDisk();
  if (disk === undefined) return skip("a small disk cannot be mounted here (needs root)");
  browser = await launchExtension({ profileDir: join(disk.place, "profile"), language: "en" });
  const page = await open(browser);
  await begin(page);
  await untilSaved(page);

  const makeRoom = disk.fill();
  for (let round = 1; round <= 12 && (await page.locator(".save-trouble").count()) === 0; round += 1) {
    await pasteStages(page, `Round ${round}, stage`, 60);
    await page.waitForTimeout(700);
  }
  const trouble = page.locator(".save-trouble");
  await trouble.getByText("There is no room left on this device. Free some space").waitFor();
  const drawn = await countStages(page);

  // Left for the library, it is said there, and goes on where it was.
  await page.getByRole("link", { name: "All journeys" }).click();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await page.locator(".stage").first().waitFor();
  expect(await countStages(page)).toBe(drawn);
  await page.keyboard.press("Control+z");
  expect(await countStages(page)).toBeLessThan(drawn);
  await page.keyboard.press("Control+y");
  expect(await countStages(page)).toBe(drawn);

  // The browser asks before the window goes with what only it has.
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked, patience).toBe("beforeunload");

  makeRoom();
  await untilSaved(page);
  expect(await trouble.count()).toBe(0);
  expect(await countStages(await readStored(page, browser))).toBe(drawn);
});

test("a worker that is killed while one types, and a tab that crashes then, lose nothing and ask nobody", async () => {
  browser = await launchExtension({ language: "en" });
  const page = await open(browser);
  await begin(page);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await page.getByRole("tab", { name: "Details" }).click();
  const field = page.getByLabel("Description").first();
  const text = "Typed while the worker dies again and again. ".repeat(2).trim();
  await field.click();
  for (const [index, letter] of [...text].entries()) {
    await page.keyboard.type(letter, { delay: 10 });
    if (index % 30 === 10) await browser.killWorker();
    if (index % 30 === 20) await page.waitForTimeout(450);
  }
  await page.waitForTimeout(500);
  await untilSaved(page);
  expect(await page.locator("dialog[open]").count()).toBe(0);

  const address = page.url();
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const again = await browser.context.newPage();
  await again.goto(address);
  await again.locator(".stage").first().waitFor();
  await again.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await again.getByRole("tab", { name: "Details" }).click();
  expect(await again.getByLabel("Description").first().inputValue()).toBe(text);
});
