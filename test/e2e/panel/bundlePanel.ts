import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../start/root.mjs";

export type PanelBundle = { script: string; style: string };

/** The panel with a worker in memory, for a page of its own; made anew from the source, in about a second. */
export async function bundlePanel(): Promise<PanelBundle> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "extension/src/features/journey-panel/testing/mountPanel.tsx")],
    outdir: join(root, "unwritten"),
    write: false,
    bundle: true,
    format: "esm",
    target: "chrome130",
    jsx: "automatic",
    tsconfigRaw: {},
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const find = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: find(".js"), style: find(".css") };
}
