import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { createViteServer } from "vitest/node";
import { requireBrowser } from "../../start/findBrowser.ts";
import type {} from "./page.ts";

const testDir = fileURLToPath(new URL("../../", import.meta.url));
const pagePath = "/e2e/vault/";

export type VaultBrowser = {
  readonly context: BrowserContext;
  /** A page on loopback that has `window.vaultPage`. */
  openPage(): Promise<Page>;
  /** Ends the browser and starts it again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Chromium on a page whose modules are served as they are written, since OPFS and workers need a real origin. */
export async function startVaultBrowser(): Promise<VaultBrowser> {
  const scratchDir = await mkdtemp(join(tmpdir(), "waypost-vault-"));
  const server = await serveModules(join(scratchDir, "modules"));
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error("The server of modules has no address");
  let context = await launch(join(scratchDir, "profile"));
  return {
    get context() {
      return context;
    },
    async openPage() {
      const page = await context.newPage();
      await page.goto(new URL(pagePath, origin).href);
      await page.waitForFunction(() => window.vaultPage !== undefined);
      return page;
    },
    async restart() {
      await context.close();
      context = await launch(join(scratchDir, "profile"));
    },
    async close() {
      await context.close();
      await server.close();
      await rm(scratchDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function serveModules(cacheDir: string) {
  const server = await createViteServer({
    configFile: false,
    root: testDir,
    cacheDir,
    appType: "custom",
    logLevel: "silent",
    // Bundled before the first page, as finding it later would reload the page under the test.
    optimizeDeps: { noDiscovery: true, include: ["@waypost/sdk > dexie"] },
    server: {
      host: "127.0.0.1",
      port: 0,
      hmr: false,
      ws: false,
      watch: null,
      fs: { allow: [join(testDir, "..")] },
    },
    plugins: [
      {
        name: "blank page",
        configureServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            if (request.url !== pagePath) return next();
            response.setHeader("Content-Type", "text/html");
            response.end(
              '<!doctype html><title>Vault</title><script type="module" src="./page.ts"></script>',
            );
          });
        },
      },
    ],
  });
  return server.listen();
}

function launch(profileDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, {
    executablePath: requireBrowser(),
    headless: false,
    args: [
      "--headless=new",
      "--disable-gpu",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}
