import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundlePanel, type PanelBundle } from "./panel/bundlePanel.ts";
import { findFaults, findOverflow } from "./panel/findFaults.ts";
import { launchBrowser } from "./panel/launchBrowser.ts";
import { openPanel, type PanelLook } from "./panel/openPanel.ts";
import { exampleNow, readWorld } from "./panel/readWorld.ts";
import { type Scenario, scenarios } from "./panel/scenarios.ts";

/** Each language once, each scheme once: colours hang on no word, and German is the longer of the two. */
const looks: readonly PanelLook[] = [
  { language: "en", scheme: "light", widthPx: 400 },
  { language: "de", scheme: "dark", widthPx: 400 },
];
const widePx = 700;
/** Where screenshots go, when somebody wants to look at them. */
const { WAYPOST_SCREENSHOTS: screenshots } = process.env;

let browser: Browser;
let bundle: PanelBundle;

beforeAll(async () => {
  bundle = await bundlePanel();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(looks)("the panel in $language and $scheme", (look) => {
  test.each(scenarios)("shows $name, readable for everybody", (scenario) => check(scenario, look));
});

async function check(scenario: Scenario, look: PanelLook): Promise<void> {
  const panel = await openPanel(browser, bundle, scenario.world(readWorld()), look, exampleNow);
  const { page } = panel;
  await page.locator(".panel-content[data-stale=no]").waitFor();
  await save(panel, scenario, look, "");
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not shown.
  const said = await page.locator("main").innerText();
  for (const words of scenario[look.language]) expect(said).toMatch(toPattern(words));

  await unfold(page);
  await save(panel, scenario, look, "-unfolded");
  expect(await findFaults(page)).toEqual([]);
  expect(await findOverflow(page)).toEqual([]);
  await page.setViewportSize({ width: widePx, height: 820 });
  await save(panel, scenario, { ...look, widthPx: widePx }, "-unfolded");
  expect(await findOverflow(page)).toEqual([]);
  expect(panel.complaints).toEqual([]);
  await panel.close();
}

/** Everything folded away is opened, and something to log is chosen. */
async function unfold(page: Page): Promise<void> {
  const choices = page.locator(".log-choices .button");
  const count = await choices.count();
  if (count > 0) await choices.nth(count > 1 ? 1 : 0).click();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

function toPattern(words: string | RegExp): RegExp {
  return words instanceof RegExp ? words : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

type Opened = Awaited<ReturnType<typeof openPanel>>;

async function save({ page }: Opened, { name }: Scenario, look: PanelLook, ending: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  const file = `${name}-${look.language}-${look.scheme}-${look.widthPx}${ending}.png`;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(screenshots, file), fullPage: true });
}
