import { measureText } from "../layout/measure";

const ellipsis = "…";
/** Words, and each character of a script that writes without spaces, with the space before. */
const piecePattern =
  /\s*(?:[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]+)/gu;

/** A text in lines of a width, px; what does not fit into the last one is left out, and said so. */
export function breakLines(text: string, width: number, size: number, most: number): readonly string[] {
  const lines = [""];
  for (const piece of text.slice(0, 400).match(piecePattern) ?? []) {
    const longer = `${lines.at(-1)}${piece}`.trimStart();
    if (lines.at(-1) === "" || measureText(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece.trimStart());
  }
  const last = lines.slice(most - 1).join(" ");
  const kept = lines.length > most ? [...lines.slice(0, most - 1), last] : lines;
  return kept.map((line) => cutLine(line, width, size));
}

function cutLine(line: string, width: number, size: number): string {
  if (measureText(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && measureText(`${letters.join("")}${ellipsis}`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}${ellipsis}`;
}
