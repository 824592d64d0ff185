import type { Translation } from "../../dom/createT";
import type { studioSentences as en } from "./en";

/** The sentences of the studio, in German. */
export const studioSentences: Translation<typeof en> = {
  "studio.title": () => "Studio",

  "studio.viewControls": () => "Ansicht",
  "studio.overview": () => "Übersicht über die Journey",
  "studio.parallel": () => "nebeneinander",
  "studio.touchpointCount": ({ count }, format) =>
    format.plural(count, { one: "# Kontakt", other: "# Kontakte" }),
  "studio.folded": ({ stages, ways }, format) =>
    format.list([
      format.plural(stages, { one: "# Stufe", other: "# Stufen" }),
      format.plural(ways, { one: "# Weg", other: "# Wege" }),
    ]),

  "studio.if": ({ guard }) => `wenn ${guard}`,
  "studio.noTrigger": () => "noch kein Auslöser",
  "studio.after": ({ time }) => `nach ${time}`,
  "studio.on": ({ date }) => `am ${date}`,
  "studio.workingHour": ({ channel }) => `nächste Arbeitsstunde, ${channel}`,
  "studio.always": () => "sofort",
  "studio.done": () => "wenn innen fertig",
  "studio.anyEvent": () => "jedes Ereignis",
  "studio.family": ({ family }) => `jedes „${family}“`,
};
