import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JourneyDocument } from "@waypost/sdk";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { root } from "../../start/root.mjs";
import type { StudioBundle } from "./bundleStudio.ts";

export type StudioLook = { language: "en" | "de"; scheme: "light" | "dark"; width: number; height: number };

export const usualLook: StudioLook = { language: "en", scheme: "light", width: 1400, height: 900 };

/** Opens the studio alone in a page, under the policy of the extension's own pages, with one journey open. */
export async function openStudioAlone(
  browser: Browser,
  bundle: StudioBundle,
  document: JourneyDocument,
  { language, scheme, width, height }: StudioLook = usualLook,
  /** What else the page finds on `window` before the studio starts. */
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  await serve(context, bundle);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const draft = {
    id: "d",
    revision: 1,
    changedAt: 0,
    tags: [],
    isArchived: false,
    text: JSON.stringify(document),
  };
  const tag = JSON.stringify(language === "en" ? "en-GB" : "de-DE");
  await page.addInitScript({
    content: `Object.assign(window, ${JSON.stringify(more)});
      window.studioDrafts = ${JSON.stringify([["d", draft]])};
      Object.defineProperty(window, "chrome", { value: { i18n: { getUILanguage: () => ${tag} } } });`,
  });
  await page.goto("http://studio.test/#d");
  return { page, complaints, close: () => context.close() };
}

async function serve(context: BrowserContext, { script, style, worker }: StudioBundle): Promise<void> {
  const { manifest } = JSON.parse(readFileSync(join(root, "extension/package.json"), "utf8")) as {
    manifest: { content_security_policy: { extension_pages: string } };
  };
  const headers = { "Content-Security-Policy": manifest.content_security_policy.extension_pages };
  const html =
    '<!doctype html><link rel="stylesheet" href="/studio.css"><body><script type="module" src="/studio.js"></script>';
  const files: Record<string, { contentType: string; body: string }> = {
    "/": { contentType: "text/html; charset=utf-8", body: html },
    "/studio.js": { contentType: "text/javascript; charset=utf-8", body: script },
    "/worker.js": { contentType: "text/javascript; charset=utf-8", body: worker },
    "/studio.css": { contentType: "text/css; charset=utf-8", body: style },
    "/favicon.ico": { contentType: "image/png", body: "" },
  };
  await context.route("**/*", async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file === undefined ? route.abort() : route.fulfill({ ...file, headers }));
  });
}
