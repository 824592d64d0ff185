import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { DeclaredKind } from "../model/references.js";
import type { StageTree } from "../model/stageTree.js";
import type { GuardOpener } from "./createGuardOpener.js";

/** What rules look at. Guards are opened once for all of them. */
export interface RuleContext {
  readonly document: JourneyDocument;
  readonly tree: StageTree;
  readonly openGuard: GuardOpener;
}

/** Looks at a whole document for one kind of fault. */
export type JourneyRule = (context: RuleContext) => readonly Diagnostic[];

/** Every code a rule may give, with its parameters. `suggestion` is the nearest declared name, or "". */
export interface JourneyIssueParameters {
  "journey.duplicateId": { readonly kind: DeclaredKind; readonly id: string; readonly first: number };
  "journey.unknownName": { readonly kind: DeclaredKind; readonly name: string; readonly suggestion: string };
  "journey.reservedEvent": { readonly type: string; readonly prefix: string };
  "journey.emptyFamily": { readonly family: string };
  "journey.parentCycle": { readonly stage: string };
  "journey.parentNotCompound": { readonly stage: string; readonly parent: string };
  "journey.noInitial": { readonly stage: string };
  "journey.initialElsewhere": { readonly stage: string; readonly initial: string };
  "journey.initialNotAllowed": { readonly stage: string };
  "journey.noChildren": { readonly stage: string };
  "journey.tooDeep": { readonly stage: string; readonly most: number };
  "journey.finalLeft": { readonly stage: string; readonly transition: string };
  "journey.trigger": { readonly transition: string; readonly found: number };
  "journey.entryTrigger": { readonly entry: string; readonly found: number };
  "journey.doneWithoutInside": { readonly transition: string; readonly stage: string };
  "journey.internalOutside": { readonly transition: string };
  "journey.nothingHappens": { readonly transition: string };
  "journey.alwaysWithoutEnd": { readonly transition: string };
  "journey.historyOutside": { readonly stage: string };
  "journey.historyInitial": { readonly stage: string };
  "journey.historyDepth": { readonly stage: string };
  "journey.trackKind": { readonly stage: string; readonly parent: string };
  "journey.fewTracks": { readonly stage: string };
  "journey.sourceKind": { readonly stage: string; readonly transition: string };
  "journey.counterStart": {
    readonly counter: string;
    readonly initial: number;
    readonly min: number;
    readonly max: number;
  };
  "journey.shares": { readonly sum: number };
  "journey.distributionValue": {
    readonly persona: string;
    readonly attribute: string;
    readonly value: string;
  };
  "journey.distributionKind": { readonly persona: string; readonly attribute: string };
  "journey.channelPurpose": { readonly channel: string; readonly purpose: string };
  "journey.hours": { readonly channel: string; readonly from: string; readonly to: string };
  "journey.approvalDays": { readonly content: string; readonly from: string; readonly until: string };
  "journey.responses": { readonly touchpoint: string; readonly persona: string; readonly sum: number };
  "journey.quantiles": { readonly touchpoint: string; readonly place: number };
  "journey.payloadValue": { readonly event: string; readonly field: string; readonly value: string };
  "journey.tracksConflict": { readonly first: string; readonly second: string; readonly event: string };
  "journey.tracksWrite": { readonly counter: string; readonly first: string; readonly second: string };
  "journey.exitWithoutCause": { readonly exit: string };
  "journey.range": { readonly attribute: string; readonly min: number; readonly max: number };
  "journey.timeAlone": { readonly place: string };
  "journey.alwaysLoop": { readonly stages: string };
  "journey.unreachable": { readonly stage: string };
  "journey.deadEnd": { readonly stage: string };
  "journey.shadowed": { readonly transition: string; readonly by: string };
  "journey.manyPhases": { readonly count: number; readonly most: number };
}

/** Builds one diagnostic with its parameters checked against its code. */
export function report<Code extends keyof JourneyIssueParameters>(
  code: Code,
  path: DocumentPath,
  parameters: JourneyIssueParameters[Code],
  severity: Diagnostic["severity"] = "error",
): Diagnostic {
  return { code, path, severity, parameters };
}
