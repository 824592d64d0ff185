import { assertNever } from "../../model/invariant.js";
import type { Format } from "../Format.js";
import type { GuardWords, GuardWordsParameters } from "../GuardWords.js";
import type { Catalogue } from "../SentenceParameters.js";
import type { NeedShown } from "../WaySentenceParameters.js";
import { sayConditions, sayEvents, sayRelation, sayValue } from "./conditions.js";

/** What a guard asks, in German. */
export const wordsSentences: Catalogue<GuardWordsParameters> = {
  "words.guard": ({ words }, format) => sayWords(words, format),
  "words.reading": ({ conditions }, format) => sayConditions(conditions, format),
};

function sayNeed(need: NeedShown, format: Format): string {
  if (need.kind === "bound") return sayRelation(need.relation, format);
  const values = format.choice(need.values.map((value) => sayValue(value, format)));
  return need.kind === "oneOf" ? values : `nicht ${values}`;
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
      return `${words.isOneOf ? "" : "nicht "}${format.choice(words.labels)}`;
    case "segment":
      return `${words.isOneOf ? "in" : "nicht in"} ${format.choice(words.labels.map(format.quote))}`;
    case "consent": {
      const about = words.purpose === undefined ? "" : ` zu ${format.quote(words.purpose)}`;
      return `${words.given ? "" : "keine "}Einwilligung für ${words.channel}${about}`;
    }
    case "stage":
      return `${words.active ? "in" : "nicht in"} ${format.quote(words.stage)}`;
    case "fact":
      return `${format.quote(words.label)}: ${words.holds ? "ja" : "nein"}`;
    case "known":
      return `${format.quote(words.label)} ${words.isKnown ? "bekannt" : "nicht bekannt"}`;
    case "value":
      return `${format.quote(words.label)} ${sayNeed(words.need, format)}`;
    case "count":
      return `${sayEvents(words.labels, format)} ${sayNeed(words.need, format)}-mal in ${format.duration(words.windowMs)}`;
    case "touches":
      return `Kontakte${words.labels.length === 0 ? "" : ` über ${format.choice(words.labels)}`} ${sayNeed(words.need, format)} in ${format.duration(words.windowMs)}`;
    case "since":
      return `${sayEvents(words.labels, format)} vor ${sayNeed(words.need, format)}`;
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
