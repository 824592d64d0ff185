import type { Page } from "playwright-core";
import { toDisplayName } from "../../examples/cardiology-portal/toCsvFiles.ts";
import { findInClosedRoot } from "../e2e/findInClosedRoot.ts";
import { type Demo, enrollableRecord, suggestedRecord } from "./createDemo.ts";
import type { Show } from "./showOnce.ts";

/** Shows the page of an HCP, tells what to click first, and waits until the browser is closed. @returns the exit code */
export async function showUntilClosed({ browser, crm, demo }: Show, headless: boolean): Promise<number> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(crm.contactUrl(suggestedRecord));
  await page.locator("main h5").waitFor();
  await page.bringToFront();
  await waitForTab(page);
  process.stdout.write(toInstructions(demo, crm.listUrl, headless));
  await new Promise((resolve) => browser.context.once("close", resolve));
  return 0;
}

async function waitForTab(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await findInClosedRoot(page, "tab"))?.box !== undefined) return;
    await page.waitForTimeout(100);
  }
  throw new Error("The extension does not show itself on the example CRM.");
}

function nameOf({ contacts }: Demo, record: number): string {
  const contact = contacts.find(({ id }) => id === record);
  return contact === undefined ? `record ${record}` : toDisplayName(contact);
}

function toInstructions(demo: Demo, listUrl: string, headless: boolean): string {
  const { shiftDays } = demo;
  const where = headless
    ? "There is no display, so the browser has no window; `npm start -- --once` leaves pictures.\n"
    : "";
  return `
${where}The page of ${nameOf(demo, suggestedRecord)} is open in the example CRM; a visit is due.
  1. Press Alt+J, or click the tab at the right edge of the page: the journey panel opens.
     It says which stage this HCP is in, since when and why.
  2. Under "Log a touchpoint", click "Visit held", then "Log: yes": the stage moves at once. "Undo" takes it back.
  3. Go to the list of contacts, ${listUrl} ,
     where every name has a badge. Search, sort, turn the page; click any name.
  4. ${nameOf(demo, enrollableRecord)} is not in the journey: on that page the panel offers to enrol.
  5. Alt+Shift+J hides everything, and brings it back.
${shiftDays === 0 ? "" : `The example's dates were moved by ${shiftDays} days, so that it happens now.\n`}Ctrl-C, or closing the browser, ends it. Nothing is kept.

`;
}
