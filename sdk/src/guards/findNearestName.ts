/** Beyond three slips a suggestion is a guess. */
const mostEdits = 3;

/** The candidate nearest to a mistyped name: at most three edits and a third of its length; capitals do not count. */
export function findNearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let most = Math.min(mostEdits, Math.max(1, Math.floor(name.length / 3)));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const edits = countEdits(wanted, candidate.toLowerCase(), most);
    if (edits > most || (edits === most && nearest !== undefined)) continue;
    nearest = candidate;
    most = edits;
    if (edits === 0) break;
  }
  return nearest;
}

/** Insertions, deletions, replacements and swaps of neighbours from one text to another; stops counting past `most`. */
function countEdits(from: string, to: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(from.length - to.length) > most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    // Cells farther from the diagonal than `most` cost more than `most`; they stay empty.
    for (let column = Math.max(1, row - most); column <= Math.min(to.length, row + most); column++) {
      const same = from[row - 1] === to[column - 1];
      const replaced = at(last, column - 1) + (same ? 0 : 1);
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped && row > 1) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return tooMany;
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
