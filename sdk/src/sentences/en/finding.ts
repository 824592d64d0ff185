import type { CataloguePart } from "../SentenceParameters.js";

export const findingSentences: CataloguePart<"finding"> = {
  "finding.whom": ({ personas }, { list }) =>
    list(personas.map((persona) => persona ?? "HCPs whose persona is not known")),
  "finding.stage": ({ stage }, { quote }) => `${quote(stage)} is never reached.`,
  "finding.transition": ({ transition, reason }) => {
    switch (reason) {
      case "proof.stage":
        return `${transition} is never taken: its stage is never reached.`;
      case "proof.before":
        return `${transition} is never taken: another is always taken before, or its stage is left at once.`;
      default:
        return `${transition} is never taken: its guard holds for none of them.`;
    }
  },
  "finding.overlap": ({ first, second }) =>
    `${first} and ${second} can both hold; the first in the document is taken. An order says that this is meant.`,
  "finding.gap": ({ stage, transitions }, { quote, list }) =>
    `In ${quote(stage)} none of the guards of ${list(transitions)} may hold; then nothing happens.`,
  "finding.loop": ({ stages }, { quote, list }) =>
    `No ending can be reached from ${list(stages.map(quote))}: whoever comes in goes round for ever.`,
  "finding.consent": ({ touchpoint, channel }, { quote }) =>
    `${quote(touchpoint)} can come due without consent for ${quote(channel)}; the gate refuses it then.`,
  "finding.unapproved": ({ touchpoint, content }, { quote }) =>
    `${quote(touchpoint)} is always refused: its content ${quote(content)} has no approval.`,
  "finding.cap": ({ touchpoint, channel, occurrence, most, windowMs }, { quote, number, duration }) =>
    `If each is made when it is due, no. ${number(occurrence)} of ${quote(touchpoint)} is refused: the cap of ${quote(channel)} is ${number(most)} in ${duration(windowMs)}.`,
  "finding.witness": ({ steps }) => `Witness: ${steps.length === 0 ? "at the start" : steps.join(" → ")}`,
  "finding.step.time": () => "time passes",
  "finding.step.consent": ({ channel, change }) => `consent for ${channel} ${change}`,
};
