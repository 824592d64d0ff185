import type { CataloguePart } from "../SentenceParameters.js";

const options = {
  population: "number of people",
  from: "start of the simulation",
  days: "number of days",
  seed: "seed",
  replications: "number of replications",
} as const;

/** Why a journey cannot be simulated, and what makes the figures doubtful. */
export const simulationSentences: CataloguePart<"simulation"> = {
  "simulation.option": ({ option, found, least, most }, { number }) =>
    `The ${options[option]} is ${Number.isFinite(found) ? number(found) : "no number"}; expected is a whole number from ${number(least)} to ${number(most)}.`,
  "simulation.noPeople": () => "There is nobody to simulate. Import people, or say how many to sample.",
  "simulation.unknownZone": ({ persona, zone }, { quote }) =>
    `People of the persona ${quote(persona)} would live in the time zone ${quote(zone)}, which there is not. Use an IANA name such as Europe/Berlin.`,
  "simulation.entryBefore": ({ entry, date }, { quote }) =>
    `People enter by ${quote(entry)} on ${date.slice(0, 10)}, before the simulation begins, and sampled people have no life before it. Begin on that day or earlier, or change the entry's date.`,
  "simulation.restless": ({ kind, id, days }, { quote, plural }) =>
    `Somebody comes to no rest: ${
      {
        wait: `the wait of ${quote(id)}`,
        behaviour: `the behaviour ${quote(id)}`,
        touchpoint: `the touchpoint ${quote(id)}`,
        response: `a response to ${quote(id)}`,
      }[kind]
    } would happen too often within ${plural(days, { one: "# day", other: "# days" })}. Lengthen the wait, lower the rate, or simulate fewer days.`,
  "simulation.noConsent": ({ persona, channel }, { quote }) =>
    `No simulated person of ${quote(persona)} agrees to be reached on ${quote(channel)}, so every touchpoint there is refused. Say which share agrees, under "consent" of the persona.`,
  "simulation.neverEnters": ({ persona }, { quote }) =>
    `Nobody of the persona ${quote(persona)} enters the journey. Compare the entry's condition with the persona's attributes.`,
  "simulation.nobodyEnters": () =>
    "Nobody enters the journey: no event or date of an entry comes, or its condition holds for nobody. Compare the entry with the personas' attributes.",
  "simulation.stuck": ({ stage, people }, { quote, plural }) =>
    `${plural(people, { one: "# run", other: "# runs" })} went round in no time at ${quote(stage)} and stopped there. Give one of the ways a wait, or a condition that it makes false.`,
};
