import type { Journey } from "../compile/Journey.js";
import { replay } from "../run/replay.js";
import type { ReplayCall } from "./Call.js";
import type { CommandIo, ExitCode } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { type PlacedRun, printRuns, toRunAccount } from "./describeRuns.js";
import {
  type PeopleRead,
  printFiles,
  readJourney,
  readPeople,
  requireHcp,
  toExitCode,
} from "./readPeople.js";
import { createPaint } from "./Terminal.js";

/** `waypost replay`: where each HCP stands at an instant, since when and why. */
export async function runReplay(call: ReplayCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const journey = await readJourney(call, call.file, words, io);
  if (!journey.ok) return journey.error;
  const people = await readPeople(call, journey.value.document, words, io);
  if (!people.ok) return people.error;
  const { ledgers, files, now } = people.value;
  const asked = call.hcp === undefined ? undefined : requireHcp(call.hcp, people.value, call, words, io);
  if (asked?.ok === false) return asked.error;
  const chosen = asked === undefined ? [...ledgers.values()] : [asked.value];
  const placed = chosen.map((ledger) => ({ ledger, run: replay(journey.value, ledger, now) }));
  reportPlaced(call, journey.value, placed, people.value, words, io);
  return toExitCode(files);
}

function reportPlaced(
  call: ReplayCall,
  journey: Journey,
  placed: readonly PlacedRun[],
  { files, now }: PeopleRead,
  words: CommandWords,
  io: CommandIo,
): void {
  const { id, title } = journey.document;
  if (call.json) {
    const report = {
      command: call.command,
      ok: files.every(({ rejected }) => rejected === 0),
      journey: { id, title, version: journey.version },
      now: new Date(now).toISOString(),
      files,
      hcps: placed.map((run) => toRunAccount(journey, run, words)),
    };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  printFiles(files, words, io);
  io.write("out", printRuns(journey, placed, now, words, createPaint(io)));
}
