import type { Format } from "../../dom/format";

type At = { at: number };
type Named = { name: string };

/** What the page of the rep's day says, in English. */
export const daySentences = {
  openDay: () => "My day: today’s visits",
  "day.title": () => "My day",
  "day.heading": ({ at }: At, format: Format) => `My day, ${format.date(at)}`,
  "day.print": () => "Print, or save as PDF",
  "day.failed": () => "Waypost did not answer. Reload this page; nothing is lost.",
  "day.empty": () => "Nobody is on today’s list. Pick them here, or press “Visit today” in the panel.",
  "day.noJourney": () => "No journey is published.",
  "day.do": () => "Do",
  "day.dont": () => "Do not",
  "day.held": ({ title, reason }: { title: string; reason: string | undefined }) =>
    `Held back in ${title}${reason === undefined ? "" : `: ${reason}`}.`,
  "day.noConsent": ({ channels }: { channels: readonly string[] }, format: Format) =>
    `No consent: ${format.list(channels)}.`,
  "day.remove": () => "Take off",
  "day.removeNamed": ({ name }: Named) => `Take off: ${name}`,
  "day.add": () => "Who else?",
  "day.find": () => "Find",
  "day.addNamed": ({ name }: Named) => `Add ${name}`,
  "day.foot": ({ at }: At, format: Format) =>
    `As of ${format.dateTime(at)}. Confidential: destroy a printed copy after the visits.`,
  "panel.visitToday": () => "Visit today",
  "panel.visitIsToday": () => "On today’s list",
};
