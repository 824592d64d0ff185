import type { Format } from "../../dom/format";

/** The sentences of the studio, in English. */
export const studioSentences = {
  "studio.title": () => "Studio",

  // The canvas
  "studio.viewControls": () => "View",
  "studio.overview": () => "Overview of the journey",
  "studio.parallel": () => "side by side",
  "studio.touchpointCount": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# touchpoint", other: "# touchpoints" }),
  "studio.folded": ({ stages, ways }: { stages: number; ways: number }, format: Format) =>
    format.list([
      format.plural(stages, { one: "# stage", other: "# stages" }),
      format.plural(ways, { one: "# way", other: "# ways" }),
    ]),

  // Beside the lines
  "studio.if": ({ guard }: { guard: string }) => `if ${guard}`,
  "studio.noTrigger": () => "no trigger yet",
  "studio.after": ({ time }: { time: string }) => `after ${time}`,
  "studio.on": ({ date }: { date: string }) => `on ${date}`,
  "studio.workingHour": ({ channel }: { channel: string }) => `next working hour, ${channel}`,
  "studio.always": () => "at once",
  "studio.done": () => "when finished inside",
  "studio.anyEvent": () => "any event",
  "studio.family": ({ family }: { family: string }) => `any “${family}”`,
};
