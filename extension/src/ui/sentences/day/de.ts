import type { Translation } from "../../dom/createT";
import type { daySentences as en } from "./en";

/** What the page of the rep's day says, in German. */
export const daySentences: Translation<typeof en> = {
  openDay: () => "Mein Tag: die Besuche von heute",
  "day.title": () => "Mein Tag",
  "day.heading": ({ at }, format) => `Mein Tag, ${format.date(at)}`,
  "day.print": () => "Drucken oder als PDF sichern",
  "day.failed": () => "Waypost hat nicht geantwortet. Laden Sie diese Seite neu; nichts ist verloren.",
  "day.empty": () =>
    "Niemand steht auf der Liste von heute. Wählen Sie hier aus, oder drücken Sie im Panel „Heute besuchen“.",
  "day.noJourney": () => "Keine Journey ist veröffentlicht.",
  "day.do": () => "Tun",
  "day.dont": () => "Lassen",
  "day.held": ({ title, reason }) =>
    `Zurückgehalten in ${title}${reason === undefined ? "" : `: ${reason}`}.`,
  "day.noConsent": ({ channels }, format) => `Keine Einwilligung: ${format.list(channels)}.`,
  "day.remove": () => "Streichen",
  "day.removeNamed": ({ name }) => `Streichen: ${name}`,
  "day.add": () => "Wer noch?",
  "day.find": () => "Suchen",
  "day.addNamed": ({ name }) => `${name} aufnehmen`,
  "day.foot": ({ at }, format) =>
    `Stand ${format.dateTime(at)}. Vertraulich: einen Ausdruck nach den Besuchen vernichten.`,
  "panel.visitToday": () => "Heute besuchen",
  "panel.visitIsToday": () => "Auf der Liste von heute",
};
