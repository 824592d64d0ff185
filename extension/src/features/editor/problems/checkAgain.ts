import { checkJourney, type Diagnostic, type JourneyDocument } from "@waypost/sdk";
import { isSameBut } from "../model/isSameBut";
import { markProblems } from "./listProblems";

/** What is wrong with a state of a journey, and where the canvas marks it. */
export type Checked = {
  document: JourneyDocument;
  problems: readonly Diagnostic[];
  marks: ReadonlyMap<string, Diagnostic["severity"]>;
};

/** Problems and marks of a journey; those of `before` where they are the same, so that nothing is drawn anew. */
export function checkAgain(document: JourneyDocument, before?: Checked): Checked {
  if (before !== undefined && isSameBut(before.document, document, ["layout", "direction", "comments"]))
    return { ...before, document };
  const problems = checkJourney(document);
  const marks = markProblems(document, problems);
  if (before === undefined) return { document, problems, marks };
  return {
    document,
    // A place is told by its index, so that the same words may now be about something else.
    problems: JSON.stringify(problems) === JSON.stringify(before.problems) ? before.problems : problems,
    marks: isSameMarks(before.marks, marks) ? before.marks : marks,
  };
}

function isSameMarks(a: Checked["marks"], b: Checked["marks"]): boolean {
  return a.size === b.size && [...a].every(([key, severity]) => b.get(key) === severity);
}
