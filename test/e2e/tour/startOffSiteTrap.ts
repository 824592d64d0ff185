import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type OffSiteTrap = {
  /** For the browser's flag `--proxy-server`, which does not ask a proxy for what is on loopback. */
  origin: string;
  close(): Promise<void>;
};

/** A proxy that tells what is asked of it and lets nothing through: what the browser's tools report leaves out its workers. */
export async function startOffSiteTrap(onAsked: (address: string) => void): Promise<OffSiteTrap> {
  const server = createServer((request, response) => {
    onAsked(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    onAsked(request.url ?? "");
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
