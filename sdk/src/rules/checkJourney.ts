import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { createStageTree } from "../model/stageTree.js";
import { checkGuards } from "./checkGuards.js";
import { checkHierarchy } from "./checkHierarchy.js";
import { checkNames } from "./checkNames.js";
import { checkPrecedence } from "./checkPrecedence.js";
import { checkReachability } from "./checkReachability.js";
import { checkTriggers } from "./checkTriggers.js";
import type { JourneyRule } from "./JourneyRule.js";

const rules: readonly JourneyRule[] = [
  checkNames,
  checkHierarchy,
  checkTriggers,
  checkGuards,
  checkPrecedence,
  checkReachability,
];

/** Everything that is wrong or doubtful about a document's meaning; without errors it can be compiled. */
export function checkJourney(document: JourneyDocument): readonly Diagnostic[] {
  const context = { document, tree: createStageTree(document) };
  return rules.flatMap((rule) => rule(context));
}
