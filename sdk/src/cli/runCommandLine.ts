import { toJourneyJsonSchemaText } from "../model/jsonSchema.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { guessLocale, openCall } from "./openCall.js";
import { reportCallFault } from "./reportCallFault.js";
import { runAnalyse } from "./runAnalyse.js";
import { runAudit } from "./runAudit.js";
import { runCheck } from "./runCheck.js";
import { runConvert } from "./runConvert.js";
import { runDiff } from "./runDiff.js";
import { runExplain } from "./runExplain.js";
import { runProve } from "./runProve.js";
import { runRefold } from "./runRefold.js";
import { runReplay } from "./runReplay.js";
import { runSimulate } from "./runSimulate.js";
import { runSweepCommand } from "./runSweepCommand.js";
import { runTest } from "./runTest.js";
import { toPlainLine } from "./Terminal.js";

/** Does what the arguments ask for; never throws, and says its own failures in a sentence too. */
export async function runCommandLine(io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords({ locale: guessLocale(io.args), timeZone: "UTC" });
  try {
    const call = openCall(io.args);
    if (!call.ok) return reportCallFault(call.error, words, io);
    switch (call.value.command) {
      case "help":
        io.write("out", words.own.sentence(`help.${call.value.of ?? "main"}`, {}));
        return exitCodes.fine;
      case "version":
        io.write("out", `${io.version}\n`);
        return exitCodes.fine;
      case "check":
        return await runCheck(call.value, io);
      case "convert":
        return await runConvert(call.value, io);
      case "replay":
        return await runReplay(call.value, io);
      case "explain":
        return await runExplain(call.value, io);
      case "refold":
        return await runRefold(call.value, io);
      case "diff":
        return await runDiff(call.value, io);
      case "analyse":
        return await runAnalyse(call.value, io);
      case "prove":
        return await runProve(call.value, io);
      case "test":
        return await runTest(call.value, io);
      case "simulate":
        return await runSimulate(call.value, io);
      case "sweep":
        return await runSweepCommand(call.value, io);
      case "audit":
        return await runAudit(call.value, io);
      case "schema":
        io.write("out", toJourneyJsonSchemaText());
        return exitCodes.fine;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    io.write("error", `waypost: ${toPlainLine(words.own.sentence("fault.own", { reason }))}\n`);
    return exitCodes.ownFault;
  }
}
