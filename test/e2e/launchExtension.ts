import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { requireBrowser } from "../start/findBrowser.ts";

export type LaunchOptions = {
  /** The built extension; extension/build/chrome-mv3-prod unless given. */
  buildDir?: string;
  /** True unless given. */
  headless?: boolean;
  /** Kept afterwards; a fresh one, removed on close, unless given. */
  profileDir?: string;
  /** Sites granted before anything else, such as `http://127.0.0.1:8080`. */
  grantOrigins?: readonly string[];
  /** The size of new windows, CSS px; the browser's own unless given. */
  windowSize?: { width: number; height: number };
  /** The language of the browser's interface, such as `de`; the system's unless given. */
  language?: string;
  /** Who is asked for everything that is not on loopback; nobody in between unless given. */
  proxyOrigin?: string;
};

export type ExtensionBrowser = {
  context: BrowserContext;
  extensionId: string;
  /** The address of one of the extension's own pages. */
  pageUrl(path: string): string;
  /** The running service worker; wakes it when it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the service worker at once, as the browser does when it needs memory; the next event starts a new one. */
  killWorker(): Promise<void>;
  /** Grants a site by the popup's button, as a user does. */
  grantSite(origin: string): Promise<void>;
  /** Withdraws a site by the popup's button. */
  withdrawSite(origin: string): Promise<void>;
  /** The popup as a tab of its own, about the site of the address. */
  openPopup(tabUrl: string): Promise<Page>;
  close(): Promise<void>;
};

/** What `npx pnpm build` makes. */
export const defaultBuildDir = fileURLToPath(
  new URL("../../extension/build/chrome-mv3-prod", import.meta.url),
);

/** Starts Chromium with the built extension. Throws, saying what is missing, when there is no browser or no build. */
export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const {
    buildDir = defaultBuildDir,
    headless = true,
    grantOrigins = [],
    windowSize,
    language,
    proxyOrigin,
  } = options;
  const executablePath = requireBrowser();
  if (!existsSync(join(buildDir, "manifest.json"))) {
    throw new Error(`No extension in ${buildDir}. Build it: npx pnpm build`);
  }
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), "waypost-profile-")));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless: false,
    args: [
      ...(headless ? ["--headless=new", "--disable-gpu"] : []),
      ...toFlags(buildDir),
      ...(windowSize === undefined ? [] : [`--window-size=${windowSize.width},${windowSize.height}`]),
      ...(language === undefined ? [] : [`--lang=${language}`]),
      ...(proxyOrigin === undefined ? [] : [`--proxy-server=${proxyOrigin}`]),
    ],
    // Playwright's own list switches extensions off.
    ignoreDefaultArgs: ["--disable-extensions"],
    viewport: null,
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const browser = createBrowser(context, new URL(first.url()).host);
  for (const origin of grantOrigins) await browser.grantSite(origin);
  return {
    ...browser,
    async close() {
      await context.close();
      if (options.profileDir === undefined)
        await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The language of the browser's interface as it tells extensions, such as `en-US`. */
export async function readUiLanguage({ worker }: Pick<ExtensionBrowser, "worker">): Promise<string> {
  return (await worker()).evaluate(() => chrome.i18n.getUILanguage());
}

/** The flags of a browser with the extension in it that asks nothing of its maker. */
export function toFlags(buildDir: string): string[] {
  return [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-extensions-except=${buildDir}`,
    `--load-extension=${buildDir}`,
  ];
}

function createBrowser(context: BrowserContext, extensionId: string): Omit<ExtensionBrowser, "close"> {
  const pageUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const openPopup = async (tabUrl: string) => {
    const popup = await context.newPage();
    await popup.goto(`${pageUrl("popup.html")}?site=${encodeURIComponent(tabUrl)}`);
    return popup;
  };
  return {
    context,
    extensionId,
    pageUrl,
    openPopup,
    worker: () => wakeWorker(context, pageUrl("popup.html")),
    killWorker: () => killWorker(context),
    async grantSite(origin) {
      await answerGrantBeforehand(context, extensionId, `${new URL(origin).origin}/*`);
      await clickInPopup(await openPopup(origin), ".button-primary", ".notice-good");
    },
    async withdrawSite(origin) {
      await clickInPopup(await openPopup(origin), "main > .button-quiet", ".button-primary");
    },
  };
}

async function clickInPopup(popup: Page, button: string, outcome: string): Promise<void> {
  await popup.click(button);
  await popup.waitForSelector(outcome);
  await popup.close();
}

async function wakeWorker(context: BrowserContext, ownPage: string): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running !== undefined) return running;
  const started = context.waitForEvent("serviceworker");
  // Any message of ours wakes it; the popup sends one when it opens.
  const page = await context.newPage();
  await page.goto(ownPage);
  const worker = await started;
  await page.close();
  return worker;
}

async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const devTools = await context.newCDPSession(page);
  const { targetInfos } = await devTools.send("Target.getTargets");
  for (const { targetId, type } of targetInfos) {
    if (type === "service_worker") await devTools.send("Target.closeTarget", { targetId });
  }
  await devTools.detach();
}

/** Headless Chromium shows no permission prompt; granted on the extensions page first, the request of a click resolves at once. */
async function answerGrantBeforehand(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  const settings = await context.newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    async ([id, host]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
      };
      await chrome.developerPrivate.addHostPermission(id, host);
    },
    [extensionId, pattern] as const,
  );
  await settings.close();
}
