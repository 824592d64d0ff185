import { collectReads } from "../guards/collectReads.js";
import type { Guard } from "../guards/openGuard.js";
import { type Diagnostic, hasErrors } from "../model/Diagnostic.js";
import { invariant } from "../model/invariant.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { matchesEventType } from "../model/trigger.js";
import { hashJourney } from "../model/version.js";
import { checkInContext, createRuleContext } from "../rules/checkJourney.js";
import type { RuleContext } from "../rules/JourneyRule.js";
import { type GuardPlace, listGuards } from "../rules/listGuards.js";
import { sortCandidates } from "./candidates.js";
import type { Guarded, Journey, JourneyReads, StageReactions } from "./Journey.js";
import type { JourneyTables } from "./JourneyTables.js";
import type { JourneyMachine } from "./machineTypes.js";
import { toMachine } from "./toMachine.js";
import { toTables } from "./toTables.js";

/** What is known of a document already. */
export interface CompileOptions {
  /** The document's version, as {@link hashJourney} gave it where it was kept: computing it takes half of the time. */
  readonly version?: string;
}

/**
 * Makes a document ready to run, or says what forbids it.
 *
 * Warnings do not forbid; ask `checkJourney` for them.
 *
 * @example
 * ```ts
 * const compiled = compileJourney(document);
 * if (compiled.ok) console.log(compiled.value.phases.map(({ label }) => label).join(", ")); // Permission, Invitation, Interest, Subscription, Active use, Advocacy, Win-back
 * ```
 */
export function compileJourney(
  document: JourneyDocument,
  { version }: CompileOptions = {},
): Result<Journey, readonly Diagnostic[]> {
  const context = createRuleContext(document);
  const diagnostics = checkInContext(context);
  if (hasErrors(diagnostics)) return fail(diagnostics);

  const { tree } = context;
  const guards = openGuards(context);
  const attach =
    (kind: GuardPlace["kind"]) =>
    <Item extends { readonly id: string }>(item: Item, position: number): Guarded<Item> => ({
      item,
      position,
      guard: guards.get(`${kind} ${item.id}`),
    });
  const transitions = new Map(
    document.transitions.map(attach("transition")).map((transition) => [transition.item.id, transition]),
  );
  let machine: JourneyMachine | undefined;
  let tables: JourneyTables | undefined;
  return succeed({
    document,
    version: version ?? hashJourney(document),
    tree,
    phases: tree.childrenOf.get(undefined) ?? [],
    transitions,
    entries: document.entry.map(attach("entry")),
    exits: document.exits.map(attach("exit")),
    goals: document.goals.map(attach("goal")),
    policies: document.policies.map(attach("policy")),
    touchpoints: document.touchpoints.map(attach("touchpoint")),
    eventTypes: new Set(document.events.map((event) => event.type)),
    reads: collectJourneyReads(document, [...guards.values()]),
    reactions: collectReactions(document),
    get machine() {
      machine ??= toMachine(document, tree, transitions);
      return machine;
    },
    get tables() {
      tables ??= toTables(document, tree, transitions);
      return tables;
    },
  });
}

function openGuards({ document, openGuard }: RuleContext): ReadonlyMap<string, Guard> {
  const guards = new Map<string, Guard>();
  for (const place of listGuards(document)) {
    const opened = openGuard(place);
    invariant(opened.ok, `the guard of ${place.id} was checked`);
    guards.set(`${place.kind} ${place.id}`, opened.value);
  }
  return guards;
}

function collectJourneyReads(document: JourneyDocument, guards: readonly Guard[]): JourneyReads {
  const reads = guards.map(collectReads);
  const patterns = new Set(
    reads.flatMap(({ counts, lastEvents }) => [...counts.map(({ event }) => event), ...lastEvents]),
  );
  const sums = new Map(
    reads.flatMap(({ sums: read }) =>
      read.map(({ event, field }) => [`${event} ${field}`, { pattern: event, field }]),
    ),
  );
  return {
    countedAs: new Map(
      document.events.map(({ type }) => [
        type,
        [...patterns].filter((pattern) => matchesEventType(pattern, type)),
      ]),
    ),
    sums: [...sums.values()],
  };
}

function collectReactions(document: JourneyDocument): ReadonlyMap<string, StageReactions> {
  const reactions = new Map<string, StageReactions>();
  for (const [stage, { byEvent, always }] of sortCandidates(document)) {
    reactions.set(stage, { eventTypes: new Set(byEvent.keys()), hasAlways: always.length > 0 });
  }
  return reactions;
}
