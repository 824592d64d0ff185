import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../start/root.mjs";

export type StudioBundle = { script: string; style: string; worker: string };

/** The studio (or plain React Flow) with a worker in memory, for a page of its own; made anew from the source. */
export async function bundleStudio(entry: "mountStudio" | "mountPlainFlow"): Promise<StudioBundle> {
  const folder = join(root, "extension/src/features/editor");
  const common = {
    outdir: join(root, "unwritten"),
    write: false as const,
    bundle: true,
    target: "chrome130",
    jsx: "automatic" as const,
    tsconfigRaw: {},
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent" as const,
  };
  const page = await build({ ...common, entryPoints: [join(folder, `testing/${entry}.tsx`)], format: "esm" });
  const worker = await build({
    ...common,
    entryPoints: [join(folder, "layout/layoutWorker.ts")],
    format: "iife",
  });
  const find = (ending: string) => page.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: find(".js"), style: find(".css"), worker: worker.outputFiles[0]?.text ?? "" };
}
