import { findNearestName } from "../guards/findNearestName.js";
import { proveJourney } from "../verify/proveJourney.js";
import type { ProveCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { createCommandWords } from "./CommandWords.js";
import { printProof } from "./describeProof.js";
import { readJourney } from "./readPeople.js";
import { reportCallFault } from "./reportCallFault.js";
import { createPaint } from "./Terminal.js";

/** `waypost prove`: what can never happen in a journey, for whom, and witnesses for what should not. */
export async function runProve(call: ProveCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  const { id, title, personas } = journey.document;
  const known = personas.map((persona) => persona.id);
  const { persona, steps } = call;
  if (persona !== undefined && !known.includes(persona)) {
    const suggestion = findNearestName(persona, known) ?? "";
    return reportCallFault(
      { code: "call.unknownPersona", parameters: { found: persona, suggestion }, of: call.command },
      words,
      io,
    );
  }
  const proof = proveJourney(journey, {
    ...(persona !== undefined && { personas: [persona] }),
    ...(steps !== undefined && { most: steps }),
  });
  if (call.json) {
    const account = { command: call.command, ok: true, journey: { id, title }, proof };
    // A persona that is not known would vanish as `undefined` does.
    const text = JSON.stringify(account, (key, value) => (key === "persona" ? (value ?? null) : value), 2);
    io.write("out", `${text}\n`);
    return exitCodes.fine;
  }
  io.write("out", printProof(journey, proof, words, createPaint(io)));
  return exitCodes.fine;
}
