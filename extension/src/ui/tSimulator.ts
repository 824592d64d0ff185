import { uiLanguage } from "../platform/locale";
import { createT } from "./dom/createT";
import { simulatorSentences as de } from "./sentences/simulator/de";
import { simulatorSentences as en } from "./sentences/simulator/en";

/** Says a sentence in the simulator; apart from `t`, so that no other page carries these words. */
export const t = createT<typeof en>({ en, de }, uiLanguage);
