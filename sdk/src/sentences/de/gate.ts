import type { CataloguePart } from "../SentenceParameters.js";

const about = (purpose: string | undefined, quote: (text: string) => string) =>
  purpose === undefined ? "" : ` zu ${quote(purpose)}`;

export const gateSentences: CataloguePart<"gate"> = {
  "gate.allowed": () => "Jetzt möglich.",
  "gate.deferred": ({ channel, until, atUntil }, { dateTime }) =>
    atUntil === undefined
      ? `Warten: Die Zeiten für ${channel} beginnen am ${dateTime(until)} Uhr.`
      : `Warten: Die Zeiten für ${channel} beginnen am ${dateTime(until)} Uhr, doch dann gilt: ${atUntil}`,
  "gate.notEntered": () => "Jetzt nicht: Der HCP ist nicht in dieser Journey.",
  "gate.ended": ({ exit, at }, { date, quote }) =>
    `Jetzt nicht: Die Journey endete${at === undefined ? "" : ` am ${date(at)}`}${exit === undefined ? "" : `, ${quote(exit)}`}.`,
  "gate.held": ({ at, reason }, { date }) =>
    `Jetzt nicht: zurückgehalten seit ${date(at)}${reason === undefined ? "" : ` (${reason})`}.`,
  "gate.stageLeft": ({ stage }, { quote }) => `Jetzt nicht: Der HCP ist nicht in ${quote(stage)}.`,
  "gate.guardFailed": () => "Jetzt nicht: Die eigene Bedingung ist nicht erfüllt.",
  "gate.guardUnreadable": ({ missing }, { list, quote }) =>
    missing.length === 0
      ? "Jetzt nicht: Die eigene Bedingung ist nicht lesbar."
      : `Jetzt nicht: Die eigene Bedingung ist nicht lesbar; es fehlt ${list(missing.map(quote))}.`,
  "gate.consentNeverGiven": ({ channel, purpose }, { quote }) =>
    `Nicht erlaubt: Die Einwilligung für ${channel}${about(purpose, quote)} wurde nie erteilt.`,
  "gate.consentWithdrawn": ({ channel, purpose, at }, { date, quote }) =>
    `Nicht erlaubt: Die Einwilligung für ${channel}${about(purpose, quote)} wurde am ${date(at)} widerrufen.`,
  "gate.consentExpired": ({ channel, purpose, at }, { date, quote }) =>
    `Nicht erlaubt: Die Einwilligung für ${channel}${about(purpose, quote)} ist am ${date(at)} abgelaufen.`,
  "gate.notApproved": ({ content }, { quote }) => `Nicht erlaubt: ${quote(content)} ist nicht freigegeben.`,
  "gate.notYetApproved": ({ content, reference, at }, { dateTime, quote }) =>
    `Noch nicht erlaubt: ${quote(content)} ist ab ${dateTime(at)} Uhr freigegeben (${reference}).`,
  "gate.approvalExpired": ({ content, reference, at }, { dateTime, quote }) =>
    `Nicht erlaubt: Die Freigabe von ${quote(content)} endete am ${dateTime(at)} Uhr (${reference}).`,
  "gate.policyFailed": ({ policy }, { quote }) => `Nicht erlaubt: Die Regel ${quote(policy)} verbietet es.`,
  "gate.policyUnreadable": ({ policy, missing }, { list, quote }) =>
    missing.length === 0
      ? `Nicht erlaubt: Die Regel ${quote(policy)} ist nicht lesbar.`
      : `Nicht erlaubt: Die Regel ${quote(policy)} ist nicht lesbar; es fehlt ${list(missing.map(quote))}.`,
  "gate.capReached": ({ channel, count, most, windowMs, until }, { dateTime, duration, number }) => {
    const limit = `Jetzt nicht: ${number(count)} von höchstens ${number(most)} über ${channel} in ${duration(windowMs)}`;
    return until === undefined ? `${limit}.` : `${limit}; ab ${dateTime(until)} Uhr ist wieder Platz.`;
  },
};
