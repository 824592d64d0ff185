import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** A file as it is served. */
export interface AppFile {
  readonly type: string;
  readonly body: string;
}

const here = import.meta.dirname;
const portal = join(here, "../cardiology-portal");
const data = {
  "journey.json": portal,
  "hcps.csv": join(portal, "data"),
  "consent.csv": join(portal, "data"),
  "events.csv": join(portal, "data"),
};

/** Everything that the page loads, by path. */
export async function bundleApp(): Promise<ReadonlyMap<string, AppFile>> {
  const { outputFiles } = await build({
    entryPoints: [join(here, "main.tsx")],
    outdir: here,
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const find = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  const files = new Map<string, AppFile>([
    ["/", { type: "text/html; charset=utf-8", body: await readFile(join(here, "index.html"), "utf8") }],
    ["/main.js", { type: "text/javascript; charset=utf-8", body: find(".js") }],
    ["/main.css", { type: "text/css; charset=utf-8", body: find(".css") }],
  ]);
  for (const [name, folder] of Object.entries(data)) {
    const type = name.endsWith(".json") ? "application/json" : "text/csv; charset=utf-8";
    files.set(`/${name}`, { type, body: await readFile(join(folder, name), "utf8") });
  }
  return files;
}
