import type { ChainFaultParameters } from "../audit/AuditRecord.js";
import type { EditIssueParameters } from "../edit/EditIssue.js";
import type { EditStepParameters } from "../edit/history/EditStep.js";
import type { CsvIssueParameters } from "../formats/csv/CsvIssue.js";
import type { MappingIssueParameters } from "../formats/mapping/CsvMapping.js";
import type { ImportIssueParameters } from "../formats/statechart/ImportIssue.js";
import type { GuardIssueParameters } from "../guards/GuardIssue.js";
import type { OpenIssueParameters } from "../migrate/toShapeDiagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { FeedbackEntry, ReportEntry } from "../model/Ledger.js";
import type { Reason } from "../model/reasons.js";
import type { JourneyIssueParameters } from "../rules/JourneyRule.js";
import type { ExactObstacleParameters } from "../simulate/exact/ExactObstacle.js";
import type { SimulationIssueParameters } from "../simulate/SimulationIssue.js";
import type { StoreFailure } from "../store/JourneyStore.js";
import type { ProvedReason } from "../verify/JourneyProof.js";
import type { Condition, ShownValue } from "./Condition.js";
import type { Format } from "./Format.js";
import type { GuardWordsParameters } from "./GuardWords.js";
import type { ScenarioSentenceParameters } from "./ScenarioSentenceParameters.js";
import type {
  GateSentenceParameters,
  RemedySentenceParameters,
  WaySentenceParameters,
} from "./WaySentenceParameters.js";

/** A transition on the way to a stage: its label, and what its guard read. */
export interface MoveClause {
  readonly label: string | undefined;
  readonly conditions: readonly Condition[];
}

/** Consent for a channel, for one purpose where it is named. */
interface ConsentChange {
  readonly channel: string;
  readonly purpose: string | undefined;
}

/** When something was to be: `date` is the calendar day, where a day was planned rather than an instant. */
interface Planned {
  readonly at: number;
  readonly date: string | undefined;
}

/** A touchpoint that was made; `label` is that of the touchpoint or its content, where one is known. */
interface SendShown {
  readonly label: string | undefined;
  readonly channel: string;
}

/** What set a step off, as the beginning of a sentence. `at` is in ms. */
interface TriggerSentenceParameters {
  "trigger.event": { readonly label: string; readonly at: number };
  /** `purpose` is undefined for a channel as a whole. */
  "trigger.consentGranted": ConsentChange & { readonly at: number };
  "trigger.consentWithdrawn": ConsentChange & { readonly at: number };
  "trigger.consentExpired": ConsentChange & { readonly at: number };
  "trigger.send": SendShown & { readonly at: number };
  "trigger.attribute": { readonly label: string; readonly value: ShownValue; readonly at: number };
  "trigger.persona": { readonly persona: string; readonly at: number };
  "trigger.segment": { readonly segment: string; readonly at: number };
  /** `label` is that of the transition which waited, unless something else moved when it came due. */
  "trigger.wait": {
    readonly label: string | undefined;
    readonly stage: string;
    readonly delayMs: number;
    readonly at: number;
  };
  /** The next hour in which a channel may be used, `delayMs` after the stage was entered. */
  "trigger.workingHour": {
    readonly label: string | undefined;
    readonly stage: string;
    readonly channel: string;
    readonly delayMs: number;
    readonly at: number;
  };
  "trigger.date": { readonly label: string | undefined } & Planned;
  /** The entry is no longer in the ledger. */
  "trigger.unknown": { readonly at: number };
}

/** What a step led through; `goals` are those first reached in it. */
interface StepShown {
  readonly trigger: string;
  readonly clauses: readonly MoveClause[];
  readonly goals: readonly string[];
}

/** Why an HCP stands where they stand; `trigger` is one of the beginnings above. */
interface CauseSentenceParameters {
  "cause.moved": StepShown;
  "cause.completed": StepShown;
  "cause.exited": {
    readonly trigger: string;
    /** Undefined where the trigger says the same. */
    readonly exit: string | undefined;
    readonly conditions: readonly Condition[];
    readonly goals: readonly string[];
  };
  /** None of the events that start the journey is in the ledger; `startsAt` is the next date that may. */
  "cause.notInvited": { readonly events: readonly string[]; readonly startsAt: number | undefined };
  /** The event or the planned date came, but the guard of the entry did not hold. */
  "cause.refused": { readonly event: string | undefined } & Planned;
  /** The event or the planned date came, but the guard of the entry could not be read. */
  "cause.unreadable": { readonly event: string | undefined; readonly missing: readonly string[] } & Planned;
  "cause.notEntered": Readonly<Record<string, never>>;
  "cause.stuck": { readonly stage: string | undefined };
}

