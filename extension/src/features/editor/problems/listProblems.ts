import type { Diagnostic, JourneyDocument } from "@waypost/sdk";
import { describePath, type Renderer } from "@waypost/sdk/sentences";

/** A problem as the studio shows it. */
export type Problem = {
  diagnostic: Diagnostic;
  place: string;
  sentence: string;
  /** What to choose on the canvas to see it. */
  target: ProblemTarget | undefined;
};

export type ProblemTarget = { kind: "stage" | "way"; id: string };

/** The problems of a journey in words, errors first, each with what it is about. */
export function listProblems(
  document: JourneyDocument,
  diagnostics: readonly Diagnostic[],
  renderer: Renderer,
): readonly Problem[] {
  const problems = diagnostics.map(
    (diagnostic): Problem => ({
      diagnostic,
      place: describePath(document, diagnostic.path, renderer),
      sentence: renderer.diagnostic(diagnostic),
      target: findTarget(document, diagnostic),
    }),
  );
  const isError = ({ diagnostic }: Problem) => diagnostic.severity === "error";
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}

/** The stage or transition that a place of the document belongs to. */
export function findTarget(
  document: JourneyDocument,
  { path }: Pick<Diagnostic, "path">,
): ProblemTarget | undefined {
  const [list, index] = path;
  if (typeof index !== "number") return undefined;
  switch (list) {
    case "stages":
      return toTarget("stage", document.stages[index]?.id);
    case "transitions":
      return toTarget("way", document.transitions[index]?.id);
    case "touchpoints":
      return toTarget("stage", document.touchpoints[index]?.stage);
    case "behaviour":
      return toTarget("stage", document.behaviour[index]?.stage);
    default:
      return undefined;
  }
}

function toTarget(kind: ProblemTarget["kind"], id: string | undefined): ProblemTarget | undefined {
  return id === undefined ? undefined : { kind, id };
}

/** The worst problem of each stage and transition, for the marks on the canvas. */
export function markProblems(
  document: JourneyDocument,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, Diagnostic["severity"]> {
  const marks = new Map<string, Diagnostic["severity"]>();
  for (const diagnostic of diagnostics) {
    const target = findTarget(document, diagnostic);
    if (target === undefined) continue;
    const key = `${target.kind}:${target.id}`;
    if (marks.get(key) !== "error") marks.set(key, diagnostic.severity);
  }
  return marks;
}
