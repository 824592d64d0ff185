import type { Journey } from "../../compile/Journey.js";
import { root } from "../../compile/JourneyTables.js";
import type { Diagnostic } from "../../model/Diagnostic.js";
import { semanticsVersion } from "../../model/version.js";
import { refusalReasons } from "../person/refusalReasons.js";
import type { SimulationPlan } from "../SimulationOptions.js";
import type {
  ChannelTotals,
  GoalTotals,
  GroupTotals,
  PersonaTotals,
  ReplicationTotals,
  RiskCounts,
  SimulationResult,
  StageTotals,
  StatusTotals,
  TouchpointTotals,
  TransitionTotals,
} from "../SimulationResult.js";
import { readMoves } from "./readMoves.js";
import type { SimulationTotals } from "./SimulationTotals.js";
import { mostTouches, risk, statusCount, type TotalsLayout } from "./TotalsLayout.js";

/** The number of the simulator: it changes whenever the same options may give other bytes. */
export const simulatorVersion = 4;

interface Counted {
  readonly journey: Journey;
  readonly plan: SimulationPlan;
  readonly layout: TotalsLayout;
  readonly totals: SimulationTotals;
}

/** Reads the numbers of a simulation by what they mean. */
export function toSimulationResult(
  counted: Counted,
  blocksOfReplication: number,
  warnings: readonly Diagnostic[],
): SimulationResult {
  const { journey, plan, layout, totals } = counted;
  const { document } = journey;
  const { paths, otherPaths } = totals.paths;
  const times = Array.from({ length: layout.times }, (_none, time) =>
    Math.min(plan.from + time * plan.stepMs, plan.until),
  );
  return {
    journey: { id: document.id, title: document.title, version: journey.version },
    semantics: semanticsVersion,
    simulator: simulatorVersion,
    from: plan.from,
    days: plan.days,
    seed: plan.seed,
    population: plan.population,
    isImported: plan.ledgers !== undefined,
    replications: plan.replications,
    isPartial: totals.blocks < blocksOfReplication * plan.replications,
    people: totals.people,
    times,
    personas: readPersonas(counted),
    statuses: readStatuses(counted),
    stages: readStages(counted),
    goals: document.goals.map(({ id }, goal) => readGoal(counted, id, goal)),
    transitions: readTransitions(counted),
    moves: readMoves(layout.moves, totals.counts.subarray(layout.at.moves), times),
    touchpoints: readTouchpoints(counted),
    channels: readChannels(counted),
    exits: document.exits.map(({ id }, exit) => {
      const byPersona = readByPersona(counted, layout.at.exits, layout.exits, exit);
      return { id, people: sum(byPersona), byPersona };
    }),
    paths: paths.map(({ path, count }) => ({
      stages:
        path === "" ? [] : path.split(" ").map((stage) => journey.tables.stages.ids[Number(stage)] ?? ""),
      people: count,
    })),
    otherPaths,
    touchesOfOne: readHistogram(counted, layout.at.touchesOfOne),
    touchesInWindow: readHistogram(counted, layout.at.touchesInWindow),
    groups: readGroups(counted),
    byReplication: readReplications(counted, blocksOfReplication),
    warnings,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** One number of each persona's part of a section. */
function readByPersona({ layout, totals }: Counted, start: number, width: number, place: number): number[] {
  return Array.from(
    { length: layout.personas },
    (_none, persona) => totals.counts[start + persona * width + place] ?? 0,
  );
}

/** Changes at each instant, added up. */
function readRunning({ totals, layout }: Counted, start: number): number[] {
  let reached = 0;
  return Array.from({ length: layout.times }, (_none, time) => {
    reached += totals.counts[start + time] ?? 0;
    return reached;
  });
}

function readRow({ totals }: Counted, start: number, length: number): number[] {
  return [...totals.counts.subarray(start, start + length)];
}

function addRows(rows: readonly (readonly number[])[], length: number): number[] {
  return Array.from({ length }, (_none, place) => rows.reduce((all, row) => all + (row[place] ?? 0), 0));
}

function forPersonas<Value>({ layout }: Counted, read: (persona: number) => Value): Value[] {
  return Array.from({ length: layout.personas }, (_none, persona) => read(persona));
}

function readPersonas(counted: Counted): readonly PersonaTotals[] {
  const { journey, layout, totals } = counted;
  const { at, times } = layout;
  return [...journey.document.personas.map(({ id }) => id), undefined].map((id, persona) => {
    const people = totals.counts[at.people + persona] ?? 0;
    const outside = readRunning(counted, at.statuses + persona * statusCount * times).at(-1) ?? 0;
    return { id, people, entered: people - outside };
  });
}

function readStatuses(counted: Counted): StatusTotals {
  const { at, times } = counted.layout;
  const read = (status: number) =>
    addRows(
      forPersonas(counted, (persona) =>
        readRunning(counted, at.statuses + (persona * statusCount + status) * times),
      ),
      times,
    );
  return { notEntered: read(0), active: read(1), completed: read(2), exited: read(3), stuck: read(4) };
}

function readStages(counted: Counted): readonly StageTotals[] {
  const { journey, layout, totals } = counted;
  const { at, stages, times } = layout;
  const { numbers } = journey.tables.stages;
  return journey.document.stages.flatMap(({ id, kind }): readonly StageTotals[] => {
    const stage = numbers.get(id) ?? root;
    if (kind === "history") return [];
    const byPersona = forPersonas(counted, (persona) =>
      readRunning(counted, at.stages + (persona * stages + stage) * times),
    );
    return [
      {
        id,
        people: addRows(byPersona, times),
        byPersona,
        entries: sum(readByPersona(counted, at.entries, stages, stage)),
        visitors: sum(readByPersona(counted, at.visitors, stages, stage)),
        stuck: totals.counts[at.stuck + stage] ?? 0,
      },
    ];
  });
}

function readGoal(counted: Counted, id: string, goal: number): GoalTotals {
  const { at, goals, times } = counted.layout;
  const byPersona = forPersonas(counted, (persona) =>
    readRunning(counted, at.goals + (persona * goals + goal) * times),
  );
  const beforeByPersona = readByPersona(counted, at.goalsBefore, goals, goal);
  const readRisk = (persona: number, kind: number) =>
    readRow(counted, at.risks + ((persona * goals + goal) * risk.kinds + kind) * times, times);
  const riskByPersona = forPersonas(counted, (persona) =>
    toRiskCounts(
      readRisk(persona, risk.reached),
      readRisk(persona, risk.ended),
      readRisk(persona, risk.censored),
    ),
  );
  const addRisks = (kind: keyof RiskCounts) =>
    addRows(
      riskByPersona.map((counts) => counts[kind]),
      times,
    );
  return {
    id,
    before: sum(beforeByPersona),
    reached: addRows(byPersona, times),
    byPersona,
    beforeByPersona,
    risk: toRiskCounts(addRisks("reached"), addRisks("ended"), addRisks("censored")),
    riskByPersona,
  };
}

/** Time counts from each person's own beginning, so that all are there in the first step. */
function toRiskCounts(
  reached: readonly number[],
  ended: readonly number[],
  censored: readonly number[],
): RiskCounts {
  const entered = reached.map((_count, step) => (step === 0 ? sum(reached) + sum(ended) + sum(censored) : 0));
  return { entered, reached, ended, censored };
}

function readTransitions(counted: Counted): readonly TransitionTotals[] {
  const { at, transitions } = counted.layout;
  return counted.journey.document.transitions.map(({ id }, transition) => {
    const takenByPersona = readByPersona(counted, at.transitions, transitions, transition);
    const people = sum(readByPersona(counted, at.takers, transitions, transition));
    return { id, taken: sum(takenByPersona), takenByPersona, people };
  });
}

function readTouchpoints(counted: Counted): readonly TouchpointTotals[] {
  const { at, touchpoints, responses: width, reasons } = counted.layout;
  let response = 0;
  return counted.journey.document.touchpoints.map(({ id, channel, responses }, touchpoint) => {
    const sentByPersona = readByPersona(counted, at.sent, touchpoints, touchpoint);
    return {
      id,
      channel,
      sent: sum(sentByPersona),
      sentByPersona,
      deferred: sum(readByPersona(counted, at.deferred, touchpoints, touchpoint)),
      responses: responses.map(({ event }) => {
        const byPersona = readByPersona(counted, at.answered, width, response++);
        return { event, count: sum(byPersona), byPersona };
      }),
      refusals: refusalReasons.flatMap((code, reason) => {
        const byPersona = readByPersona(
          counted,
          at.refused,
          touchpoints * reasons,
          touchpoint * reasons + reason,
        );
        const count = sum(byPersona);
        return count === 0 ? [] : [{ code, count, byPersona }];
      }),
    };
  });
}

function readChannels(counted: Counted): readonly ChannelTotals[] {
  const { at, times } = counted.layout;
  return counted.journey.document.channels.map(({ id, cost }, channel) => {
    const touchesOverTime = readRow(counted, at.channelTouches + channel * times, times);
    return { id, touches: sum(touchesOverTime), touchesOverTime, cost };
  });
}

function readHistogram(counted: Counted, start: number): readonly number[] {
  const width = mostTouches + 1;
  return addRows(
    forPersonas(counted, (persona) => readRow(counted, start + persona * width, width)),
    width,
  );
}

function readGroups(counted: Counted): readonly GroupTotals[] {
  const { at, groups, groupWidth, goals, channels } = counted.layout;
  return groups.map(({ attribute, value }, group) => {
    const start = at.groups + group * groupWidth;
    const [people = 0, entered = 0, exited = 0] = readRow(counted, start, 3);
    return {
      attribute,
      value,
      people,
      entered,
      exited,
      goals: readRow(counted, start + 3, goals),
      touches: readRow(counted, start + 3 + goals, channels),
    };
  });
}

function readReplications(
  { layout, totals }: Counted,
  blocksOfReplication: number,
): readonly ReplicationTotals[] {
  const { goals, times } = layout;
  return totals.replications.flatMap((counts, replication) => {
    if (counts === undefined || totals.blocksOf[replication] !== blocksOfReplication) return [];
    return [
      {
        replication,
        goals: Array.from({ length: goals }, (_none, goal) => {
          let reached = 0;
          return Array.from(counts.subarray(goal * times, (goal + 1) * times), (count) => {
            reached += count;
            return reached;
          });
        }),
        touches: [...counts.subarray(goals * times)],
      },
    ];
  });
}
