import { diffJourneys } from "../diff/diffJourneys.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { hashJourney } from "../model/version.js";
import { describeJourneyChange } from "../sentences/describeJourneyChange.js";
import type { DiffCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { nameFile, reportInvalid } from "./readPeople.js";
import { readJourneySource } from "./readSource.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { toPlainLine } from "./Terminal.js";

/** `waypost diff`: what changed from one document to another, thing by thing. */
export async function runDiff(call: DiffCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const before = await readDocument(call, call.file, words, io);
  if (!before.ok) return before.error;
  const after = await readDocument(call, call.to, words, io);
  if (!after.ok) return after.error;
  const compared = { before: before.value, after: after.value };
  const { changes, isSameVersion } = diffJourneys(compared.before, compared.after);
  const told = changes.map((change) => ({
    ...change,
    messages: describeJourneyChange(change, compared, words.renderer),
  }));
  if (call.json) {
    const journeys = { before: toVersion(compared.before), after: toVersion(compared.after) };
    const report = { command: call.command, ok: true, journeys, isSameVersion, changes: told };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
    return exitCodes.fine;
  }
  const lines = told.flatMap(({ messages }) => messages);
  if (changes.length === 0) lines.push(words.renderer.sentence("diff.none", {}));
  else if (isSameVersion) lines.push(words.renderer.sentence("diff.sameVersion", {}));
  io.write("out", lines.map((line) => `${toPlainLine(line)}\n`).join(""));
  return exitCodes.fine;
}

/** A document need only open: two drafts with errors can be compared too. */
async function readDocument(
  call: DiffCall,
  path: string,
  words: CommandWords,
  io: CommandIo,
): Promise<Result<JourneyDocument, ExitCode>> {
  const file = nameFile(path, words);
  const read = await readJourneySource(path, io);
  if (!read.ok) return fail(reportUnreadable(call, file, read.error, words, io));
  const { document } = read.value;
  return document === undefined ? fail(reportInvalid(call, file, read.value, words, io)) : succeed(document);
}

function toVersion(document: JourneyDocument) {
  return { id: document.id, title: document.title, version: hashJourney(document) };
}
