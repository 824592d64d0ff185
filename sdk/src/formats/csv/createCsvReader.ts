import { invariant } from "../../model/invariant.js";
import type { Result } from "../../model/result.js";
import type { CsvFileIssue } from "./CsvIssue.js";
import type { CsvOptions, CsvReader, CsvReading, CsvRowByKind } from "./CsvReader.js";
import type { CsvKind, CsvSyntax } from "./CsvReport.js";
import { createRowCutter, type RowCutter } from "./createRowCutter.js";
import { createRowIntake, getLongestRow } from "./createRowIntake.js";
import { createTextSource } from "./createTextSource.js";
import { detectSyntax } from "./detectSyntax.js";

/** Text is read in blocks of this many characters, so that tiny chunks are not each a round. */
const blockLength = 65_536;
/** Chunks are taken in pieces of this size, so that a huge one is not held twice. */
const pieceLength = 1_048_576;

/**
 * Reads a CSV file of HCPs, consent or events piece by piece, checking each row against the journey.
 *
 * Rows that cannot be taken are counted and handed out with their reason; the others go in. Which rows are taken does
 * not depend on where the chunks end. A problem of the whole file may show late (bytes that are not text, too many
 * rows): store nothing of a file before `finish` has answered without one.
 */
export function createCsvReader<Kind extends CsvKind>(kind: Kind, options: CsvOptions): CsvReader<Kind> {
  const source = createTextSource();
  const intake = createRowIntake(kind, options);
  const longestRow = getLongestRow(options);
  let cutting: { readonly syntax: CsvSyntax; readonly cutter: RowCutter } | undefined;
  let pending = "";
  let fileProblem: CsvFileIssue | undefined;
  let isFinished = false;

  /** Keeps the value, or remembers why the file is refused. */
  function accept<Value>(result: Result<Value, CsvFileIssue>): Value | undefined {
    if (result.ok) return result.value;
    fileProblem ??= result.error;
    pending = "";
    return undefined;
  }

  function startCutting(): typeof cutting {
    const detected = accept(detectSyntax(kind, pending.slice(0, blockLength)));
    if (detected === undefined) return undefined;
    const { syntax, headerAt } = detected;
    pending = pending.slice(headerAt);
    return { syntax, cutter: createRowCutter(syntax, longestRow, headerAt === 0 ? 1 : 2) };
  }

  function readPending(atEnd: boolean): readonly CsvRowByKind[Kind][] {
    cutting ??= startCutting();
    if (cutting === undefined) return [];
    const rows = cutting.cutter.cut(pending, atEnd);
    pending = "";
    return accept(intake.read(rows, cutting.syntax)) ?? [];
  }

  function readPiece(piece: string | Uint8Array): readonly CsvRowByKind[Kind][] {
    pending += accept(source.push(piece)) ?? "";
    return pending.length < blockLength ? [] : readPending(false);
  }

  return {
    push(chunk) {
      invariant(!isFinished, "nothing is pushed after finish");
      const rows: CsvRowByKind[Kind][] = [];
      for (let at = 0; at < chunk.length && fileProblem === undefined; at += pieceLength) {
        const piece = at === 0 && chunk.length <= pieceLength ? chunk : chunk.slice(at, at + pieceLength);
        for (const row of readPiece(piece)) rows.push(row);
      }
      return fileProblem === undefined ? rows : [];
    },
    findFileProblem: () => fileProblem,
    finish(): CsvReading<Kind> {
      invariant(!isFinished, "a file is finished once");
      isFinished = true;
      if (fileProblem === undefined) pending += accept(source.finish()) ?? "";
      const rows = fileProblem === undefined ? readPending(true) : [];
      if (fileProblem === undefined && !intake.hasHeader())
        fileProblem = { code: "csv.empty", parameters: {} };
      const syntax = cutting?.syntax;
      const report = {
        kind,
        syntax,
        ...intake.getReport(),
        ...(fileProblem !== undefined && { fileProblem }),
      };
      return { rows: fileProblem === undefined ? rows : [], report };
    },
  };
}
