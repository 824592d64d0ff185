import { uiLanguage } from "../../../platform/locale";
import { t } from "../../../ui/t";

/** Days and times in the reader's own zone and, unlike sentences, in the reader's own order: 2:05 PM or 14:05. */
export type Calendar = {
  /** The day of an instant, to be compared with another's. */
  dayOf(atMs: number): string;
  /** A day as a heading: "Today", "Wed, 4 Nov". */
  heading(atMs: number, nowMs: number): string;
  time(atMs: number): string;
};

/** A calendar in a language (BCP 47); `timeZone` (IANA) is the browser's unless given. */
export function createCalendar(language: string, timeZone?: string): Calendar {
  const zone = timeZone === undefined ? {} : { timeZone };
  // Swedish writes dates as ISO 8601 does.
  const isoDay = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", ...zone });
  const weekday = { weekday: "short", day: "numeric", month: "short", ...zone } as const;
  const thisYear = new Intl.DateTimeFormat(language, weekday);
  const otherYear = new Intl.DateTimeFormat(language, { ...weekday, year: "numeric" });
  const times = new Intl.DateTimeFormat(language, { timeStyle: "short", ...zone });
  const dayOf = (atMs: number) => isoDay.format(atMs);
  return {
    dayOf,
    heading(atMs, nowMs) {
      const days = (Date.parse(dayOf(nowMs)) - Date.parse(dayOf(atMs))) / 86_400_000;
      if (days === 0) return t("panel.today");
      if (days === 1) return t("panel.yesterday");
      const sameYear = dayOf(atMs).slice(0, 4) === dayOf(nowMs).slice(0, 4);
      return (sameYear ? thisYear : otherYear).format(atMs);
    },
    time: (atMs) => times.format(atMs),
  };
}

/** The reader's calendar. */
export const calendar = createCalendar(uiLanguage());
