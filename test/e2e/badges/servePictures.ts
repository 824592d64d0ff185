import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const pagePath = "/e2e/badges/";

/** Serves a page that has `window.drawPicture`, made of the product's own modules. */
export async function servePictures(): Promise<{ url: string; close(): Promise<void> }> {
  const testDir = fileURLToPath(new URL("../../", import.meta.url));
  const cacheDir = await mkdtemp(join(tmpdir(), "waypost-pictures-"));
  const server = await createViteServer({
    configFile: false,
    root: testDir,
    cacheDir,
    appType: "custom",
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
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
              '<!doctype html><title>Pictures</title><script type="module" src="./pictures.ts"></script>',
            );
          });
        },
      },
    ],
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error("The server of modules has no address");
  return {
    url: new URL(pagePath, origin).href,
    async close() {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
