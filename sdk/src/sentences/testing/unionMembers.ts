import type { GuardFunction, SyntaxReason, UnsupportedFeature } from "../../guards/GuardIssue.js";
import type { DeclaredKind } from "../../rules/JourneyRule.js";
import type { DocumentList } from "../SentenceParameters.js";

// Records rather than lists, so that a new member of a union is missed here by the compiler.
export const kinds = Object.keys({
  attribute: 0,
  channel: 0,
  event: 0,
  persona: 0,
  entry: 0,
  stage: 0,
  transition: 0,
  exit: 0,
} satisfies Record<DeclaredKind, 0>) as DeclaredKind[];
export const reasons = Object.keys({
  empty: 0,
  singleEquals: 0,
  singleAmpersand: 0,
  singleBar: 0,
  wordOperator: 0,
  typographicQuote: 0,
  unterminatedText: 0,
  escape: 0,
  number: 0,
  reservedWord: 0,
  unexpectedEnd: 0,
  unexpected: 0,
} satisfies Record<SyntaxReason, 0>) as SyntaxReason[];
export const features = Object.keys({
  null: 0,
  map: 0,
  list: 0,
  inWithoutList: 0,
  index: 0,
  member: 0,
  method: 0,
  modulo: 0,
  bytes: 0,
  unsignedInteger: 0,
  conversion: 0,
  dateArithmetic: 0,
  durationArithmetic: 0,
  textArithmetic: 0,
  textOrder: 0,
  textLength: 0,
} satisfies Record<UnsupportedFeature, 0>) as UnsupportedFeature[];
export const functions = Object.keys({
  count: 0,
  duration: 0,
  has: 0,
  inStage: 0,
  sinceEvent: 0,
  sum: 0,
  timeInStage: 0,
  timestamp: 0,
  touches: 0,
} satisfies Record<GuardFunction, 0>) as GuardFunction[];
export const lists = Object.keys({
  attributes: 0,
  channels: 0,
  events: 0,
  personas: 0,
  entry: 0,
  stages: 0,
  transitions: 0,
  exits: 0,
} satisfies Record<DocumentList, 0>) as DocumentList[];
