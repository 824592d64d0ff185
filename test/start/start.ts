import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchExtension } from "../e2e/launchExtension.ts";
import { startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { buildExtension, buildSdk } from "./buildPackages.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { fetchExampleCrm } from "./fetchExampleCrm.ts";
import { sayStep } from "./sayStep.mjs";

/**
 * Opens the example CRM with the extension in a browser, with the example's journey and people in it.
 *
 * It stays until the browser is closed or Ctrl-C is pressed. With `--once` it prints where everybody stands, looks whether
 * the pages of the CRM say the same, and ends.
 *
 * @returns the exit code: 1 where page and table differ
 */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string", default: "0" }, once: { type: "boolean", default: false } },
  });
  await buildSdk();
  await buildExtension();
  await fetchExampleCrm();
  await ensureBrowser({ install: false });
  // These import the SDK, which was not there before.
  const { createDemo } = await import("./createDemo.ts");
  const { seedDemo } = await import("./seedDemo.ts");
  const { showOnce } = await import("./showOnce.ts");
  const { showUntilClosed } = await import("./showUntilClosed.ts");

  const demo = createDemo(Date.now());
  const crm = await startRealtimexCrm({ port: Number(values.port), contacts: demo.contacts });
  sayStep(`Example CRM: serving ${demo.contacts.length} HCPs at ${crm.origin}`);
  const headless = values.once || isWithoutDisplay();
  try {
    const browser = await launchExtension({
      headless,
      profileDir: createProfile(),
      grantOrigins: [crm.origin],
      windowSize: { width: 1440, height: 900 },
      // What the page says is compared with the table, word by word.
      ...(values.once && { language: "en" }),
    });
    sayStep("Browser: open, with the extension allowed on the example CRM");
    const seeded = await seedDemo(browser, crm.origin, demo.files);
    sayStep(
      `Data page: journey published, ${seeded.map(({ kind, taken }) => `${kind} ${taken}`).join(", ")}`,
    );
    const show = { browser, crm, demo };
    const exitCode = values.once ? await showOnce(show) : await showUntilClosed(show, headless);
    await browser.close();
    return exitCode;
  } finally {
    await crm.stop();
  }
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
