import { toAnchorText, verifyAuditText } from "../audit/auditText.js";
import { describeChain } from "../sentences/describeChain.js";
import type { AuditCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { nameFile } from "./readPeople.js";
import { readText } from "./readSource.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** `waypost audit`: whether the chain of an exported record holds, by itself and against a head that was kept elsewhere. */
export async function runAudit(call: AuditCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readText(call.file, io);
  if (!read.ok) return reportUnreadable(call, nameFile(call.file, words), read.error, words, io);
  const { fault, head, ...found } = verifyAuditText(read.value, call.anchor);
  const verdict = { ...found, fault, head };
  const lines = describeChain(verdict, words.renderer);
  const ok = fault === undefined;
  if (call.json) {
    const anchor = head && toAnchorText(head);
    const report = {
      command: call.command,
      ok,
      ...found,
      fault: fault ?? null,
      head: head ?? null,
      anchor: anchor ?? null,
    };
    io.write("out", `${JSON.stringify({ ...report, messages: lines }, null, 2)}\n`);
  } else {
    const paint = createPaint(io);
    const [first = "", ...others] = lines.map(toPlainLine);
    io.write("out", `${[paint(ok ? "green" : "red", first), ...others].join("\n")}\n`);
  }
  return ok ? exitCodes.fine : exitCodes.wrongContent;
}
