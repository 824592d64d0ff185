import { uiLanguage } from "../platform/locale";
import { createT } from "./dom/createT";
import { studioSentences as de } from "./sentences/studio/de";
import { studioSentences as en } from "./sentences/studio/en";

/** Says a sentence in the studio; apart from `t`, so that no other page carries these words. */
export const t = createT<typeof en>({ en, de }, uiLanguage);
