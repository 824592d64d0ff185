import type { Relation, ShownValue } from "./Condition.js";

type None = Readonly<Record<string, never>>;

/** What consent is for; `purpose` is undefined for the channel as a whole. */
interface ConsentShown {
  readonly channel: string;
  readonly purpose: string | undefined;
}

interface ApprovalShown {
  readonly content: string;
  readonly reference: string;
  readonly at: number;
}

/** What the gates say of a touchpoint, with the labels that people know. Instants are in ms. */
export interface GateSentenceParameters {
  "gate.allowed": None;
  /** `atUntil` is what the gates will say at `until`, unless they will allow it. */
  "gate.deferred": { readonly channel: string; readonly until: number; readonly atUntil: string | undefined };
  "gate.notEntered": None;
  "gate.ended": { readonly exit: string | undefined; readonly at: number | undefined };
  /** `reason` as the list of reasons says it. */
  "gate.held": { readonly at: number; readonly reason: string | undefined };
  "gate.stageLeft": { readonly stage: string };
  "gate.guardFailed": None;
  "gate.guardUnreadable": { readonly missing: readonly string[] };
  "gate.consentNeverGiven": ConsentShown;
  "gate.consentWithdrawn": ConsentShown & { readonly at: number };
  "gate.consentExpired": ConsentShown & { readonly at: number };
  "gate.notApproved": { readonly content: string };
  "gate.notYetApproved": ApprovalShown;
  "gate.approvalExpired": ApprovalShown;
  "gate.policyFailed": { readonly policy: string };
  "gate.policyUnreadable": { readonly policy: string; readonly missing: readonly string[] };
  "gate.capReached": {
    readonly channel: string;
    readonly count: number;
    readonly most: number;
    readonly windowMs: number;
    readonly until: number | undefined;
  };
}

/** What a value has to be, with the labels that people know. */
export type NeedShown =
  | { readonly kind: "oneOf" | "noneOf"; readonly values: readonly ShownValue[] }
  | { readonly kind: "bound"; readonly relation: Relation };

interface EventsShown {
  /** None where every event counts. */
  readonly events: readonly string[];
}

interface TouchesShown {
  /** Undefined for any channel. */
  readonly channel: string | undefined;
  readonly windowMs: number;
}

/** What would open a way, each as a part of a list. */
export interface RemedySentenceParameters {
  "remedy.consent": ConsentShown & { readonly given: boolean };
  "remedy.value": { readonly label: string; readonly need: NeedShown };
  "remedy.rigid": { readonly label: string; readonly need: NeedShown };
  "remedy.known": { readonly label: string; readonly known: boolean };
  "remedy.persona": { readonly need: NeedShown };
  "remedy.segment": { readonly need: NeedShown };
  "remedy.moreEvents": EventsShown & {
    readonly more: number;
    readonly windowMs: number;
    readonly until: number | undefined;
  };
  "remedy.fewerEvents": EventsShown & {
    readonly most: number;
    readonly windowMs: number;
    readonly at: number | undefined;
  };
  "remedy.sum": EventsShown & {
    readonly field: string;
    readonly windowMs: number;
    readonly need: NeedShown;
  };
  "remedy.moreTouches": TouchesShown & { readonly more: number; readonly until: number | undefined };
  "remedy.fewerTouches": TouchesShown & { readonly most: number; readonly at: number | undefined };
  "remedy.quiet": EventsShown & { readonly at: number };
  "remedy.event": EventsShown;
  "remedy.stage": { readonly stage: string; readonly active: boolean };
  "remedy.timeInStage": { readonly stage: string; readonly at: number };
  "remedy.stageAgain": { readonly stage: string };
  "remedy.date": { readonly at: number };
  "remedy.never": None;
  "remedy.expression": { readonly text: string; readonly holds: boolean };
  "remedy.all": { readonly parts: readonly string[] };
  "remedy.any": { readonly parts: readonly string[] };
}

/** Ways on. */
export interface WaySentenceParameters {
  "way.event": EventsShown;
  "way.wait": { readonly at: number };
  /** The wait was spent. */
  "way.waitAgain": { readonly stage: string };
  "way.always": None;
  "way.done": { readonly stage: string };
  "way.date": { readonly at: number };
  "way.toStage": { readonly stage: string };
  "way.stays": None;
  "way.ends": { readonly exit: string };
  "way.enters": { readonly stage: string };
  /** `trigger` and `target` are of those above; what is missing and undecided is said by remedies. */
  "way.leads": {
    readonly trigger: string;
    readonly target: string;
    readonly label: string | undefined;
    readonly missing: readonly string[];
    readonly undecided: readonly string[];
    /** The label of what is taken before it. */
    readonly shadow: string | undefined;
    readonly notBefore: number | undefined;
  };
}
