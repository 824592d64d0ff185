import type { Journey } from "../compile/Journey.js";
import { findNearestName } from "../guards/findNearestName.js";
import { describePath } from "../sentences/describePath.js";
import { analyseExactly } from "../simulate/exact/analyseExactly.js";
import type { ExactObstacle } from "../simulate/exact/ExactObstacle.js";
import type { AnalyseCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { namePersona, printAnalysis } from "./describeAnalysis.js";
import { readJourney } from "./readPeople.js";
import { reportCallFault } from "./reportCallFault.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** `waypost analyse`: what becomes of each persona in the end, exactly, or why that takes a simulation. */
export async function runAnalyse(call: AnalyseCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  const { id, title, personas } = journey.document;
  const known = personas.map((persona) => persona.id);
  if (call.persona !== undefined && !known.includes(call.persona)) {
    const suggestion = findNearestName(call.persona, known) ?? "";
    const parameters = { found: call.persona, suggestion };
    return reportCallFault({ code: "call.unknownPersona", parameters, of: call.command }, words, io);
  }
  const asked = call.persona === undefined ? known : [call.persona];
  const answers = (asked.length === 0 ? [undefined] : asked).map((persona) => ({
    persona,
    answer: analyseExactly(journey, persona),
  }));
  if (call.json) {
    const account = {
      command: call.command,
      ok: true,
      journey: { id, title, version: journey.version },
      personas: answers.map(({ persona, answer }) => ({
        persona: persona ?? null,
        exact: answer.ok ? answer.value : null,
        obstacles: answer.ok ? [] : answer.error.map((obstacle) => toFinding(journey, obstacle, words)),
      })),
    };
    io.write("out", `${JSON.stringify(account, null, 2)}\n`);
    return exitCodes.fine;
  }
  const paint = createPaint(io);
  const texts = answers.map(({ persona, answer }) => {
    if (answer.ok) return printAnalysis(journey, answer.value, words, paint);
    const head = words.own.sentence("analyse.notExact", { persona: namePersona(journey, persona) });
    const lines = answer.error.map((obstacle) => {
      const { place, message } = toFinding(journey, obstacle, words);
      return `  ${toPlainLine(place)}: ${toPlainLine(message)}\n`;
    });
    return `${paint("bold", toPlainLine(head))}\n${lines.join("")}`;
  });
  io.write("out", texts.join("\n"));
  return exitCodes.fine;
}

function toFinding({ document }: Journey, obstacle: ExactObstacle, { renderer }: CommandWords) {
  const { code, path, parameters } = obstacle;
  return {
    code,
    path,
    place: describePath(document, path, renderer),
    message: renderer.diagnostic(obstacle),
    parameters,
  };
}
