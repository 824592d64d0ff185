import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";

/** The world in which the extension's script runs on a page: it sees the page's elements, and the page sees nothing of it. */
export interface OverlayWorld {
  /** The value of an expression, which may be a promise. @throws Error with what the expression threw */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/**
 * Reaches into the extension's world on a page through the browser's tools.
 *
 * `probes` are scripts that run there in every document, as soon as there is such a world. The overlay draws nothing before
 * the worker has answered it once, so the probes are nearly always there first.
 */
export async function openOverlayWorld(
  page: Page,
  extensionId: string,
  probes: readonly URL[],
): Promise<OverlayWorld> {
  const scripts = probes.map((probe) => readFileSync(probe, "utf8"));
  const devTools = await page.context().newCDPSession(page);
  const { frameTree } = await devTools.send("Page.getFrameTree");
  const ownFrame = frameTree.frame.id;
  let contextId: number | undefined;
  devTools.on("Runtime.executionContextCreated", ({ context }) => {
    const { type, frameId } = context.auxData ?? {};
    // Where the overlay reads a frame, there is such a world in the frame too.
    if (context.origin !== `chrome-extension://${extensionId}` || type !== "isolated" || frameId !== ownFrame)
      return;
    contextId = context.id;
    for (const script of scripts) void evaluateIn(devTools, context.id, script).catch(() => undefined);
  });
  devTools.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
    if (executionContextId === contextId) contextId = undefined;
  });
  await devTools.send("Runtime.enable");
  return {
    async evaluate<Value>(expression: string) {
      if (contextId === undefined) throw new Error("The extension does not run on this page.");
      return (await evaluateIn(devTools, contextId, expression)) as Value;
    },
    close: () => devTools.detach(),
  };
}

async function evaluateIn(devTools: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await devTools.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
