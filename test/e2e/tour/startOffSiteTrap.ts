import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type OffSiteTrap = {
  /** For the browser's flag `--proxy-server`, which does not ask a proxy for what is on loopback. */
  origin: string;
  close(): Promise<void>;
};

/** What the browser asks of its own maker, whatever runs in it: forms it might fill in, updates, lists of bad sites. */
const askedByTheBrowser = new Set([
  "accounts.google.com",
  "clients2.google.com",
  "content-autofill.googleapis.com",
  "edgedl.me.gvt1.com",
  "optimizationguide-pa.googleapis.com",
  "redirector.gvt1.com",
  "safebrowsing.googleapis.com",
  "update.googleapis.com",
]);

/** A proxy that tells what is asked of it and lets nothing through: what the browser's tools report leaves out its workers. */
export async function startOffSiteTrap(onAsked: (address: string) => void): Promise<OffSiteTrap> {
  const note = (address = "") => {
    const { hostname } = new URL(address.includes("://") ? address : `https://${address}`);
    if (!askedByTheBrowser.has(hostname)) onAsked(address);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    note(request.url);
    // A browser that is killed resets what it had open.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
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
