import type { CataloguePart } from "../SentenceParameters.js";

export const findingSentences: CataloguePart<"finding"> = {
  "finding.whom": ({ personas }, { list }) =>
    list(personas.map((persona) => persona ?? "HCPs, deren Persona nicht bekannt ist")),
  "finding.stage": ({ stage }, { quote }) => `${quote(stage)} wird nie erreicht.`,
  "finding.transition": ({ transition, reason }) => {
    switch (reason) {
      case "proof.stage":
        return `${transition} wird nie genommen: Die Phase davor wird nie erreicht.`;
      case "proof.before":
        return `${transition} wird nie genommen: Vorher greift immer ein anderer Übergang, oder die Phase wird sofort verlassen.`;
      default:
        return `${transition} wird nie genommen: Die Bedingung gilt für niemanden von ihnen.`;
    }
  },
  "finding.overlap": ({ first, second }) =>
    `${first} und ${second} können beide gelten; dann greift, was im Dokument zuerst steht. Eine Reihenfolge sagt, dass das gewollt ist.`,
  "finding.gap": ({ stage, transitions }, { quote, list }) =>
    `In ${quote(stage)} gilt vielleicht keine der Bedingungen von ${list(transitions)}; dann geschieht nichts.`,
  "finding.loop": ({ stages }, { quote, list }) =>
    `Von ${list(stages.map(quote))} aus ist kein Ende erreichbar: Wer dort ist, geht für immer im Kreis.`,
  "finding.consent": ({ touchpoint, channel }, { quote }) =>
    `${quote(touchpoint)} kann ohne Einwilligung für ${quote(channel)} fällig werden; dann wird der Kontakt abgelehnt.`,
  "finding.touchpoint": ({ touchpoint, channel, reason }, { quote }) => {
    switch (reason) {
      case "proof.consent":
        return `${quote(touchpoint)} kommt nie zustande: Die Bedingung gilt nur ohne die nötige Einwilligung für ${quote(channel)}.`;
      case "proof.policy":
        return `${quote(touchpoint)} kommt nie zustande: Die Richtlinien der Journey erlauben den Kontakt in der Phase für niemanden von ihnen.`;
      case "proof.before":
        return `${quote(touchpoint)} kommt nie zustande: Die Phase ist verlassen oder die Journey beendet, ehe die Bedingung gelten könnte.`;
      default:
        return `${quote(touchpoint)} kommt nie zustande: Die Bedingung gilt in der Phase für niemanden von ihnen.`;
    }
  },
  "finding.late": ({ touchpoint, firstMs, stayMs }, { quote, duration }) =>
    `${quote(touchpoint)} kommt nie zustande: Fällig nach ${duration(firstMs)}, doch alle verlassen die Phase spätestens nach ${duration(stayMs)}.`,
  "finding.leftBefore": ({ touchpoint, content, from }, { quote, calendarDate }) =>
    `${quote(touchpoint)} kommt nie zustande: Die Phase ist vorbei, ehe ${quote(content)} am ${calendarDate(from)} freigegeben ist (bei gleicher Zeitzone).`,
  "finding.expired": ({ touchpoint, content, until }, { quote, calendarDate }) =>
    `${quote(touchpoint)} kommt nie zustande: Bis die Freigabe von ${quote(content)} am ${calendarDate(until)} endet, ist bei Fälligkeit niemand in der Phase.`,
  "finding.closedDays": ({ touchpoint, content, channel, from, until }, { quote, calendarDate }) =>
    `${quote(touchpoint)} kommt nie zustande: ${quote(content)} ist vom ${calendarDate(from)} bis zum ${calendarDate(until)} freigegeben, und ${quote(channel)} darf an keinem dieser Tage genutzt werden.`,
  "finding.unapproved": ({ touchpoint, content }, { quote }) =>
    `${quote(touchpoint)} wird immer abgelehnt: Der Inhalt ${quote(content)} hat keine Freigabe.`,
  "finding.cap": ({ touchpoint, channel, occurrence, most, windowMs }, { quote, number, duration }) =>
    `Wird jeder Kontakt gemacht, wenn er fällig ist, so wird Nr. ${number(occurrence)} von ${quote(touchpoint)} abgelehnt: Die Obergrenze von ${quote(channel)} ist ${number(most)} in ${duration(windowMs)}.`,
  "finding.witness": ({ steps }) => `Beispiel: ${steps.length === 0 ? "am Anfang" : steps.join(" → ")}`,
  "finding.step.time": () => "Zeit vergeht",
  "finding.step.consent": ({ channel, change }) =>
    `Einwilligung für ${channel} ${change === "granted" ? "erteilt" : "widerrufen"}`,
};