interface RunSentenceParameters {
  "status.active": Readonly<Record<string, never>>;
  "status.completed": Readonly<Record<string, never>>;
  "status.exited": { readonly exit: string };
  "status.notEntered": Readonly<Record<string, never>>;
  "status.stuck": Readonly<Record<string, never>>;
  /** Ended by an exit, whichever. */
  "status.ended": Readonly<Record<string, never>>;
  /** A run that is not the HCP's first; `status` is one of those above. */
  "status.again": { readonly status: string; readonly ordinal: number };
  "goal.reached": { readonly goal: string; readonly at: number };
  "since.now": { readonly at: number };
  "since.days": { readonly days: number; readonly at: number };
  "since.ended": { readonly days: number; readonly at: number };
}

/** Lines of a timeline, without their date. */
interface EntrySentenceParameters {
  "entry.event": {
    readonly label: string;
    readonly payload: readonly { readonly name: string; readonly value: ShownValue }[];
    /** Why somebody brought the HCP into a journey by it. */
    readonly reason: string | undefined;
  };
  "entry.send": SendShown;
  "entry.consentGranted": ConsentChange & { readonly expiresAt: number | undefined };
  "entry.consentWithdrawn": ConsentChange;
  "entry.attribute": { readonly label: string; readonly value: ShownValue };
  /** `zone` is an IANA name. */
  "entry.timeZone": { readonly zone: string };
  "entry.persona": { readonly persona: string };
  "entry.segment": { readonly segment: string };
  /** `version` is the beginning of its hash. */
  "entry.version": { readonly version: string };
  /** `shown` is the label of the stage or persona that was shown; `reason` is one of the reasons below. */
  "entry.report": {
    readonly about: ReportEntry["about"];
    readonly shown: string | undefined;
    readonly reason: string;
  };
  "entry.feedback": {
    readonly answer: FeedbackEntry["answer"];
    readonly label: string;
    readonly reason: string | undefined;
    readonly until: number | undefined;
  };
  "entry.held": { readonly reason: string | undefined };
  "entry.released": Readonly<Record<string, never>>;
  "entry.optIn": ConsentChange;
  "entry.export": { readonly count: number };
  /** `entry` is the line of what was undone; undefined where it is not in the ledger. */
  "entry.undone": { readonly entry: string | undefined };
}

/** Reasons as a list offers them, and as they follow a colon. */
type ReasonSentenceParameters = {
  readonly [Code in Reason as `reason.${Code}`]: Readonly<Record<string, never>>;
};

type KeysWithin<Part> = Part extends readonly (infer Item)[]
  ? KeysWithin<Item>
  : Part extends object
    ? (keyof Part & string) | { [Key in keyof Part]-?: KeysWithin<Part[Key]> }[keyof Part]
    : never;

/** The lists of a journey document. */
export type DocumentList = {
  [Key in keyof JourneyDocument]-?: Exclude<JourneyDocument[Key], undefined> extends readonly object[]
    ? Key
    : never;
}[keyof JourneyDocument];

/** A key that a sentence about a place may have to name. */
export type DocumentKey =
  | Exclude<keyof JourneyDocument, DocumentList>
  | KeysWithin<{ [Key in keyof JourneyDocument]-?: JourneyDocument[Key] }[keyof JourneyDocument]>;

interface PlaceSentenceParameters {
  /** `name` is the item's own id; undefined where it has none that can be read. `position` counts from 1. */
  "place.item": { readonly list: DocumentList; readonly name: string | undefined; readonly position: number };
  "place.payloadField": { readonly name: string | undefined; readonly position: number };
  "place.list": { readonly list: DocumentList };
  /** A key of the document's form, or one that is not. */
  "place.key": { readonly key: string };
  /** The beginning or end of a time, not of a transition. */
  "place.bound": { readonly bound: "from" | "to" };
  "place.position": { readonly position: number };
  "place.document": Readonly<Record<string, never>>;
}

/** A change of one value; `place` is where, `before` and `after` are as a sentence shows them. */
interface ValueChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What changed between two documents. */
interface DiffSentenceParameters {
  "diff.none": Readonly<Record<string, never>>;
  /** Only what runs never read has changed. */
  "diff.sameVersion": Readonly<Record<string, never>>;
  "diff.added": { readonly place: string };
  "diff.removed": { readonly place: string };
  "diff.reordered": { readonly place: string };
  "diff.changed": ValueChange;
  "diff.tightened": ValueChange;
  "diff.loosened": ValueChange;
  "diff.reworded": ValueChange;
  /** The value was not written before; a guard that is new makes it tighter. */
  "diff.set": { readonly place: string; readonly after: string; readonly isGuard: boolean };
  "diff.unset": { readonly place: string; readonly before: string; readonly isGuard: boolean };
  /** A list or a group of values that one line cannot show. */
  "diff.rewritten": { readonly place: string };
}

