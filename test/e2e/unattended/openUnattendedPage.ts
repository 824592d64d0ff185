import type { BrowserPipe } from "./BrowserPipe.ts";
import { findPlace } from "./findPlace.ts";
import type { TargetInfo } from "./launchUnattended.ts";

export type UnattendedPage = {
  /** The value of an expression in the page's own world, which may be a promise. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** The same in the world where the extension's script runs. */
  evaluateInOverlay<Value>(expression: string): Promise<Value>;
  /** The same in the panel beside the page; undefined where there is none yet. */
  evaluateInPanel<Value>(expression: string): Promise<Value | undefined>;
  pressAltJ(): Promise<void>;
  /** Clicks with the mouse on the panel's button of these words. @throws Error where it has none */
  clickInPanel(words: string): Promise<void>;
  close(): Promise<void>;
};

const panelPath = "/tabs/panel.html";

/** Opens a page in a tab of its own, and attaches to it and to the panel's frame only. */
export async function openUnattendedPage(pipe: BrowserPipe, url: string): Promise<UnattendedPage> {
  const attach = async (targetId: string) =>
    (await pipe.send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true })).sessionId;
  const { targetId } = await pipe.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const page = await attach(targetId);
  const evaluateIn = (sessionId: string, expression: string, contextId?: number) =>
    evaluate(pipe, sessionId, expression, contextId);

  let overlay: number | undefined;
  pipe.listen(({ method, params, sessionId }) => {
    if (sessionId !== page || method !== "Runtime.executionContextCreated") return;
    const { id, origin, auxData } = params.context as {
      id: number;
      origin: string;
      auxData: { type: string };
    };
    if (origin.startsWith("chrome-extension:") && auxData.type === "isolated") overlay = id;
  });
  await pipe.send("Runtime.enable", {}, page);
  await pipe.send("Page.navigate", { url }, page);

  let panel: { targetId: string; sessionId: string } | undefined;
  const findPanel = async () => {
    const { targetInfos } = await pipe.send<{ targetInfos: readonly TargetInfo[] }>("Target.getTargets");
    const found = targetInfos.find(({ type, url }) => type === "iframe" && url.includes(panelPath));
    if (found === undefined) return undefined;
    if (panel?.targetId !== found.targetId)
      panel = { targetId: found.targetId, sessionId: await attach(found.targetId) };
    return panel.sessionId;
  };

  return {
    evaluate: async <Value>(expression: string) => (await evaluateIn(page, expression)) as Value,
    async evaluateInOverlay<Value>(expression: string) {
      if (overlay === undefined) throw new Error("The extension does not run on this page.");
      return (await evaluateIn(page, expression, overlay)) as Value;
    },
    async evaluateInPanel<Value>(expression: string) {
      const session = await findPanel();
      return session === undefined ? undefined : ((await evaluateIn(session, expression)) as Value);
    },
    async pressAltJ() {
      const key = { modifiers: 1, key: "j", code: "KeyJ", windowsVirtualKeyCode: 74 };
      await pipe.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }, page);
      await pipe.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }, page);
    },
    async clickInPanel(words) {
      const session = await findPanel();
      const inside =
        session === undefined ? null : await evaluateIn(session, `(${findButton})(${JSON.stringify(words)})`);
      if (inside === null) throw new Error(`The panel has no button “${words}”.`);
      const { x, y } = inside as { x: number; y: number };
      const frame = await findPlace(pipe, page, panelPath);
      const at = { x: frame.x + x, y: frame.y + y, button: "left", clickCount: 1 };
      await pipe.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved", button: "none" }, page);
      await pipe.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at }, page);
      await pipe.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at }, page);
    },
    close: async () => void (await pipe.send("Target.closeTarget", { targetId })),
  };
}

async function evaluate(
  pipe: BrowserPipe,
  sessionId: string,
  expression: string,
  contextId?: number,
): Promise<unknown> {
  const { result, exceptionDetails } = await pipe.send<{
    result: { value: unknown };
    exceptionDetails?: { text: string; exception?: { description: string } };
  }>("Runtime.evaluate", { expression, contextId, awaitPromise: true, returnByValue: true }, sessionId);
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/**
 * Runs in the panel: brings a button into sight and answers its middle, once the panel takes clicks, which it does when it has
 * been in full sight for a moment; null where there is none that can be pressed.
 */
async function findButton(words: string): Promise<{ x: number; y: number } | null> {
  while (document.querySelector(".frame-guard")?.getAttribute("data-sight") !== "clear") {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const found = [...document.querySelectorAll("button")].find(
    (button) => button.textContent.trim() === words && !button.disabled,
  );
  if (found === undefined) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
