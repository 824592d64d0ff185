import type { CsvIssueCode, CsvIssueParameters } from "../formats/csv/CsvIssue.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import type { StoreFailure } from "../store/JourneyStore.js";
import { de } from "./de/de.js";
import { en } from "./en/en.js";
import { createFormat, type Format, type FormatOptions, type Locale } from "./Format.js";
import type { Catalogue, SentenceCode, SentenceParameters } from "./SentenceParameters.js";

/** Says the sentences of some catalogues in one language and time zone. */
export interface SentenceRenderer<Parameters> {
  readonly locale: Locale;
  readonly format: Format;
  sentence<Code extends keyof Parameters>(code: Code, parameters: Parameters[Code]): string;
}

/** What a CSV import says of a file, a row or what it took. */
export type CsvSentence = {
  readonly [Code in CsvIssueCode]: { readonly code: Code; readonly parameters: CsvIssueParameters[Code] };
}[CsvIssueCode];

/** Says everything the SDK answers in codes. */
export interface Renderer extends SentenceRenderer<SentenceParameters> {
  /** What is wrong and what to do, without the place: `describePath` says that. */
  diagnostic(diagnostic: Pick<Diagnostic, "code" | "parameters">): string;
  storeFailure(failure: StoreFailure): string;
  csv(issue: CsvSentence): string;
}

const catalogues: Readonly<Record<Locale, Catalogue<SentenceParameters>>> = { en, de };

/** Makes a renderer of catalogues of one's own. @throws RangeError where the time zone is not known. */
export function createSentenceRenderer<Parameters>(
  own: Readonly<Record<Locale, Catalogue<Parameters>>>,
  options: FormatOptions,
): SentenceRenderer<Parameters> {
  const format = createFormat(options);
  const catalogue = own[options.locale];
  return {
    locale: options.locale,
    format,
    sentence: (code, parameters) => catalogue[code](parameters, format),
  };
}

/**
 * Makes the renderer that command line and extension share.
 *
 * @throws RangeError where the time zone is not known; ask `isTimeZone` about one that a user typed.
 *
 * @example
 * ```ts
 * const renderer = createRenderer({ locale: "de", timeZone: "Europe/Berlin" });
 * console.log(renderer.sentence("status.active", {})); // Unterwegs
 * ```
 */
export function createRenderer(options: FormatOptions): Renderer {
  const renderer = createSentenceRenderer(catalogues, options);
  const known: object = catalogues[options.locale];
  return {
    ...renderer,
    diagnostic: ({ code, parameters }) =>
      Object.hasOwn(known, code)
        ? // A diagnostic's code and parameters were tied together where it was reported.
          renderer.sentence(code as SentenceCode, parameters as never)
        : renderer.sentence("diagnostic.unknown", { code }),
    storeFailure: (failure) => renderer.sentence(failure.code, failure as never),
    csv: ({ code, parameters }) => renderer.sentence(code, parameters as never),
  };
}
