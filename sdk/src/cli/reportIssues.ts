import type { Journey } from "../compile/Journey.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { describePath } from "../sentences/describePath.js";
import type { SimulateCall, SweepCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";
import { nameFile } from "./readPeople.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** What forbids the simulation, with its place in the journey. */
export function reportIssues(
  call: SimulateCall | SweepCall,
  journey: Journey,
  issues: readonly Diagnostic[],
  words: CommandWords,
  io: CommandIo,
): ExitCode {
  if (call.json) {
    const diagnostics = issues.map((issue) => ({ ...issue, message: words.renderer.diagnostic(issue) }));
    io.write("out", `${JSON.stringify({ command: call.command, ok: false, diagnostics }, null, 2)}\n`);
  } else {
    printIssues(journey, issues, words, io);
    const file = nameFile(call.file, words);
    io.write("error", `${toPlainLine(words.own.sentence("simulate.invalid", { file }))}\n`);
  }
  return exitCodes.wrongContent;
}

/** Each with its place in the journey, to the standard error. */
export function printIssues(
  { document }: Journey,
  issues: readonly Diagnostic[],
  { own, renderer }: CommandWords,
  io: CommandIo,
): void {
  const paint = createPaint(io);
  for (const issue of issues) {
    const severity = own.sentence(`severity.${issue.severity}`, {});
    const place = issue.path.length === 0 ? "" : ` ${describePath(document, issue.path, renderer)}:`;
    const style = issue.severity === "error" ? "red" : "yellow";
    io.write(
      "error",
      `${paint(style, severity)}${toPlainLine(place)} ${toPlainLine(renderer.diagnostic(issue))}\n`,
    );
  }
}
