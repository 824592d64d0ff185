import { readFileSync } from "node:fs";
import { openJourneyText, type SimulationOptions, simulate } from "@waypost/sdk";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { exampleJourneyPath } from "../start/readExample.ts";
import { root } from "../start/root.mjs";
import { launchBrowser } from "./panel/launchBrowser.ts";

const text = readFileSync(exampleJourneyPath, "utf8");
const options = {
  population: 1_500,
  from: Date.UTC(2026, 9, 1, 7),
  days: 200,
  seed: 7,
  replications: 2,
} satisfies SimulationOptions;

/** What a page that embeds the SDK would load. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { openJourneyText, simulate } from "@waypost/sdk";
        globalThis.rehearse = (text, options) => JSON.stringify(simulate(openJourneyText(text).value, options));
      `,
      resolveDir: `${root}/test`,
    },
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

test("Chromium and Node simulate the same people to the same bytes [semantics 30]", async () => {
  const opened = openJourneyText(text);
  if (!opened.ok) throw new Error("the example opens");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const inBrowser = await page.evaluate(
      ([journey, asked]) =>
        (globalThis as unknown as { rehearse: (text: string, options: unknown) => string }).rehearse(
          journey,
          asked,
        ),
      [text, options] as const,
    );
    const inNode = JSON.stringify(simulate(opened.value, options));
    expect(JSON.parse(inBrowser)).toMatchObject({ ok: true, value: { people: 3_000 } });
    expect(inBrowser === inNode).toBe(true);
  } finally {
    await browser.close();
  }
});
