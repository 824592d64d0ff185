import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { checkSimulation } from "./checkSimulation.js";
import { listWarnings } from "./listWarnings.js";
import { PersonSimulator } from "./person/PersonSimulator.js";
import { reportRestless } from "./SimulationIssue.js";
import type { SimulationOptions, SimulationPlan } from "./SimulationOptions.js";
import type { SimulationResult } from "./SimulationResult.js";
import type { BlockTotals } from "./totals/BlockTotals.js";
import { SimulationTotals } from "./totals/SimulationTotals.js";
import { toTotalsLayout } from "./totals/TotalsLayout.js";
import { TotalsWriter } from "./totals/TotalsWriter.js";
import { toSimulationResult } from "./totals/toSimulationResult.js";

/**
 * A simulation in blocks of people, so that any number of workers can share it: each makes the simulation from the same
 * document and options and runs blocks, and one of them adds up what all of them post.
 */
export interface Simulation {
  readonly journey: Journey;
  readonly plan: SimulationPlan;
  readonly blockCount: number;
  /** Simulates the people of one block; the same block always gives the same numbers. */
  runBlock(index: number): BlockTotals;
  /** Begins to add blocks up. */
  createSum(): SimulationSum;
}

/** Adds blocks up, whichever comes first; the result is the same for any order (semantics 30). */
export interface SimulationSum {
  /** Takes a block in; a diagnostic where somebody in it never comes to rest: then there is no result. */
  add(block: BlockTotals): Diagnostic | undefined;
  /** Blocks taken in, of `blockCount`. */
  readonly added: number;
  /** What the blocks come to; a result of some of them only is marked partial. To be asked for once. */
  toResult(): SimulationResult;
}

/** People in a block where its numbers are few; more where they are many, so that adding up stays cheap. */
const leastBlockSize = 1_000;
const numbersOfOne = 200;

/**
 * Prepares the simulation of a journey, or says what forbids it: what is wrong with the document or the options, where, and
 * what to do.
 *
 * @example
 * const created = createSimulation(document, { population: 5_000, from: Date.UTC(2026, 10, 6), days: 180, seed: 7 });
 * if (created.ok) {
 *   const sum = created.value.createSum();
 *   for (let block = 0; block < created.value.blockCount; block++) sum.add(created.value.runBlock(block));
 *   console.log(sum.toResult().goals);
 * }
 */
export function createSimulation(
  document: JourneyDocument,
  options: SimulationOptions,
): Result<Simulation, readonly Diagnostic[]> {
  const compiled = compileJourney(document);
  if (!compiled.ok) return compiled;
  const journey = compiled.value;
  const checked = checkSimulation(journey, options);
  return checked.ok ? succeed(prepare(journey, checked.value)) : fail(checked.error);
}

function prepare(journey: Journey, plan: SimulationPlan): Simulation {
  const layout = toTotalsLayout(journey, plan);
  const blockSize = Math.max(leastBlockSize, Math.ceil(layout.at.moves / numbersOfOne));
  const blocksOfReplication = Math.ceil(plan.population / blockSize);
  let writer: TotalsWriter | undefined;
  let simulator: PersonSimulator | undefined;
  return {
    journey,
    plan,
    blockCount: blocksOfReplication * plan.replications,
    runBlock(index) {
      writer ??= new TotalsWriter(journey, plan, layout);
      simulator ??= new PersonSimulator(journey, plan, writer);
      writer.watch(simulator);
      writer.clear();
      const replication = Math.floor(index / blocksOfReplication);
      const start = (index % blocksOfReplication) * blockSize;
      const end = Math.min(start + blockSize, plan.population);
      for (let person = start; person < end && simulator.restless === undefined; person++)
        simulator.run(replication, person);
      const { restless } = simulator;
      simulator.restless = undefined;
      return {
        index,
        replication,
        people: end - start,
        counts: writer.counts,
        ...writer.paths.take(),
        restless,
      };
    },
    createSum() {
      const totals = new SimulationTotals(layout, plan.replications);
      return {
        get added() {
          return totals.blocks;
        },
        add(block) {
          if (block.restless !== undefined) return reportRestless(journey.document, plan, block.restless);
          totals.add(block);
          return undefined;
        },
        toResult() {
          totals.addRest();
          const result = toSimulationResult({ journey, plan, layout, totals }, blocksOfReplication, []);
          return { ...result, warnings: listWarnings(journey, result) };
        },
      };
    },
  };
}
