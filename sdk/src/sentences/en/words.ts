import { assertNever } from "../../model/invariant.js";
import type { Format } from "../Format.js";
import type { GuardWords, GuardWordsParameters } from "../GuardWords.js";
import type { Catalogue } from "../SentenceParameters.js";
import type { NeedShown } from "../WaySentenceParameters.js";
import { lower, sayConditions, sayEvents, sayRelation, sayValue } from "./conditions.js";

/** What a guard asks, in English. */
export const wordsSentences: Catalogue<GuardWordsParameters> = {
  "words.guard": ({ words }, format) => sayWords(words, format),
  "words.reading": ({ conditions }, format) => sayConditions(conditions, format),
};

function sayNeed(need: NeedShown, format: Format): string {
  if (need.kind === "bound") return sayRelation(need.relation, format);
  const values = format.choice(need.values.map((value) => sayValue(value, format)));
  return need.kind === "oneOf" ? values : `not ${values}`;
}

function sayPart(words: GuardWords, format: Format): string {
  const said = sayWords(words, format);
  return words.kind === "any" || words.kind === "all" ? `(${said})` : said;
}

function sayWords(words: GuardWords, format: Format): string {
  switch (words.kind) {
    case "all":
      return format.list(words.parts.map((part) => sayPart(part, format)));
    case "any":
      return format.choice(words.parts.map((part) => sayPart(part, format)));
    case "persona":
      return `${words.isOneOf ? "" : "not "}${format.choice(words.labels)}`;
    case "segment":
      return `${words.isOneOf ? "in" : "not in"} ${format.choice(words.labels.map(format.quote))}`;
    case "consent": {
      const about = words.purpose === undefined ? "" : ` about ${format.quote(words.purpose)}`;
      return `${words.given ? "" : "no "}consent for ${lower(words.channel)}${about}`;
    }
    case "stage":
      return `${words.active ? "in" : "not in"} ${format.quote(words.stage)}`;
    case "fact":
      return `${lower(words.label)}: ${words.holds ? "yes" : "no"}`;
    case "known":
      return `${lower(words.label)} ${words.isKnown ? "known" : "not known"}`;
    case "value":
      return `${lower(words.label)} ${sayNeed(words.need, format)}`;
    case "count":
      return `${sayEvents(words.labels, format)} ${sayNeed(words.need, format)} times in ${format.duration(words.windowMs)}`;
    case "touches":
      return `touches${words.labels.length === 0 ? "" : ` by ${lower(format.choice(words.labels))}`} ${sayNeed(words.need, format)} in ${format.duration(words.windowMs)}`;
    case "since":
      return `${sayEvents(words.labels, format)} ${sayNeed(words.need, format)} ago`;
    case "stageTime":
      return `${sayNeed(words.need, format)} in ${format.choice(words.labels.map(format.quote))}`;
    case "now":
      return sayNeed(words.need, format);
    case "text":
      return words.text;
    default:
      return assertNever(words);
  }
}
