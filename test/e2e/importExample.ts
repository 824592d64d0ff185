/// <reference types="chrome" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CallError } from "../../extension/src/messaging/protocol.ts";
import type { ExtensionBrowser } from "./launchExtension.ts";

const exampleDir = join(import.meta.dirname, "../../examples/cardiology-portal");

/** Publishes the example journey. */
export async function publishExample(browser: ExtensionBrowser): Promise<void> {
  const answer = await ask(browser, "journey.publish", { text: readExample("journey.json") });
  if (!JSON.stringify(answer).includes("published"))
    throw new Error(`not published: ${JSON.stringify(answer)}`);
}

/** Imports CSV texts as the data page does: over the channel to the engine, linked to the contacts of this site. */
export async function importTexts(
  browser: ExtensionBrowser,
  origin: string,
  texts: Readonly<Partial<Record<"hcps" | "consent" | "events", string>>>,
): Promise<void> {
  await ask(browser, "bulk.state", {});
  const page = await browser.context.newPage();
  await page.goto(browser.pageUrl("tabs/data.html"));
  const outcome = await page.evaluate(
    ([origin, texts]) =>
      new Promise<string>((resolve) => {
        const channel = new BroadcastChannel("waypost.import");
        channel.addEventListener("message", ({ data }) => {
          if (data.kind !== "progress") resolve(JSON.stringify(data));
        });
        const files = Object.fromEntries(
          Object.entries(texts).map(([kind, text]) => [kind, new File([text], `${kind}.csv`)]),
        );
        channel.postMessage({
          kind: "start",
          job: crypto.randomUUID(),
          files,
          options: { site: { origin, object: "contacts" } },
        });
      }),
    [origin, texts] as const,
  );
  await page.close();
  if (!outcome.includes('"finished"')) throw new Error(`not imported: ${outcome}`);
}

/** Publishes the example journey and imports its people, consent and events. */
export async function importExample(browser: ExtensionBrowser, origin: string): Promise<void> {
  await publishExample(browser);
  await importTexts(browser, origin, {
    hcps: readExample("data/hcps.csv"),
    consent: readExample("data/consent.csv"),
    events: readExample("data/events.csv"),
  });
}

export function readExample(path: string): string {
  return readFileSync(join(exampleDir, path), "utf8");
}

/** Asks the worker from one of the extension's own pages. */
async function ask(browser: ExtensionBrowser, name: string, request: object): Promise<unknown> {
  const page = await browser.context.newPage();
  await page.goto(browser.pageUrl("tabs/data.html"));
  const answer = await page.evaluate(
    ([name, request]) =>
      chrome.runtime.sendMessage<unknown, { ok: true; value: unknown } | { ok: false; error: CallError }>({
        waypost: "call",
        to: "worker",
        id: crypto.randomUUID(),
        name,
        request,
      }),
    [name, request] as const,
  );
  await page.close();
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
