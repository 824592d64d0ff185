import type { Journey } from "../compile/Journey.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { refold } from "../run/refold/refold.js";
import type { RefoldCall } from "./Call.js";
import type { CommandIo, ExitCode } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { printRefold } from "./describeRefold.js";
import { printFiles, readJourney, readPeople, toExitCode } from "./readPeople.js";
import { createPaint } from "./Terminal.js";

/** `waypost refold`: who would move from where to where under another version of a journey. It moves nobody. */
export async function runRefold(call: RefoldCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const from = await readJourney(call, call.file, words, io);
  if (!from.ok) return from.error;
  const to = await readJourney(call, call.to, words, io);
  if (!to.ok) return to.error;
  const journeys = { from: from.value, to: to.value };
  const people = await readPeople(call, joinFacts(journeys.to.document, journeys.from.document), words, io);
  if (!people.ok) return people.error;
  const { ledgers, files, now } = people.value;
  const report = refold(journeys.from, journeys.to, ledgers.values(), now);
  if (call.json) {
    const account = {
      command: call.command,
      ok: files.every(({ rejected }) => rejected === 0),
      journeys: { from: toVersion(journeys.from), to: toVersion(journeys.to) },
      files,
      ...report,
      now: new Date(now).toISOString(),
    };
    io.write("out", `${JSON.stringify(account, null, 2)}\n`);
  } else {
    printFiles(files, words, io);
    io.write("out", printRefold(report, journeys, words, createPaint(io)));
  }
  return toExitCode(files);
}

function toVersion({ document: { id, title }, version }: Journey) {
  return { id, title, version };
}

/** A document by which rows are read that either version may mean; where both declare a thing, the new one counts. */
function joinFacts(document: JourneyDocument, older: JourneyDocument): JourneyDocument {
  return {
    ...document,
    attributes: join(document.attributes, older.attributes, ({ id }) => id),
    channels: join(document.channels, older.channels, ({ id }) => id),
    events: join(document.events, older.events, ({ type }) => type),
    personas: join(document.personas, older.personas, ({ id }) => id),
  };
}

function join<Item>(items: readonly Item[], older: readonly Item[], name: (item: Item) => string): Item[] {
  const named = new Set(items.map(name));
  return [...items, ...older.filter((item) => !named.has(name(item)))];
}
