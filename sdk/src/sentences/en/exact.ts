import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

const gates: Readonly<Record<SentenceParameters["exact.gate"]["gate"], string>> = {
  consent: "its channel needs consent",
  approval: "its content is approved for some days only",
  cap: "its channel is capped",
  hours: "its channel has hours",
  policy: "a policy may refuse it",
};

/** Why a journey is simulated and not solved. */
export const exactSentences: CataloguePart<"exact"> = {
  "exact.changingFact": ({ reads }, { quote }) =>
    `It depends on ${quote(reads)}, which may change along the way.`,
  "exact.window": ({ reads }, { quote }) =>
    `It depends on ${quote(reads)}, which counts what happened before.`,
  "exact.clockTime": ({ reads }, { quote }) => `It depends on ${quote(reads)}, so on the time.`,
  "exact.payload": ({ reads }, { quote }) => `It depends on ${quote(reads)}, which each event brings anew.`,
  "exact.range": ({ attribute }, { quote }) =>
    `Guards read ${quote(attribute)}, which is spread over a range; only listed values are told apart.`,
  "exact.tooManyProfiles": ({ found, most }, { number }) =>
    `Guards tell ${number(found)} kinds of people apart; at most ${number(most)} are solved for.`,
  "exact.tracks": ({ stage }, { quote }) => `In ${quote(stage)} tracks run side by side.`,
  "exact.calendar": () => "It waits for a date or a working hour, so it matters when a run began.",
  "exact.clock": ({ stage, around }, { quote }) =>
    `A wait or touchpoint of ${quote(around)} goes on while people move on to ${quote(stage)}.`,
  "exact.gate": ({ gate }) => `People may answer it, and it is not always made: ${gates[gate]}.`,
  "exact.affinity": ({ persona }, { quote }) =>
    persona === ""
      ? "How likely it is answered depends on affinities to its channel."
      : `How likely it is answered depends on affinities to its channel. A figure for ${quote(persona)} in “byPersona” would settle it.`,
  "exact.lateAnswer": ({ event }, { quote }) =>
    `The answer ${quote(event)} may come after its stage was left, and still move people.`,
  "exact.tooManyStates": ({ most }, { number }) =>
    `There are more than ${number(most)} states to be in, counters included.`,
};
