import type { Journey } from "../../compile/Journey.js";
import { refusalReasons } from "../person/refusalReasons.js";
import type { SimulationPlan } from "../SimulationOptions.js";
import { type MoveLayout, toMoveLayout } from "./MoveLayout.js";

/** Touches of one HCP, and touches within a window, are told one by one up to so many. */
export const mostTouches = 60;
/** The window in which saturation is told, ms: 30 days. */
export const saturationMs = 30 * 86_400_000;

/** A part of the population by the value of an attribute that it may be told apart by. */
export interface PopulationGroup {
  readonly attribute: string;
  /** Undefined for those without a value. */
  readonly value: string | undefined;
}

const mostGroupedValues = 24;
const mostGroups = 200;

/** Statuses by their numbers, as counted over time. */
export const statusCount = 5;
/** What becomes of people with regard to a goal, in time since they are at risk (semantics 33). */
export const risk = { reached: 0, ended: 1, censored: 2, kinds: 3 } as const;

/**
 * Where each integer of a block stands. All blocks of one simulation have the same layout, so that they are added up number
 * by number. Everything but the groups is told by persona, of which the last is "not known".
 */
export interface TotalsLayout {
  readonly personas: number;
  /** Instants at which people are counted. */
  readonly times: number;
  readonly stages: number;
  readonly goals: number;
  readonly transitions: number;
  readonly touchpoints: number;
  readonly responses: number;
  readonly reasons: number;
  readonly exits: number;
  readonly channels: number;
  readonly groups: readonly PopulationGroup[];
  readonly groupWidth: number;
  readonly moves: MoveLayout;
  readonly at: Readonly<Record<Section, number>>;
  readonly size: number;
}

type Section =
  | "people"
  | "stages"
  | "statuses"
  | "goals"
  | "goalsBefore"
  | "risks"
  | "transitions"
  | "takers"
  | "entries"
  | "visitors"
  | "stuck"
  | "sent"
  | "deferred"
  | "answered"
  | "refused"
  | "exits"
  | "touchesOfOne"
  | "touchesInWindow"
  | "channelTouches"
  | "groups"
  | "moves";

/** Works out the layout of a simulation's blocks. */
export function toTotalsLayout(journey: Journey, plan: SimulationPlan): TotalsLayout {
  const { document, tables } = journey;
  const personas = document.personas.length + 1;
  const times = plan.steps + 1;
  const responses = document.touchpoints.reduce((sum, touchpoint) => sum + touchpoint.responses.length, 0);
  const counts = {
    personas,
    times,
    stages: tables.stages.count,
    goals: document.goals.length,
    transitions: tables.transitions.count,
    touchpoints: document.touchpoints.length,
    responses,
    reasons: refusalReasons.length,
    exits: document.exits.length,
    channels: document.channels.length,
  };
  const groups = listGroups(document);
  // People, those who entered, those who left by an exit; then goals and touches by channel.
  const groupWidth = 3 + counts.goals + counts.channels;
  const moves = toMoveLayout(journey, plan);
  const sizes: Record<Section, number> = {
    people: personas,
    stages: personas * counts.stages * times,
    statuses: personas * statusCount * times,
    goals: personas * counts.goals * times,
    goalsBefore: personas * counts.goals,
    risks: personas * counts.goals * risk.kinds * times,
    transitions: personas * counts.transitions,
    takers: personas * counts.transitions,
    entries: personas * counts.stages,
    visitors: personas * counts.stages,
    stuck: counts.stages,
    sent: personas * counts.touchpoints,
    deferred: personas * counts.touchpoints,
    answered: personas * responses,
    refused: personas * counts.touchpoints * counts.reasons,
    exits: personas * counts.exits,
    touchesOfOne: personas * (mostTouches + 1),
    touchesInWindow: personas * (mostTouches + 1),
    channelTouches: counts.channels * times,
    groups: groups.length * groupWidth,
    // Last, so that blocks are as large as without them.
    moves: moves.tables * moves.rows.length * moves.periods,
  };
  const at = { ...sizes };
  let size = 0;
  for (const section of Object.keys(sizes) as Section[]) {
    at[section] = size;
    size += sizes[section];
  }
  return { ...counts, groups, groupWidth, moves, at, size };
}

/** Attributes of few values are what reports tell people apart by: specialty, region, segment. */
function listGroups({ attributes }: Journey["document"]): readonly PopulationGroup[] {
  const groups = attributes.flatMap((attribute): readonly PopulationGroup[] => {
    if (attribute.type !== "enum" || attribute.values.length > mostGroupedValues) return [];
    return [...attribute.values, undefined].map((value) => ({ attribute: attribute.id, value }));
  });
  return groups.length > mostGroups ? groups.slice(0, 0) : groups;
}
