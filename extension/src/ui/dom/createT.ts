import { createFormat, type Format } from "./format";

/** The languages there is a catalogue for. */
export type Language = "en" | "de";

type NoParams = Record<string, never>;
type AnySentence = (params: never, format: Format) => string;
/** A catalogue: each sentence is a function of its parameters. */
export type Catalogue = Readonly<Record<string, AnySentence>>;

/** The shape a translation must have: the same sentences, of the same parameters. */
export type Translation<Of extends Catalogue> = {
  readonly [Name in keyof Of]: (params: ParamsOf<Of[Name]>, format: Format) => string;
};

type ParamsOf<Sentence extends AnySentence> =
  Parameters<Sentence> extends [] ? NoParams : Parameters<Sentence>[0];
type Args<Sentence extends AnySentence> =
  Parameters<Sentence> extends []
    ? []
    : NoParams extends Parameters<Sentence>[0]
      ? []
      : [params: Parameters<Sentence>[0]];

/** Says a sentence in the language of the browser. */
export type T<Sentences extends Catalogue> = <Name extends keyof Sentences>(
  name: Name,
  ...params: Args<Sentences[Name]>
) => string;

/** The catalogue's language nearest to a BCP 47 tag; English where there is none. */
export function languageOf(tag: string): Language {
  return /^de\b/i.test(tag) ? "de" : "en";
}

/** Whose habits dates and numbers follow: the reader's own, in a sentence of the reader's language; those of Europe where the language is foreign or no country is told. */
export function formatLocaleOf(tag: string): string {
  return /^(?:en-|de\b)/i.test(tag) ? tag : "en-GB";
}

/** A `t` over the catalogues. The language is asked for at the first sentence, so that a module may be loaded without a browser. */
export function createT<Sentences extends Catalogue>(
  catalogues: Readonly<Record<Language, Translation<Sentences>>>,
  language: () => string,
): T<Sentences> {
  let spoken: { sentences: Translation<Sentences>; format: Format } | undefined;
  const speak = (tag: string) => ({
    sentences: catalogues[languageOf(tag)],
    format: createFormat(formatLocaleOf(tag)),
  });
  return (name, ...[params]) => {
    spoken ??= speak(language());
    return spoken.sentences[name]((params ?? {}) as ParamsOf<Sentences[typeof name]>, spoken.format);
  };
}
