import { uiLanguage } from "../platform/locale";
import { createT, type Language, languageOf } from "./dom/createT";
import { de } from "./sentences/de";
import { en } from "./sentences/en";

/** Says a sentence on our own pages. */
export const t = createT<typeof en>({ en, de }, uiLanguage);

/** The language `t` speaks, for the `lang` attribute of a page. */
export function spokenLanguage(): Language {
  return languageOf(uiLanguage());
}
