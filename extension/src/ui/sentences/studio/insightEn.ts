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

  // For how many people a condition holds
  "studio.passing.counting": () => "Counting who passes …",
  "studio.passing.stored": ({ passing, total }: { passing: number; total: number }, format: Format) =>
    `${format.number(passing)} of ${format.plural(total, { one: "# HCP", other: "# HCPs" })} stored here pass now.`,
  "studio.passing.drawn": ({ passing, total }: { passing: number; total: number }, format: Format) =>
    `No HCPs are stored here. Of ${format.number(total)} made up from the personas, ${format.number(passing)} pass.`,
  "studio.passing.of": ({ passing, total }: { passing: number; total: number }, format: Format) =>
    `${format.number(passing)} of ${format.number(total)}`,
  "studio.passing.noPersona": () => "without a persona",
  "studio.passing.missing": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "For # of them something that it asks for is not known; they do not pass.",
      other: "For # of them something that it asks for is not known; they do not pass.",
    }),
  "studio.passing.partial": ({ total }: { total: number }, format: Format) =>
    `More HCPs are stored; only the first ${format.number(total)} were asked.`,
  "studio.passing.newPeople": () =>
    "Nothing has happened to made-up people yet: what it asks of the past counts none. Rehearse the journey to see it at work.",
  "studio.passing.examples": () => "Who passes, who does not, and why",
  "studio.passing.passes": () => "Pass",
  "studio.passing.fails": () => "Do not pass",
  "studio.passing.nobody": () =>
    "No HCPs are stored here, and the journey has no personas: nobody can be counted.",
  "studio.passing.later.event": () =>
    "It asks what the event says, which is known only when it happens: nobody can be counted now.",
  "studio.passing.later.touchpoint": () =>
    "It asks of the touchpoint that is due, which is known only then: nobody can be counted now.",

  // Who stands where
  "studio.counting": () => "Counting who stands where …",
  "studio.days": ({ days }: { days: number }, format: Format) => `${format.number(days)} d`,
  "studio.count.words": (
    { now, entered, left }: { now: number; entered: number; left: number },
    format: Format,
  ) =>
    `${format.plural(now, { one: "# HCP is", other: "# HCPs are" })} here now; ${format.number(entered)} came and ${format.number(left)} left.`,
  "studio.count.median": ({ days }: { days: number }, format: Format) =>
    `Half of those who went on stayed ${format.plural(days, { one: "# day", other: "# days" })} at most.`,
  "studio.count.nobody": () => "Nobody is here in the published journey, and nobody was.",

  // Comments
  "studio.act.comment": () => "Comment on what is chosen",
  "studio.side.comments": ({ count }: { count: number }, format: Format) =>
    count === 0 ? "Comments" : `Comments (${format.number(count)})`,
  "studio.comments.title": () => "Comments",
  "studio.comments.here": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# comment here", other: "# comments here" }),
  "studio.comments.on": ({ place }: { place: string }) => `Comment on “${place}”`,
  "studio.comments.author": () => "Your name, as others will read it",
  "studio.comments.add": () => "Add the comment",
  "studio.comments.choose": () => "Choose one stage or one way on the canvas to comment on it.",
  "studio.comments.none": () =>
    "No comments yet. They are kept in the journey and go along when it is shared.",
  "studio.comments.elsewhere": () => "Elsewhere",
  "studio.comments.settled": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# settled comment", other: "# settled comments" }),
  "studio.comments.signed": ({ author, at }: { author: string; at: string }) => `${author}, ${at}`,
  "studio.comments.settle": () => "Settled",
  "studio.comments.reopen": () => "Open again",
};
