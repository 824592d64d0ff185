/// <reference types="chrome" />
import type { BrowserContext } from "playwright-core";
import type { CallEnvelope } from "../../../extension/src/messaging/protocol.ts";

/** A change of somebody's ledger that a page of the extension was told is stored. */
export type Acknowledged = { name: "entry.log" | "entry.undo"; hcp: string; entry: string };

/**
 * Notes every change of a ledger that was acknowledged, from now on, where the panel hears of it: what the worker says was
 * stored, and not what the panel makes of that. What was acknowledged `before`, in another browser, comes first.
 */
export async function watchAnswers(
  context: BrowserContext,
  before: readonly Acknowledged[] = [],
): Promise<readonly Acknowledged[]> {
  const acknowledged = [...before];
  await context.exposeBinding("noteAnswer", (_source, answered: Acknowledged) => {
    acknowledged.push(answered);
  });
  await context.addInitScript(() => {
    if (location.protocol !== "chrome-extension:") return;
    const { noteAnswer } = globalThis as unknown as { noteAnswer(answered: Acknowledged): Promise<void> };
    const send: (message: unknown) => Promise<unknown> = chrome.runtime.sendMessage.bind(chrome.runtime);
    const listenedTo = async (message: CallEnvelope) => {
      const answer = await send(message);
      const { ok, value } = answer as { ok: boolean; value?: { ok: boolean; value?: { entry: string } } };
      const { hcp, entry } = message.request as { hcp: string; entry?: string };
      if (ok && value?.ok && (message.name === "entry.log" || message.name === "entry.undo")) {
        await noteAnswer({ name: message.name, hcp, entry: entry ?? value.value?.entry ?? "" });
      }
      return answer;
    };
    Object.assign(chrome.runtime, { sendMessage: listenedTo });
  });
  return acknowledged;
}
