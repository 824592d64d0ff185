import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hubspotList, hubspotRecord } from "../../../extension/src/hosts/hubspot/testing/hubspotPages.ts";
import type { ShownPerson } from "../../../extension/src/hosts/testing/ShownPerson.ts";

/** Under which headers a page is served. */
export type HostilePolicy = keyof typeof policies;

export type HostileSite = {
  origin: string;
  toRecordUrl(person: Pick<ShownPerson, "id">, policy?: HostilePolicy): string;
  toListUrl(policy?: HostilePolicy): string;
  close(): Promise<void>;
};

const strict = "default-src 'none'; script-src 'self'; frame-src 'none'; child-src 'none'; style-src 'none'";
const policies = {
  none: {},
  csp: {
    "Content-Security-Policy": `${strict}; frame-ancestors 'none'; form-action 'none'; base-uri 'none'`,
  },
  "trusted-types": {
    "Content-Security-Policy": `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  sandbox: { "Content-Security-Policy": "sandbox allow-scripts allow-same-origin" },
  "opaque-sandbox": { "Content-Security-Policy": "sandbox allow-scripts" },
  isolated: {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
  },
} as const satisfies Record<string, Record<string, string>>;

const spy = readFileSync(new URL("./spy.js", import.meta.url), "utf8");
const recordPath = "/contacts/1234567/record/0-1";
const listPath = "/contacts/1234567/objects/0-1/views/all/list";

/** A CRM of HubSpot's structure that has turned against who works on it: spy.js runs before anything else. */
export async function serveHostileSite(people: readonly ShownPerson[]): Promise<HostileSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/spy.js") {
      response.setHeader("Content-Type", "text/javascript; charset=utf-8");
      return response.end(spy);
    }
    const policy = searchParams.get("policy") ?? "none";
    const headers: Record<string, string> = Object.hasOwn(policies, policy)
      ? policies[policy as HostilePolicy]
      : {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const person = people.find(({ id }) => pathname === `${recordPath}/${id}`);
    const content = person !== undefined ? hubspotRecord(person) : hubspotList(people);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(
      `<!doctype html><html lang="en"><head><title>CRM</title><script src="/spy.js"></script></head><body><input aria-label="Search"><div id="app">${content}</div></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const toUrl = (path: string, policy: HostilePolicy) => `${origin}${path}?policy=${policy}`;
  return {
    origin,
    toRecordUrl: ({ id }, policy = "none") => toUrl(`${recordPath}/${id}`, policy),
    toListUrl: (policy = "none") => toUrl(listPath, policy),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
