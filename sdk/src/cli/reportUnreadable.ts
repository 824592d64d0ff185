import type { FileCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";
import type { SourceFailure } from "./readSource.js";
import { toPlainLine } from "./Terminal.js";

/** Says why a file came to nothing; bytes that are no text are wrong content, all else an unreadable file. */
export function reportUnreadable(
  call: FileCall,
  file: string,
  failure: SourceFailure,
  { own }: CommandWords,
  io: CommandIo,
): ExitCode {
  const reason = "reason" in failure ? failure.reason : "";
  const message = own.sentence(failure.code, { file, reason });
  if (call.json) {
    const report = { command: call.command, ok: false, file, failure: { code: failure.code, message } };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
  } else io.write("error", `${toPlainLine(message)}\n`);
  return failure.code === "file.notUtf8" ? exitCodes.wrongContent : exitCodes.unreadableFile;
}
