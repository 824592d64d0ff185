import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import { type ExtensionBrowser, launchExtension } from "../e2e/launchExtension.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { buildExtension, buildSdk } from "./buildPackages.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { fetchExampleCrm } from "./fetchExampleCrm.ts";
import { sayStep } from "./sayStep.mjs";

const FIRST_CONTACT = 0;

/**
 * Opens the example CRM with the extension in a browser and stays until the browser is closed or Ctrl-C is pressed.
 * @returns the exit code
 */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { port: { type: "string", default: "0" } } });
  await buildSdk();
  await buildExtension();
  await fetchExampleCrm();
  await ensureBrowser({ install: false });

  const crm = await startRealtimexCrm({ port: Number(values.port), contacts: createCrmContacts() });
  sayStep(`Example CRM: serving at ${crm.origin}`);
  try {
    const browser = await launchExtension({
      headless: isWithoutDisplay(),
      profileDir: createProfile(),
      grantOrigins: [crm.origin],
    });
    sayStep("Browser: open, with the extension allowed on the example CRM");
    await openFirstContact(browser, crm);
    process.stdout.write(toInstructions(crm));
    await new Promise((resolve) => browser.context.once("close", resolve));
  } finally {
    await crm.stop();
  }
  sayStep("Stopped");
  return 0;
}

/** True on a build server and where Linux has no screen to open a window on. */
function isWithoutDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI !== undefined && CI !== "") return true;
  return process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY;
}

/** Removed when the process ends, which Ctrl-C brings about without returning here. */
function createProfile(): string {
  const directory = mkdtempSync(join(tmpdir(), "waypost-start-"));
  process.once("exit", () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

async function openFirstContact({ context }: ExtensionBrowser, crm: RealtimexCrm): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(crm.contactUrl(FIRST_CONTACT));
  await page.locator("main h5").waitFor();
  await page.bringToFront();
}

function toInstructions(crm: RealtimexCrm): string {
  const where = isWithoutDisplay() ? "There is no display, so the browser has no window.\n" : "";
  return `
${where}The page of an HCP is open in the example CRM.
  1. Press Alt+J, or click the tab at the right edge of the page: the journey panel opens.
  2. Go to the list of contacts: ${crm.listUrl}
  3. Click any name there.
Ctrl-C, or closing the browser, ends it. Nothing is kept.

`;
}
