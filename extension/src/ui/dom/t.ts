import { uiLanguage } from "../../platform/locale";
import { createT } from "./createT";
import { de } from "./sentences/de";
import { en } from "./sentences/en";

let told: string | undefined;

/** Sets the language before the first sentence is said. On a page, asking the browser for it stops the page for some 10 ms, so the worker tells it. */
export function tellLanguage(tag: string): void {
  told = tag;
}

/** Says a sentence on the CRM page. */
export const t = createT<typeof en>({ en, de }, () => told ?? uiLanguage());
