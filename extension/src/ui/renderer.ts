import { createRenderer, isTimeZone } from "@waypost/sdk/sentences";
import { uiLanguage } from "../platform/locale";
import { formatLocaleOf } from "./dom/createT";
import { spokenLanguage } from "./t";

/** Says what the SDK answers in codes, in the language of `t`, the browser's time zone, and dates as its user writes them. */
export const renderer = createRenderer({
  locale: spokenLanguage(),
  timeZone: findTimeZone(),
  formatLocale: formatLocaleOf(uiLanguage()),
});

/** A browser whose system has no zone set names one that it does not know itself. */
function findTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : "UTC";
}
