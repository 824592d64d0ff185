import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const resources = "/usr/lib/GNUstep/SOGo/WebServerResources";
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export type SogoFront = { origin: string; close(): Promise<void> };

/** The web server in front of SOGo: serves its files, and hands everything else on with the headers that SOGo asks for. */
export async function serveSogo({ port, user }: { port: number; user: string }): Promise<SogoFront> {
  const server = createServer((asked, response) => {
    const path = new URL(asked.url ?? "/", "http://front").pathname;
    const file = /^\/SOGo(?:\.woa)?\/WebServerResources\/(.+)$/.exec(path)?.[1];
    if (file === undefined) handOn(asked, response, port, user);
    else void serveFile(join("/", normalize(file)), response);
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

async function serveFile(file: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(join(resources, file));
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

function handOn(asked: IncomingMessage, response: ServerResponse, port: number, user: string): void {
  const host = asked.headers.host ?? "";
  const headers = {
    ...asked.headers,
    "x-webobjects-remote-user": user,
    "x-webobjects-server-url": `http://${host}`,
    "x-webobjects-server-name": host,
  };
  // SOGo closes connections when it likes; one that is kept might be closed while the next request is on it.
  const options = { host: "127.0.0.1", port, path: asked.url, method: asked.method, headers, agent: false };
  const behind = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  behind.on("error", () => {
    if (!response.headersSent) response.statusCode = 502;
    response.end();
  });
  asked.pipe(behind);
}
