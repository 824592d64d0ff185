import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { requireBrowser } from "../../start/findBrowser.ts";
import { defaultBuildDir, toFlags } from "../launchExtension.ts";
import { BrowserPipe } from "./BrowserPipe.ts";
import { openUnattendedPage, type UnattendedPage } from "./openUnattendedPage.ts";

export type TargetInfo = { targetId: string; type: string; url: string };

export type UnattendedBrowser = {
  /** The service workers of extensions that run now, by the browser's own list: nobody is attached to one. */
  listWorkers(): Promise<readonly string[]>;
  /** Waits until the browser has ended them all by itself, which it does after half a minute without work. */
  untilIdle(): Promise<void>;
  openPage(url: string): Promise<UnattendedPage>;
  close(): Promise<void>;
};

const patienceMs = 180_000;

/** Starts the browser over a profile that was made ready, with nobody at the extension's service worker: it dies as it does in life. */
export async function launchUnattended(profileDir: string): Promise<UnattendedBrowser> {
  const browser = spawn(
    requireBrowser(),
    [
      ...toFlags(defaultBuildDir),
      "--headless=new",
      "--disable-gpu",
      "--remote-debugging-pipe",
      "--password-store=basic",
      "--window-size=1440,900",
      `--user-data-dir=${profileDir}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const ended = once(browser, "exit");
  const pipe = new BrowserPipe(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const listWorkers = async () => {
    const { targetInfos } = await pipe.send<{ targetInfos: readonly TargetInfo[] }>("Target.getTargets");
    const own = targetInfos.filter(
      ({ type, url }) => type === "service_worker" && url.startsWith("chrome-extension:"),
    );
    return own.map(({ targetId }) => targetId);
  };
  return {
    listWorkers,
    async untilIdle() {
      const endsAtMs = performance.now() + patienceMs;
      while ((await listWorkers()).length > 0) {
        if (performance.now() > endsAtMs) throw new Error("The browser does not end the idle worker.");
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
    openPage: (url) => openUnattendedPage(pipe, url),
    async close() {
      await pipe.send("Browser.close").catch(() => undefined);
      await ended;
    },
  };
}
