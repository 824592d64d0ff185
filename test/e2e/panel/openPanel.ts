import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type {
  PanelStage,
  PanelWorld,
  WorldPage,
} from "../../../extension/src/features/journey-panel/testing/PanelWorld.ts";
import type { Push } from "../../../extension/src/messaging/push.ts";
import { root } from "../../start/root.mjs";
import type { PanelBundle } from "./bundlePanel.ts";

export type PanelLook = {
  language: "en" | "de";
  scheme: "light" | "dark";
  widthPx: number;
};

export type OpenPanel = {
  page: Page;
  /** What the page or its policy complained of. */
  complaints: string[];
  /** Another page of the CRM comes to the front; `delayMs` is how long the worker takes to say whose it is. */
  showPage(next: WorldPage, delayMs?: number): Promise<void>;
  push(push: Push): Promise<void>;
  asked(name: string): Promise<unknown[]>;
  close(): Promise<void>;
};

const origin = "http://panel.test";

/** The policy that the extension's own pages live under. */
function readPolicy(): string {
  const { manifest } = JSON.parse(readFileSync(join(root, "extension/package.json"), "utf8")) as {
    manifest: { content_security_policy: { extension_pages: string } };
  };
  return manifest.content_security_policy.extension_pages;
}

/** Opens the panel alone in a page, at an instant, with nothing around it that could answer but the world. */
export async function openPanel(
  browser: Browser,
  bundle: PanelBundle,
  world: PanelWorld,
  { language, scheme, widthPx }: PanelLook,
  nowMs: number,
): Promise<OpenPanel> {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: 820 },
    colorScheme: scheme,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
  await serve(context, bundle);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.clock.install({ time: nowMs });
  const tag = JSON.stringify(language === "en" ? "en-GB" : "de-DE");
  await page.addInitScript({
    content: `Object.assign(window, { panelWorld: ${JSON.stringify(world)}, panelPlace: "dock" });
      Object.defineProperty(window, "chrome", { value: { i18n: { getUILanguage: () => ${tag} } } });`,
  });
  await page.goto(origin);
  return {
    page,
    complaints,
    async showPage(next, delayMs = 0) {
      await page.evaluate(
        ([shown, delay]) => {
          const { panelWorld, pushToPanel } = window as unknown as PanelStage;
          Object.assign(panelWorld, { page: shown, delayMs: delay });
          pushToPanel({ kind: "page.reading-changed", tabId: 1 });
        },
        [next, delayMs] as const,
      );
    },
    push: (push) => page.evaluate((told) => (window as unknown as PanelStage).pushToPanel(told), push),
    asked: (name) =>
      page.evaluate(
        (wanted) =>
          (window as unknown as PanelStage).panelAsked
            .filter((each) => each.name === wanted)
            .map(({ request }) => request),
        name,
      ),
    close: () => context.close(),
  };
}

async function serve(context: BrowserContext, { script, style }: PanelBundle): Promise<void> {
  const files: Record<string, { contentType: string; body: string }> = {
    "/": {
      contentType: "text/html; charset=utf-8",
      body: '<!doctype html><link rel="stylesheet" href="/panel.css"><body><script type="module" src="/panel.js"></script>',
    },
    "/panel.js": { contentType: "text/javascript; charset=utf-8", body: script },
    "/panel.css": { contentType: "text/css; charset=utf-8", body: style },
    "/favicon.ico": { contentType: "image/png", body: "" },
  };
  const headers = { "Content-Security-Policy": readPolicy() };
  await context.route("**/*", async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file === undefined ? route.abort() : route.fulfill({ ...file, headers }));
  });
}
