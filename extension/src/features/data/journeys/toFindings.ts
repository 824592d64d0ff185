import type { Diagnostic } from "@waypost/sdk";
import { describePath, type Renderer } from "@waypost/sdk/sentences";
import type { Excerpt, Finding } from "./JourneyDraft";

/** Says diagnostics in words, errors first; `document` is whatever was read, a journey or not. */
export function toFindings(
  document: unknown,
  diagnostics: readonly Diagnostic[],
  renderer: Renderer,
): readonly Finding[] {
  const findings = diagnostics.map((diagnostic): Finding => {
    const excerpt = findExcerpt(document, diagnostic);
    return {
      severity: diagnostic.severity,
      place: describePath(document, diagnostic.path, renderer),
      sentence: renderer.diagnostic(diagnostic),
      ...(excerpt !== undefined && { excerpt }),
    };
  });
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function findExcerpt(document: unknown, { path, range }: Diagnostic): Excerpt | undefined {
  if (range === undefined) return undefined;
  const text = path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    document,
  );
  if (typeof text !== "string") return undefined;
  return {
    before: text.slice(0, range.start),
    marked: text.slice(range.start, range.end),
    after: text.slice(range.end),
  };
}