/** What is said of an audit chain that holds, and of what no chain shows by itself (semantics 39). */
interface AuditSentenceParameters extends ChainFaultParameters {
  "audit.intact": { readonly records: number };
  /** The chain breaks; the records before still hold. */
  "audit.before": { readonly records: number };
  "audit.torn": Readonly<Record<string, never>>;
  "audit.late": { readonly late: number };
  /** An anchor holds the chain up to a record. */
  "audit.anchored": { readonly sequence: number };
  /** Without an anchor after that record; 0 for none at all. */
  "audit.unseen": { readonly after: number };
  /** The head, to be kept elsewhere. */
  "audit.offer": { readonly anchor: string };
}

/** What a proof found (semantics 35 to 37). Stages and transitions are labels. */
interface FindingSentenceParameters {
  /** Of whom a finding is so; undefined is an HCP whose persona is not known. */
  "finding.whom": { readonly personas: readonly (string | undefined)[] };
  "finding.stage": { readonly stage: string };
  "finding.transition": { readonly transition: string; readonly reason: ProvedReason };
  "finding.overlap": { readonly first: string; readonly second: string };
  "finding.gap": { readonly stage: string; readonly transitions: readonly string[] };
  "finding.loop": { readonly stages: readonly string[] };
  "finding.consent": { readonly touchpoint: string; readonly channel: string };
  "finding.touchpoint": {
    readonly touchpoint: string;
    readonly channel: string;
    readonly reason: ProvedReason;
  };
  "finding.late": { readonly touchpoint: string; readonly firstMs: number; readonly stayMs: number };
  "finding.leftBefore": { readonly touchpoint: string; readonly content: string; readonly from: string };
  "finding.expired": { readonly touchpoint: string; readonly content: string; readonly until: string };
  "finding.closedDays": {
    readonly touchpoint: string;
    readonly content: string;
    readonly channel: string;
    readonly from: string;
    readonly until: string;
  };
  "finding.unapproved": { readonly touchpoint: string; readonly content: string };
  "finding.cap": {
    readonly touchpoint: string;
    readonly channel: string;
    readonly occurrence: number;
    readonly most: number;
    readonly windowMs: number;
  };
  "finding.witness": { readonly steps: readonly string[] };
  /** Steps of a witness. */
  "finding.step.time": Readonly<Record<string, never>>;
  "finding.step.consent": { readonly channel: string; readonly change: "granted" | "withdrawn" };
}

/** Every code there is a sentence for, with its parameters. */
export interface SentenceParameters
  extends OpenIssueParameters,
    JourneyIssueParameters,
    GuardIssueParameters,
    CsvIssueParameters,
    ImportIssueParameters,
    MappingIssueParameters,
    StoreSentenceParameters,
    AuditSentenceParameters,
    FindingSentenceParameters,
    TriggerSentenceParameters,
    CauseSentenceParameters,
    RunSentenceParameters,
    EntrySentenceParameters,
    ReasonSentenceParameters,
    PlaceSentenceParameters,
    DiffSentenceParameters,
    GateSentenceParameters,
    GuardWordsParameters,
    RemedySentenceParameters,
    WaySentenceParameters,
    EditIssueParameters,
    EditStepParameters,
    SimulationIssueParameters,
    ExactObstacleParameters,
    ScenarioSentenceParameters {
  /** A finding of a version of the SDK that these catalogues do not know. */
  "diagnostic.unknown": { readonly code: string };
}

type StoreSentenceParameters = {
  readonly [Failure in StoreFailure as Failure["code"]]: Omit<Failure, "code" | "cause">;
};

/** Every sentence that the SDK can say. */
export type SentenceCode = keyof SentenceParameters;

/** A function for every code; a missing one does not compile. */
export type Catalogue<Parameters> = {
  readonly [Code in keyof Parameters]: (parameters: Parameters[Code], format: Format) => string;
};

/** The part of a catalogue whose codes begin with a word. */
export type CataloguePart<Prefix extends string> = Pick<
  Catalogue<SentenceParameters>,
  Extract<SentenceCode, `${Prefix}.${string}`>
>;
