import type { TextRange } from "../model/Diagnostic.js";

const literals = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/.*/g;

/**
 * Widens a range to the brackets it cut through.
 *
 * cel-js forgets brackets, so that it places `(a) && b` from a to b. Only what is shown depends on this: where a text
 * is odd enough to mislead it, a range is too narrow.
 */
export function balanceBrackets(range: TextRange, text: string): TextRange {
  // Most guards, and a document has thousands of them.
  if (!text.includes("(")) return range;
  const { start, end } = range;
  const cut = text.slice(start, end);
  if (!/[()]/.test(cut)) return range;
  let depth = 0;
  let lowest = 0;
  for (const character of cut.replaceAll(literals, "")) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    lowest = Math.min(lowest, depth);
  }
  if (depth === 0 && lowest === 0) return range;
  return {
    start: start - countUntil("(", -lowest, [...text.slice(0, start)].reverse()),
    end: end + countUntil(")", depth - lowest, [...text.slice(end)]),
  };
}

/** How many characters to take for that many brackets; 0 where anything but space stands between. */
function countUntil(bracket: string, wanted: number, characters: readonly string[]): number {
  let found = 0;
  let taken = 0;
  for (const character of characters) {
    if (found === wanted) return taken;
    if (character === bracket) found++;
    else if (character.trim() !== "") return 0;
    taken += character.length;
  }
  return found === wanted ? taken : 0;
}
