import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type TinyPage = { origin: string; close(): Promise<void> };

const html = `<!doctype html><html lang="en"><title>Contacts</title>
<body><h1>Contacts</h1><input aria-label="Search"><p>Nora Quist, Lund</p></body></html>`;

/** A page on loopback that is no CRM. Under /isolated it refuses every frame that does not ask to be embedded. */
export async function serveTinyPage(): Promise<TinyPage> {
  const server = createServer((request, response) => {
    if (request.url === "/isolated") response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
