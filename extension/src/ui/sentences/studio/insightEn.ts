import type { Format } from "../../dom/format";

/** What the studio says of people: a journey seen through personas. In English. */
export const insightSentences = {
  "studio.act.split": () => "Split into two stages",
  "studio.act.merge": () => "Merge into one stage",
  "studio.act.extract": () => "Take out of the phase",
  "studio.act.unwrap": () => "Take the phase away, keep what is inside",

  // Through the eyes of a persona
  "studio.act.lens": () => "Look through a persona, then the next",
  "studio.lens.title": () => "Through the eyes of",
  "studio.lens.first": () => "Persona",
  "studio.lens.second": () => "Second persona",
  "studio.lens.nobody": () => "nobody else",
  "studio.lens.close": () => "Stop looking through personas",
  "studio.lens.noPersonas": () =>
    "This journey has no personas yet. Choose nothing on the canvas, and add one under “Personas”.",
  "studio.lens.legend": () => "The band is the likely path. What is pale cannot be taken, whatever happens.",
  "studio.lens.legendTwo": () =>
    "Bands are the likely paths. 1 or 2 marks what only one of them can take; what is pale, neither can.",
  "studio.lens.only": ({ persona }: { persona: string }) => `only ${persona}`,
  "studio.lens.cannotEnter": () => "Cannot enter this journey: no way in admits this persona.",
  "studio.lens.closed": ({ count, all }: { count: number; all: number }, format: Format) =>
    count === 0
      ? "Every way is open."
      : `Cannot take ${format.number(count)} of ${format.plural(all, { one: "# way", other: "# ways" })}.`,
  "studio.lens.end.complete": ({ steps, stage }: { steps: number; stage: string }, format: Format) =>
    `Likely path: ${format.plural(steps, { one: "# step", other: "# steps" })}, to the end at “${stage}”.`,
  "studio.lens.end.stays": ({ steps, stage }: { steps: number; stage: string }, format: Format) =>
    `Likely path: ${format.plural(steps, { one: "# step", other: "# steps" })}, then stays in “${stage}”.`,
  "studio.lens.end.loop": ({ steps, stage }: { steps: number; stage: string }, format: Format) =>
    `Likely path: ${format.plural(steps, { one: "# step", other: "# steps" })}, back to “${stage}”, and again.`,
  "studio.lens.end.unknown": ({ steps, stage }: { steps: number; stage: string }, format: Format) =>
    `Likely path: ${format.plural(steps, { one: "# step", other: "# steps" })}, as far as “${stage}”. Several ways lead on from there, and no figures say which.`,
  "studio.lens.can": ({ persona }: { persona: string }) => `${persona}: can take this way.`,
  "studio.lens.path": ({ persona }: { persona: string }) => `${persona}: on the likely path.`,
  "studio.lens.pathLikely": ({ persona, percent }: { persona: string; percent: number }, format: Format) =>
    `${persona}: on the likely path, taken in ${format.number(percent)} % of cases.`,
  "studio.lens.neverPersona": ({ persona }: { persona: string }) =>
    `${persona}: never takes it; the condition is not for this persona.`,
  "studio.lens.neverFacts": ({ persona }: { persona: string }) =>
    `${persona}: never takes it; the condition asks for facts that nobody of this persona has.`,
  "studio.lens.unreached": ({ persona }: { persona: string }) =>
    `${persona}: could take it, but never comes to where it begins.`,
  "studio.lens.unknown": ({ persona }: { persona: string }) =>
    `${persona}: not known, since the condition has mistakes.`,
};
