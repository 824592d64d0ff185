import { uiLanguage } from "../../platform/locale";
import { createT } from "./createT";
import { de } from "./sentences/de";
import { en } from "./sentences/en";

/** Says a sentence on the CRM page. */
export const t = createT<typeof en>({ en, de }, uiLanguage);
