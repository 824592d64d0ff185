import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What an application has already that uses the entry point. */
const peers = ["react", "@xstate/react", "xstate", "dexie"];

/** Bytes that a piece of code costs in a browser, gzipped: bundled and minified with all it needs but peers and XState. */
export async function weigh(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: peers,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
