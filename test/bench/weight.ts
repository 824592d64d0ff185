import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../start/root.mjs";
import type { Benchmark } from "./Benchmark.ts";
import { toLimitedFigure } from "./Figure.ts";

const limitBytes = 40_000;
const unit = "bytes gzipped";
const build = join(root, "extension/build/chrome-mv3-prod");

/**
 * What the browser puts into the CRM page: the overlay's one script, with its style sheets inside. The panel is a page of
 * the extension's own in a frame; it is weighed apart, and held against nothing.
 */
export const weight: Benchmark = {
  needs: ["extension"],
  async run() {
    const overlays = readdirSync(build).filter((file) => /^overlay\..*\.js$/.test(file));
    if (overlays.length !== 1)
      throw new Error(`The build has ${overlays.length} overlays; one was expected.`);
    return [
      toLimitedFigure("weight", { value: weigh(overlays) }, unit, limitBytes),
      {
        name: "weight.panel-frame",
        value: weigh(["tabs/panel.html", ...listLoaded("tabs/panel.html")]),
        unit,
        against: null,
        ratio: null,
      },
    ];
  },
};

/** The scripts and style sheets that a page of the build names. */
function listLoaded(page: string): readonly string[] {
  const html = readFileSync(join(build, page), "utf8");
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
}

function weigh(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}
