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
  "finding.touchpoint": ({ touchpoint, channel, reason }, { quote }) => {
    switch (reason) {
      case "proof.consent":
        return `${quote(touchpoint)} is never made: its guard holds only without the consent for ${quote(channel)} that it needs.`;
      case "proof.policy":
        return `${quote(touchpoint)} is never made: the journey's policies allow it for none of them in its stage.`;
      case "proof.before":
        return `${quote(touchpoint)} is never made: its stage is left, or the journey ended, before its guard could hold.`;
      default:
        return `${quote(touchpoint)} is never made: its guard holds for none of them in its stage.`;
    }
  },
  "finding.late": ({ touchpoint, firstMs, stayMs }, { quote, duration }) =>
    `${quote(touchpoint)} is never made: it comes due after ${duration(firstMs)}, and everybody leaves the stage after ${duration(stayMs)} at the latest.`,
  "finding.leftBefore": ({ touchpoint, content, from }, { quote, calendarDate }) =>
    `${quote(touchpoint)} is never made: the stage is over before ${quote(content)} is approved on ${calendarDate(from)} (where the time zone stays the same).`,
  "finding.expired": ({ touchpoint, content, until }, { quote, calendarDate }) =>
    `${quote(touchpoint)} is never made: nobody is in its stage when it comes due before the approval of ${quote(content)} ends on ${calendarDate(until)}.`,
  "finding.closedDays": ({ touchpoint, content, channel, from, until }, { quote, calendarDate }) =>
    `${quote(touchpoint)} is never made: ${quote(content)} is approved from ${calendarDate(from)} until ${calendarDate(until)}, and ${quote(channel)} may be used on none of these days.`,
  "finding.unapproved": ({ touchpoint, content }, { quote }) =>
    `${quote(touchpoint)} is always refused: its content ${quote(content)} has no approval.`,
  "finding.cap": ({ touchpoint, channel, occurrence, most, windowMs }, { quote, number, duration }) =>
    `If each is made when it is due, no. ${number(occurrence)} of ${quote(touchpoint)} is refused: the cap of ${quote(channel)} is ${number(most)} in ${duration(windowMs)}.`,
  "finding.witness": ({ steps }) => `Witness: ${steps.length === 0 ? "at the start" : steps.join(" → ")}`,
  "finding.step.time": () => "time passes",
  "finding.step.consent": ({ channel, change }) => `consent for ${channel} ${change}`,
};
