import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { answerRealtime } from "./answerRealtime.ts";
import { answerRest, type RestAnswer } from "./answerRest.ts";
import type { CrmContact } from "./contacts.ts";
import { createSession } from "./createSession.ts";
import { createTables, type Tables } from "./createTables.ts";
import { fetchRealtimexCrm } from "./fetchRealtimexCrm.ts";
import { serveFrontEnd } from "./serveFrontEnd.ts";

export interface RealtimexCrm {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly listUrl: string;
  contactUrl(id: number): string;
  /** Ends all connections and frees the port; the contacts and notes in memory are gone. */
  stop(): Promise<void>;
}

export interface RealtimexCrmOptions {
  /** Left out, any free port is taken. */
  readonly port?: number;
  readonly contacts: readonly CrmContact[];
}

const LOOPBACK = "127.0.0.1";

/**
 * Serves the example CRM, signed in, on loopback over an in-memory back end that starts with these contacts.
 * @throws Error with what to do when the CRM cannot be fetched or the port is taken.
 */
export async function startRealtimexCrm({ port = 0, contacts }: RealtimexCrmOptions): Promise<RealtimexCrm> {
  const findFile = await serveFrontEnd(await fetchRealtimexCrm());
  const tables = createTables(contacts);
  const server = createServer((request, response) => {
    const { pathname } = urlOf(request);
    const file = findFile(pathname);
    if (file === undefined) return void answerBackEnd(tables, request, response);
    response.writeHead(200, file.headers).end(file.content);
  });
  const closeConnections = trackConnections(server);
  server.on("upgrade", answerRealtime);
  await listen(server, port);

  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    listUrl: `${origin}/#/contacts`,
    contactUrl: (id) => `${origin}/#/contacts/${id}/show`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        closeConnections();
      }),
  };
}

async function answerBackEnd(
  tables: Tables,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await findAnswer(tables, request).catch(
    (error: unknown): RestAnswer => ({ status: 400, body: { message: String(error) } }),
  );
  const headers = { "content-type": "application/json", "cache-control": "no-store", ...answer.headers };
  response.writeHead(answer.status, headers);
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

async function findAnswer(tables: Tables, request: IncomingMessage): Promise<RestAnswer> {
  const { pathname, searchParams: query } = urlOf(request);
  const method = request.method ?? "GET";
  if (pathname.startsWith("/rest/v1/")) {
    const resource = pathname.slice("/rest/v1/".length);
    const text = await bodyOf(request);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    return answerRest(tables, { method, resource, query, accept: request.headers.accept ?? "", body });
  }
  switch (pathname) {
    case "/auth/v1/token":
      return { status: 200, body: createSession() };
    case "/auth/v1/user":
      return { status: 200, body: createSession().user };
    case "/auth/v1/logout":
    case "/atomic-crm-telemetry":
      return { status: 204 };
    case "/api/sdk/status":
      return { status: 200, body: { available: false } };
    default:
      return { status: 404, body: { message: `The example CRM has nothing at ${pathname}.` } };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? "/", "http://localhost");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EADDRINUSE") return reject(cause);
      const message = `Port ${port} is taken, so the example CRM cannot be served there. End what uses it, or choose another port.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

/** Upgraded connections are no longer the server's own, so it would wait for them for ever. */
function trackConnections(server: Server): () => void {
  const open = new Set<Duplex>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
