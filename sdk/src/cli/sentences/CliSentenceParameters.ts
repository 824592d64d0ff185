import type { CsvKind } from "../../formats/csv/CsvReport.js";
import type { AuditSentenceParameters } from "./audit/AuditSentenceParameters.js";
import type { ProofSentenceParameters } from "./proof/ProofSentenceParameters.js";
import type { RehearsalSentenceParameters } from "./rehearsal/RehearsalSentenceParameters.js";
import type { SimulateSentenceParameters } from "./simulation/SimulateSentenceParameters.js";
import type { SweepSentenceParameters } from "./sweep/SweepSentenceParameters.js";

type None = Readonly<Record<string, never>>;
interface Suggested {
  readonly found: string;
  /** The nearest that exists, or "". */
  readonly suggestion: string;
}
interface FileParameters {
  readonly file: string;
  readonly reason: string;
}

interface Left {
  readonly count: number;
}

interface RefoldCount {
  readonly count: number;
  /** Who, in words. */
  readonly who: string;
}

/** Every sentence that only the command line says. */
export interface CliSentenceParameters
  extends AuditSentenceParameters,
    ProofSentenceParameters,
    RehearsalSentenceParameters,
    SimulateSentenceParameters,
    SweepSentenceParameters {
  "help.main": None;
  "help.check": None;
  "help.convert": None;
  "help.replay": None;
  "help.explain": None;
  "help.refold": None;
  "help.diff": None;
  "help.schema": None;

  "call.noCommand": None;
  "call.unknownCommand": Suggested;
  "call.unknownOption": Suggested;
  "call.missingValue": { readonly option: string };
  "call.unexpectedValue": { readonly option: string };
  "call.repeatedOption": { readonly option: string };
  "call.missingFile": None;
  /** A second version of the journey is missing. */
  "call.missingSecondFile": None;
  "call.tooManyFiles": { readonly found: string; readonly expected: 0 | 1 | 2 };
  "call.missingOption": { readonly option: string };
  "call.instant": { readonly option: string; readonly found: string };
  "call.lang": { readonly found: string };
  /** A format that `--to` does not know, and those that it knows. */
  "call.format": Suggested & { readonly known: readonly string[] };
  "call.timeZone": { readonly found: string };
  /** Two options want to read the standard input. */
  "call.inputTwice": None;
  "call.unknownHcp": Suggested & { readonly file: string };
  /** Where to read more. */
  "hint.help": { readonly command: string };

  "file.missing": FileParameters;
  "file.isFolder": FileParameters;
  "file.denied": FileParameters;
  "file.unreadable": FileParameters;
  "file.notUtf8": { readonly file: string };
  "file.input": None;

  "severity.error": None;
  "severity.warning": None;
  "check.valid": {
    readonly title: string;
    readonly phases: number;
    readonly stages: number;
    readonly transitions: number;
  };
  "check.findings": { readonly errors: number; readonly warnings: number };

  "convert.invalid": { readonly file: string };
  /** A journey made of another format was written with its errors. */
  "convert.draft": { readonly file: string };
  /** The journey that was made of a file. */
  "convert.made": { readonly file: string };
  /** Parts of the journey that the format has no word for; `file` is where they stand. */
  "convert.left.entry": Left;
  "convert.left.exits": Left;
  "convert.left.goals": Left;
  "convert.left.policies": Left;
  "convert.left.touchpoints": Left;
  /** What whoever runs the machine has to bring. */
  "convert.needs.xstate": None;

  "mapping.notJson": None;
  /** An export that the mapping names is not there. */
  "mapping.absent": { readonly file: string };
  "mapping.missing": { readonly file: string; readonly column: string };
  "mapping.unmapped": {
    readonly file: string;
    readonly column: string;
    readonly value: string;
    readonly count: number;
    readonly row: number;
  };
  "replay.invalid": { readonly file: string };
  "replay.refused": { readonly file: string };
  "replay.rows": {
    readonly file: string;
    readonly kind: CsvKind;
    readonly taken: number;
    readonly repeated: number;
    readonly rejected: number;
  };
  "replay.line": { readonly line: number };
  "replay.moreRows": { readonly count: number };
  /** A consent or an event of somebody who is not among the HCPs. */
  "replay.unknownHcp": { readonly hcp: string; readonly file: string };
  "replay.none": None;
  "replay.summary": {
    readonly total: number;
    readonly active: number;
    readonly completed: number;
    readonly exited: number;
    readonly notEntered: number;
    readonly stuck: number;
  };
  "explain.why": None;
  /** In one of several tracks. */
  "explain.whyHere": { readonly stage: string };
  /** Causes that led from a stage back to itself, before the one that follows. */
  "explain.repeats": { readonly count: number };
  "explain.next": None;
  "explain.nothingNext": None;
  "explain.touchpoints": None;
  /** `answer` is what the gates say: now, or at `askedAt` where it is not due yet. */
  "explain.touchpoint": {
    readonly label: string;
    readonly occurrence: number;
    readonly most: number;
    readonly dueAt: number;
    readonly isDue: boolean;
    readonly answer: string;
  };

  "refold.summary": { readonly total: number; readonly stay: number };
  "refold.start": RefoldCount;
  "refold.end": RefoldCount;
  "refold.resume": RefoldCount;
  "refold.stick": RefoldCount;
  "refold.unplaced": RefoldCount;
  "refold.otherMoves": RefoldCount;
  "refold.suppressed": {
    readonly type: string;
    readonly place: string;
    readonly times: number;
    readonly count: number;
  };
  /** HCPs by name, and how many more there are. */
  "refold.people": { readonly hcps: readonly string[]; readonly more: number };

  "table.hcp": None;
  "table.from": None;
  "table.to": None;
  "table.people": None;
  "table.who": None;
  "table.persona": None;
  "table.stage": None;
  "table.since": None;
  "table.cause": None;

  "fault.own": { readonly reason: string };
}
