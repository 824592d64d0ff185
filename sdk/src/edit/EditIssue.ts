import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result } from "../model/result.js";

/** The lists of a document whose items have a name of their own. */
export type ItemList =
  | "attributes"
  | "counters"
  | "purposes"
  | "channels"
  | "events"
  | "contents"
  | "segments"
  | "personas"
  | "patients"
  | "entry"
  | "stages"
  | "touchpoints"
  | "transitions"
  | "exits"
  | "objectives"
  | "goals"
  | "policies"
  | "behaviour"
  | "comments";

/** Every code by which a command may be refused, with its parameters. */
export interface EditIssueParameters {
  /** Nothing of that name is there. */
  "edit.unknown": { readonly list: ItemList; readonly id: string };
  /** The name is given to something else already. */
  "edit.taken": { readonly list: ItemList; readonly id: string };
  /** A value does not have the form that the document asks for; `key` says where in it, `form` which. */
  "edit.form": { readonly key: string; readonly form: string; readonly found: string };
  /** A list of the document is full. */
  "edit.full": { readonly list: string; readonly most: number };
  /** A journey keeps at least one. */
  "edit.last": { readonly list: "stages" | "entry" };
  /** Others use it, and removing it would leave them without. */
  "edit.inUse": { readonly list: ItemList; readonly id: string; readonly uses: number };
  /** A stage cannot be put into itself or its own inside. */
  "edit.intoItself": { readonly stage: string };
  /** A final or history stage takes nothing in. */
  "edit.noInside": { readonly stage: string };
  /** What is to be done to them together needs stages of one parent. */
  "edit.notSiblings": { readonly stages: number };
  "edit.tooFew": { readonly least: number; readonly found: number };
  /** What has an inside stays a container. */
  "edit.hasInside": { readonly stage: string; readonly stages: number };
  /** Only a container has an inside to set free. */
  "edit.notContainer": { readonly stage: string };
  /** A stage of the journey itself stands in no container. */
  "edit.outermost": { readonly stage: string };
  /** This kind of stage cannot be where a run begins, be split or be merged. */
  "edit.stageKind": { readonly stage: string };
  /** The run cannot leave this stage: it is final, or a way back. */
  "edit.noWayOut": { readonly stage: string };
  "edit.doneWithoutInside": { readonly stage: string };
  "edit.internalOutside": { readonly from: string; readonly to: string };
  /** The new type would be meant by other families than the old one: what is taken would change. */
  "edit.familyChanges": { readonly type: string; readonly to: string; readonly family: string };
  /** Waypost itself gives this name a meaning. */
  "edit.reserved": { readonly name: string };
  /** With the new name this guard would be longer than a guard may be. */
  "edit.guardLength": { readonly place: string; readonly most: number };
  /** The text is no piece of a journey. */
  "edit.notPiece": { readonly found: string };
  /** The piece was copied by another version. */
  "edit.pieceFormat": { readonly found: string; readonly known: number };
  /** The finding has no fix, or is of another document. */
  "edit.noFix": Readonly<Record<string, never>>;
  "edit.emptySelection": Readonly<Record<string, never>>;
}

/** Every reason for which a command refuses. */
export type EditIssueCode = keyof EditIssueParameters;

/** Why a command was refused; sentences are made from code and parameters. */
export type EditIssue = {
  readonly [Code in EditIssueCode]: { readonly code: Code; readonly parameters: EditIssueParameters[Code] };
}[EditIssueCode];

/** A document that satisfies the schema. Rules may complain of it; then it cannot be published. */
export type Draft = JourneyDocument;

/** What a command answers: a document, or why it refuses. */
export type EditResult<Value = Draft> = Result<Value, EditIssue>;

/** A pure function from a draft to the next. */
export type Command<Args> = (document: Draft, args: Args) => EditResult;

/** Refuses, for a reason that the user can do something about. */
export function refuse<Code extends EditIssueCode>(
  code: Code,
  parameters: EditIssueParameters[Code],
): { readonly ok: false; readonly error: EditIssue } {
  // The caller's types tie code and parameters together; a union of one object each does not follow them.
  return fail({ code, parameters } as EditIssue);
}
