import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { createSession, unsignedToken } from "./createSession.ts";

export interface ServedFile {
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

const TELEMETRY_ORIGIN = "https://atomic-crm-telemetry.marmelab.com";
/** The front end also asks outside services for avatars and logos when a contact is saved; this ends at the browser. */
const STAY_HOME = "connect-src 'self' ws: blob: data:; img-src 'self' blob: data:";

/** Reads the built front end and answers a lookup of its files by URL path, with what it needs to run offline. */
export async function serveFrontEnd(directory: string): Promise<(path: string) => ServedFile | undefined> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, ServedFile>();
  for (const entry of entries) {
    if (!entry.isFile() || !(extname(entry.name) in CONTENT_TYPES)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(directory.length).split(sep).join("/");
    files.set(path, servedFile(path, await readFile(file)));
  }
  return (path) => files.get(path === "/" ? "/index.html" : path);
}

function servedFile(path: string, content: Buffer): ServedFile {
  const type = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
  if (path === "/index.html") {
    const html = content.toString().replace("<head>", `<head><script>${SIGN_IN}</script>`);
    const headers = {
      "content-type": type,
      "content-security-policy": STAY_HOME,
      "cache-control": "no-store",
    };
    return { content: Buffer.from(html), headers };
  }
  const headers = { "content-type": type, "cache-control": "max-age=31536000, immutable" };
  if (!path.endsWith(".js")) return { content, headers };
  return { content: Buffer.from(content.toString().replaceAll(TELEMETRY_ORIGIN, "")), headers };
}

/** Runs before the front end does, which takes its back end's address, and the session, from local storage. */
const SIGN_IN = `
localStorage.setItem("realtimex_crm_supabase_config", JSON.stringify({
  url: location.origin, anonKey: ${JSON.stringify(unsignedToken({ role: "anon" }))}
}));
localStorage.setItem("sb-" + location.hostname.split(".")[0] + "-auth-token",
  ${JSON.stringify(JSON.stringify(createSession()))});
`;
