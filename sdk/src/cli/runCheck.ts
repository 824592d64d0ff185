import { hasErrors } from "../model/Diagnostic.js";
import { hashJourney } from "../model/version.js";
import type { CheckCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { locateFindings, printFindings } from "./describeFindings.js";
import { readJourneySource } from "./readSource.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** `waypost check`: everything wrong or doubtful about a journey, with its place in the file. */
export async function runCheck(call: CheckCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const file = call.file === "-" ? words.own.sentence("file.input", {}) : call.file;
  const read = await readJourneySource(call.file, io);
  if (!read.ok) return reportUnreadable(call, file, read.error, words, io);
  const { document, diagnostics } = read.value;
  const findings = locateFindings(read.value, words);
  const isWrong = hasErrors(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counts = { errors, warnings: diagnostics.length - errors };

  if (call.json) {
    const report = {
      command: call.command,
      ok: !isWrong,
      file,
      journey:
        document === undefined
          ? null
          : { id: document.id, title: document.title, version: hashJourney(document) },
      ...counts,
      diagnostics: findings.map(({ finding }) => finding),
    };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
  } else {
    io.write("out", printFindings(file, findings, words, createPaint(io)));
    if (diagnostics.length > 0)
      io.write("out", `${toPlainLine(file)}: ${words.own.sentence("check.findings", counts)}\n`);
    if (document !== undefined && !isWrong) {
      const valid = words.own.sentence("check.valid", {
        title: document.title,
        phases: document.stages.filter(({ parent }) => parent === undefined).length,
        stages: document.stages.length,
        transitions: document.transitions.length,
      });
      io.write("out", `${toPlainLine(file)}: ${toPlainLine(valid)}\n`);
    }
  }
  return isWrong ? exitCodes.wrongContent : exitCodes.fine;
}
