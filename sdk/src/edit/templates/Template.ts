/** The languages that templates are written in. */
export type TemplateLocale = "en" | "de";

/** Chooses what people read, in English or German. */
export type Say = (en: string, de: string) => string;

/** A journey to begin with, or a piece of one to drop in; written as a document, and opened like any. */
export interface Template {
  readonly id: string;
  /** What it is called, and when it is the right one. */
  readonly title: (say: Say) => string;
  readonly description: (say: Say) => string;
  readonly write: (say: Say) => Readonly<Record<string, unknown>>;
}

/** Says everything in one language. */
export function createSay(locale: TemplateLocale): Say {
  return (en, de) => (locale === "de" ? de : en);
}
