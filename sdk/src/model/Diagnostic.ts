/** A place in a document: keys and indexes from its root. */
export type DocumentPath = readonly (string | number)[];

/** Where in a guard's text something stands: offsets in UTF-16 units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One finding about content that a user wrote: what, where and how bad.
 *
 * Sentences are made from `code` and `parameters` by the catalogues in `sentences/`.
 */
export interface Diagnostic {
  readonly code: string;
  readonly path: DocumentPath;
  readonly severity: "error" | "warning";
  readonly parameters: Readonly<Record<string, string | number>>;
  /** For findings inside a guard: the part of its text. */
  readonly range?: TextRange;
  /** A replacement for the text of `range` that would settle the finding. */
  readonly fix?: string;
}

/** True when at least one finding forbids use of the document. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
