import type { CataloguePart } from "../SentenceParameters.js";
import { lower } from "./conditions.js";

const about = (purpose: string | undefined, quote: (text: string) => string) =>
  purpose === undefined ? "" : ` about ${quote(purpose)}`;

export const gateSentences: CataloguePart<"gate"> = {
  "gate.allowed": () => "May be made now.",
  "gate.deferred": ({ channel, until, atUntil }, { dateTime }) =>
    atUntil === undefined
      ? `Wait: the hours for ${lower(channel)} begin on ${dateTime(until)}.`
      : `Wait: the hours for ${lower(channel)} begin on ${dateTime(until)}, but by then: ${atUntil}`,
  "gate.notEntered": () => "Not now: the HCP is not in this journey.",
  "gate.ended": ({ exit, at }, { date, quote }) =>
    `Not now: the journey ended${at === undefined ? "" : ` on ${date(at)}`}${exit === undefined ? "" : `, ${quote(exit)}`}.`,
  "gate.held": ({ at, reason }, { date }) =>
    `Not now: held back since ${date(at)}${reason === undefined ? "" : ` (${reason})`}.`,
  "gate.stageLeft": ({ stage }, { quote }) => `Not now: the HCP is not in ${quote(stage)}.`,
  "gate.guardFailed": () => "Not now: its own condition does not hold.",
  "gate.guardUnreadable": ({ missing }, { list }) =>
    missing.length === 0
      ? "Not now: its own condition cannot be read."
      : `Not now: its own condition cannot be read without ${list(missing.map(lower))}.`,
  "gate.consentNeverGiven": ({ channel, purpose }, { quote }) =>
    `Not allowed: consent for ${lower(channel)}${about(purpose, quote)} was never given.`,
  "gate.consentWithdrawn": ({ channel, purpose, at }, { date, quote }) =>
    `Not allowed: consent for ${lower(channel)}${about(purpose, quote)} was withdrawn on ${date(at)}.`,
  "gate.consentExpired": ({ channel, purpose, at }, { date, quote }) =>
    `Not allowed: consent for ${lower(channel)}${about(purpose, quote)} expired on ${date(at)}.`,
  "gate.notApproved": ({ content }, { quote }) => `Not allowed: ${quote(content)} is not approved.`,
  "gate.notYetApproved": ({ content, reference, at }, { dateTime, quote }) =>
    `Not allowed yet: ${quote(content)} is approved from ${dateTime(at)} (${reference}).`,
  "gate.approvalExpired": ({ content, reference, at }, { dateTime, quote }) =>
    `Not allowed: the approval of ${quote(content)} expired on ${dateTime(at)} (${reference}).`,
  "gate.policyFailed": ({ policy }, { quote }) => `Not allowed: the policy ${quote(policy)} forbids it.`,
  "gate.policyUnreadable": ({ policy, missing }, { list, quote }) =>
    missing.length === 0
      ? `Not allowed: the policy ${quote(policy)} cannot be read.`
      : `Not allowed: the policy ${quote(policy)} cannot be read without ${list(missing.map(lower))}.`,
  "gate.capReached": ({ channel, count, most, windowMs, until }, { dateTime, duration, number }) => {
    const limit = `Not now: ${number(count)} of at most ${number(most)} by ${lower(channel)} in ${duration(windowMs)}`;
    return until === undefined ? `${limit}.` : `${limit}; there is room again on ${dateTime(until)}.`;
  },
};
