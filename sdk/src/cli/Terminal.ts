/** How a part of a line may stand out. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32, cyan: 36 };

/** Paints text for a terminal, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** Colour only where somebody sees it, and never where NO_COLOR asks for none. */
export function createPaint({
  isTty,
  noColor,
}: {
  readonly isTty: boolean;
  readonly noColor: boolean;
}): Paint {
  if (!isTty || noColor) return (_, text) => text;
  return (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
}

/** Text from a file as one line: what would steer a terminal is shown as "�". */
export function toPlainLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd");
}

/** How many columns of a terminal a text takes: two for Chinese, Japanese and Korean, none for combining marks. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** Rows under their heads, columns aligned; the last column may be as long as it is. */
export function toTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string {
  const widths = heads.map((head, index) =>
    [head, ...rows.map((row) => row[index] ?? "")].reduce(
      (most, cell) => Math.max(most, countColumns(cell)),
      0,
    ),
  );
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === cells.length - 1 ? cell : cell + " ".repeat((widths[index] ?? 0) - countColumns(cell)),
      )
      .join("  ");
  return [paint("bold", toLine(heads)), ...rows.map(toLine)].map((line) => `${line}\n`).join("");
}
