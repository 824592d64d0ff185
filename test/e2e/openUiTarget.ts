import type { BrowserContext, CDPSession } from "playwright-core";

/** A document that belongs to the browser's own interface, such as a popup or side panel: no page of the test tool's. */
export type UiTarget = {
  /** Evaluates an expression there. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Presses and releases the mouse at a place of its window, CSS px; a real click to the browser. */
  click(x: number, y: number): Promise<void>;
};

type Answer = { id: number; result?: { result?: { value?: unknown } } };

/** Waits until the browser has a document of this address, and speaks to it. */
export async function openUiTarget(context: BrowserContext, url: string): Promise<UiTarget> {
  const devTools = await context.browser()?.newBrowserCDPSession();
  if (devTools === undefined) throw new Error("the browser cannot be asked for its targets");
  const { sessionId } = await devTools.send("Target.attachToTarget", {
    targetId: await untilThere(devTools, url),
    flatten: false,
  });
  const send = createSender(devTools, sessionId);
  return {
    async evaluate<Value>(expression: string) {
      const { result } = await send("Runtime.evaluate", { expression, returnByValue: true });
      return result?.result?.value as Value;
    },
    async click(x, y) {
      const button = { button: "left", clickCount: 1 };
      await send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
      await send("Input.dispatchMouseEvent", { type: "mousePressed", x, y, ...button });
      await send("Input.dispatchMouseEvent", { type: "mouseReleased", x, y, ...button });
    },
  };
}

async function untilThere(devTools: CDPSession, url: string): Promise<string> {
  for (const endsAt = Date.now() + 20_000; Date.now() < endsAt; ) {
    const { targetInfos } = await devTools.send("Target.getTargets");
    const target = targetInfos.find((each) => each.url === url);
    if (target !== undefined) return target.targetId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The browser shows no ${url}.`);
}

function createSender(devTools: CDPSession, sessionId: string) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  devTools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer: Answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return async (method: string, params: object): Promise<Answer> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await devTools.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return answered;
  };
}
