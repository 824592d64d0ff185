import { type Diagnostic, hasErrors } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { createStageTree } from "../model/stageTree.js";
import { checkFacts } from "./checkFacts.js";
import { checkGuards } from "./checkGuards.js";
import { checkHierarchy } from "./checkHierarchy.js";
import { checkNames } from "./checkNames.js";
import { checkPopulation } from "./checkPopulation.js";
import { checkPrecedence } from "./checkPrecedence.js";
import { checkReachability } from "./checkReachability.js";
import { checkTracks } from "./checkTracks.js";
import { checkTriggers } from "./checkTriggers.js";
import { createGuardOpener } from "./createGuardOpener.js";
import type { JourneyRule, RuleContext } from "./JourneyRule.js";

/** Names, tree and triggers; and what can be judged without them. */
const foundations: readonly JourneyRule[] = [
  checkNames,
  checkHierarchy,
  checkTriggers,
  checkFacts,
  checkGuards,
  checkPopulation,
];

/** These follow transitions from stage to stage, which means something only once the foundations are sound. */
const ways: readonly JourneyRule[] = [checkPrecedence, checkTracks, checkReachability];

/**
 * Everything that is wrong or doubtful about a document's meaning; without errors it can be compiled.
 *
 * @example
 * ```ts
 * const misspelt = text.replace("hcp.digitalAffinity > 0.6", "hcp.digitalAfinity > 0.6");
 * const opened = openJourneyText(misspelt);
 * const [found] = opened.ok ? checkJourney(opened.value) : [];
 * console.log(found?.code, found?.parameters); // guard.unknownAttribute { name: 'hcp.digitalAfinity', suggestion: 'hcp.digitalAffinity' }
 * ```
 */
export function checkJourney(document: JourneyDocument): readonly Diagnostic[] {
  return checkInContext(createRuleContext(document));
}

/** What all rules share. */
export function createRuleContext(document: JourneyDocument): RuleContext {
  return { document, tree: createStageTree(document), openGuard: createGuardOpener(document) };
}

/** The same as `checkJourney`, for whoever needs the opened guards as well. */
export function checkInContext(context: RuleContext): readonly Diagnostic[] {
  const found = foundations.flatMap((rule) => rule(context));
  return hasErrors(found) ? found : [...found, ...ways.flatMap((rule) => rule(context))];
}
