/** A stage of a list that somebody wrote elsewhere. */
export interface ListedStage {
  readonly label: string;
  readonly description?: string;
  /** The position in the list of the stage around it. */
  readonly parent?: number;
}

const mostLines = 1_000;
const mostLabelCharacters = 200;
const mostTextCharacters = 5_000;

/**
 * Reads stages from lines or from a table's cells, as a spreadsheet copies them. A column that repeats or leaves out its value is the
 * phase around; in plain lines, what is indented lies in the line above. Bullets and numbers before a name are left out.
 */
export function parseStageList(text: string): readonly ListedStage[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, mostLines);
  const rows = lines.map((line) => line.split("\t").map(cleanCell));
  const isTable = rows.some((row) => row.slice(1).some((cell) => cell !== "") && row[0] !== "");
  return isTable ? readTable(rows) : readLines(lines);
}

function readLines(lines: readonly string[]): readonly ListedStage[] {
  const found: ListedStage[] = [];
  const open: { readonly indent: number; readonly position: number }[] = [];
  for (const line of lines) {
    const indent = (/^\s*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;
    const label = toLabel(line);
    if (label === "") continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.position;
    open.push({ indent, position: found.length });
    found.push({ label, ...(parent !== undefined && { parent }) });
  }
  return found;
}

interface Columns {
  readonly phase: number | undefined;
  readonly stage: number;
  readonly description: number | undefined;
}

const headings: Readonly<Record<keyof Columns, RegExp>> = {
  phase: /^(phase|überphase|group|gruppe|abschnitt)$/i,
  stage: /^(stage|step|name|stufe|schritt|station|unterphase)$/i,
  description: /^(description|notes?|beschreibung|notiz(en)?|text)$/i,
};

function readTable(rows: readonly (readonly string[])[]): readonly ListedStage[] {
  const named = findHeadings(rows[0] ?? []);
  const body = named === undefined ? rows : rows.slice(1);
  const columns = named ?? guessColumns(body);
  const found: ListedStage[] = [];
  let phase: { readonly label: string; readonly position: number } | undefined;
  for (const row of body) {
    const around = columns.phase === undefined ? "" : toLabel(row[columns.phase] ?? "");
    if (around !== "" && around !== phase?.label) {
      phase = { label: around, position: found.length };
      found.push({ label: around });
    }
    const label = toLabel(row[columns.stage] ?? "");
    if (label === "") continue;
    const description = (columns.description === undefined ? "" : (row[columns.description] ?? "")).slice(
      0,
      mostTextCharacters,
    );
    found.push({
      label,
      ...(description !== "" && { description }),
      ...(phase !== undefined && { parent: phase.position }),
    });
  }
  return found;
}

function findHeadings(row: readonly string[]): Columns | undefined {
  const find = (key: keyof Columns) => {
    const position = row.findIndex((cell) => headings[key].test(cell));
    return position < 0 ? undefined : position;
  };
  const [phase, stage, description] = [find("phase"), find("stage"), find("description")];
  // A table that names its phases alone has nothing else to list.
  const listed = stage ?? phase;
  if (listed === undefined) return undefined;
  return { phase: stage === undefined ? undefined : phase, stage: listed, description };
}

function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const first = rows.map((row) => row[0] ?? "");
  const isPhase = first.some((cell, index) => cell === "" || first.indexOf(cell) !== index);
  return isPhase ? { phase: 0, stage: 1, description: 2 } : { phase: undefined, stage: 0, description: 1 };
}

function cleanCell(cell: string): string {
  const trimmed = cell.trim();
  // A cell with a line or a quote in it comes in quotes.
  const quoted = /^"(.*)"$/s.exec(trimmed)?.[1];
  return dropBroken(quoted === undefined ? trimmed : quoted.replaceAll('""', '"'));
}

function toLabel(text: string): string {
  const bare = dropBroken(text.trim()).replace(/^(?:[-*•–—▪◦]|\(?\d{1,3}[.):])\s+/u, "");
  return bare.slice(0, mostLabelCharacters).trim();
}

/** Without halves of characters, and without characters that steer terminals and turn text around. */
function dropBroken(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu, "");
}
