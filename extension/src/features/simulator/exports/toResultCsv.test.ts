import { simulate } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { toResultCsv } from "./toResultCsv";

test("has a row for each goal and stage, persona and day, one for each move, persona and period, and no cell that a spreadsheet would run", () => {
  const document = createMailing();
  const simulated = simulate(document, { population: 50, from: 0, days: 3, seed: 1, replications: 2 });
  if (!simulated.ok) throw new Error("is a sound journey");
  const lines = toResultCsv({ document, result: simulated.value }).split("\r\n");
  expect(lines[0]).toBe("\ufeffwhat,id,label,persona,day,hcps,runs");
  const personas = simulated.value.personas.length;
  const moves = lines.filter((line) => line.startsWith("move,"));
  expect(moves).toHaveLength((simulated.value.moves?.between.length ?? 0) * personas * 3);
  expect(lines).toHaveLength(1 + 3 * personas * 4 + moves.length + 1);
  expect(moves.find((line) => line.startsWith("move,mailed>won"))).toContain(
    '"Mailed → Won, ""at last""","\'=Everybody",1,',
  );
  expect(lines[1]).toBe('goal,won,Won,"\'=Everybody",0,0,2');
  expect(lines.find((line) => line.startsWith("stage,won"))).toContain('"Won, ""at last"""');
});
