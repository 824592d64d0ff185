import type { CallFault } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";
import { toPlainLine } from "./Terminal.js";

/** Says what is wrong with a call, and where to read how it goes. */
export function reportCallFault(
  { code, parameters, of }: CallFault,
  { own }: CommandWords,
  io: CommandIo,
): ExitCode {
  // A fault's code and parameters were tied together where it was found.
  const message = own.sentence(code, parameters as never);
  const hint = own.sentence("hint.help", { command: of === undefined ? "waypost" : `waypost ${of}` });
  io.write("error", `waypost: ${toPlainLine(message)}\n${hint}\n`);
  return exitCodes.wrongCall;
}
