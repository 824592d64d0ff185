import { createRenderer, isTimeZone } from "@waypost/sdk/sentences";
import { spokenLanguage } from "./t";

/** Says what the SDK answers in codes, in the language of `t` and the time zone of the browser. */
export const renderer = createRenderer({ locale: spokenLanguage(), timeZone: findTimeZone() });

/** A browser whose system has no zone set names one that it does not know itself. */
function findTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : "UTC";
}
