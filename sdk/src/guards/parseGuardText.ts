import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import type { TextRange } from "../model/Diagnostic.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { GuardIssue, GuardIssueParameters, SyntaxReason } from "./GuardIssue.js";
import { quoteText } from "./printGuard.js";

/** As in the document's schema. */
const mostCharacters = 2_000;

/** Room for any guard a person reads; they also bound how deep our own walks recurse. */
const limits = {
  maxAstNodes: 1_000,
  maxDepth: 64,
  maxListElements: 500,
  maxMapEntries: 1_000,
  maxCallArguments: 8,
} as const;

const limitByKey: Readonly<Record<string, [GuardIssueParameters["guard.tooComplex"]["limit"], number]>> = {
  maxAstNodes: ["nodes", limits.maxAstNodes],
  maxDepth: ["depth", limits.maxDepth],
  maxListElements: ["list", limits.maxListElements],
  maxCallArguments: ["arguments", limits.maxCallArguments],
};

const environment = new Environment({ limits });

/** Parses a guard's text as CEL, without knowing any name. */
export function parseGuardText(text: string): Result<ASTNode, GuardIssue> {
  if (text.length > mostCharacters) {
    return fail({
      code: "guard.tooLong",
      severity: "error",
      parameters: { length: text.length, most: mostCharacters },
      range: { start: mostCharacters, end: text.length },
    });
  }
  try {
    return succeed(environment.parse(text).ast);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return fail(toIssue(text, error));
  }
}

function toIssue(text: string, error: ParseError): GuardIssue {
  const range = clip(text, error.range ?? { start: 0, end: text.length });
  if (error.code === "limit_exceeded") {
    const key = /max\w+/.exec(error.summary)?.[0] ?? "";
    const [limit, most] = limitByKey[key] ?? ["nodes", limits.maxAstNodes];
    return { code: "guard.tooComplex", severity: "error", parameters: { limit, most }, range };
  }
  const found = text.slice(range.start, range.end);
  // The only parse errors of macros: `[…].exists(1, …)` and its like, which guards lack altogether.
  if (error.code === "invalid_macro_argument") {
    return { code: "guard.unsupported", severity: "error", parameters: { feature: "method", found }, range };
  }
  const typographic = typographicPattern.exec(text.slice(range.start));
  if (typographic !== null) {
    const [quoted, inner = ""] = typographic;
    return {
      code: "guard.syntax",
      severity: "error",
      parameters: { reason: "typographicQuote", found: quoted },
      range: { start: range.start, end: range.start + quoted.length },
      fix: quoteText(inner),
    };
  }
  const { reason, fix } = explainSyntax(text, found, error.code);
  const issue = { code: "guard.syntax", severity: "error", parameters: { reason, found }, range } as const;
  return fix === undefined ? issue : { ...issue, fix };
}

/** Quotes as word processors make them, in pairs. */
const typographicPattern = /^[“”„‘’]([^“”„‘’]*)[“”„‘’]/;

interface SyntaxExplanation {
  readonly reason: SyntaxReason;
  readonly fix?: string;
}

const explanationByFound: ReadonlyMap<string, SyntaxExplanation> = new Map([
  ["=", { reason: "singleEquals", fix: "==" }],
  ["&", { reason: "singleAmpersand", fix: "&&" }],
  ["|", { reason: "singleBar", fix: "||" }],
  ["and", { reason: "wordOperator", fix: "&&" }],
  ["or", { reason: "wordOperator", fix: "||" }],
]);

const reasonByCode: ReadonlyMap<string, SyntaxReason> = new Map([
  ["newline_in_string", "unterminatedText"],
  ["unterminated_string", "unterminatedText"],
  ["unterminated_triple_quoted_string", "unterminatedText"],
  ["invalid_unicode_escape", "escape"],
  ["invalid_unicode_surrogate", "escape"],
  ["invalid_hex_escape", "escape"],
  ["bytes_unicode_escape", "escape"],
  ["octal_escape_out_of_range", "escape"],
  ["invalid_escape_sequence", "escape"],
  ["invalid_number", "number"],
  ["invalid_integer", "number"],
  ["invalid_hex_integer", "number"],
  ["invalid_exponent", "number"],
  ["reserved_identifier", "reservedWord"],
]);

function explainSyntax(text: string, found: string, code: string): SyntaxExplanation {
  if (text.trim() === "") return { reason: "empty" };
  const known = explanationByFound.get(found.toLowerCase());
  if (known !== undefined) return known;
  const reason = reasonByCode.get(code);
  if (reason !== undefined) return { reason };
  return { reason: found === "" ? "unexpectedEnd" : "unexpected" };
}

function clip(text: string, range: TextRange): TextRange {
  const start = Math.min(Math.max(range.start, 0), text.length);
  return { start, end: Math.min(Math.max(range.end, start), text.length) };
}
