import { explain } from "../run/explain/explain.js";
import { whatNext } from "../run/explain/whatNext.js";
import type { ExplainCall } from "./Call.js";
import type { CommandIo, ExitCode } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { type ExplainedPerson, printExplanation, toExplanationAccount } from "./describeExplanation.js";
import { toRunAccount } from "./describeRuns.js";
import { printFiles, readJourney, readPeople, requireHcp, toExitCode } from "./readPeople.js";
import { createPaint } from "./Terminal.js";

/** `waypost explain`: why one HCP stands where they stand, step by step, and what may come next. */
export async function runExplain(call: ExplainCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  const people = await readPeople(call, journey.document, words, io);
  if (!people.ok) return people.error;
  const { files, now } = people.value;
  const found = requireHcp(call.hcp, people.value, call, words, io);
  if (!found.ok) return found.error;
  const ledger = found.value;
  const person: ExplainedPerson = {
    journey,
    ledger,
    explanation: explain(journey, ledger, now),
    outlook: whatNext(journey, ledger, now),
  };
  if (call.json) {
    const { id, title } = journey.document;
    const report = {
      command: call.command,
      ok: files.every(({ rejected }) => rejected === 0),
      journey: { id, title, version: journey.version },
      asOf: new Date(now).toISOString(),
      files,
      hcp: toRunAccount(journey, { run: person.explanation.run, ledger }, words),
      ...toExplanationAccount(person, words),
    };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
  } else {
    printFiles(files, words, io);
    io.write("out", printExplanation(person, words, createPaint(io)));
  }
  return toExitCode(files);
}
