import { type Browser, chromium } from "playwright-core";
import { requireBrowser } from "../../start/findBrowser.ts";

/** A browser without the extension, for the panel alone. @throws Error with how to get one, when there is none */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: ["--no-sandbox", "--headless=new"] });
}
