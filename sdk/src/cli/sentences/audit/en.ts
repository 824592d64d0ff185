import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { AuditSentenceParameters } from "./AuditSentenceParameters.js";

/** What `audit` says, in English; `common` and `exitCodes` are those of every command's help. */
export function createAuditSentences(common: string, exitCodes: string): Catalogue<AuditSentenceParameters> {
  return {
    "help.audit":
      () => `Holds an exported audit chain against itself, and against a head of it that was kept elsewhere.

Usage: waypost audit FILE [options]

Options:
  --anchor HASH      a head that was kept, as N:HASH or HASH alone
${common}

FILE is a chain as Waypost exports it, one record a line; “-” reads it from the standard input.
The first link that does not hold is named: a record that was changed, lost or moved. A last line that breaks off is what a
crash leaves, and no fault. What a chain cannot show by itself is said: a cut end, or a chain that was written anew.
A chain that does not hold ends with 1.

Example: waypost audit waypost-audit.jsonl --anchor 42:9f86d081884c7d65…

${exitCodes}
`,
    "call.anchor": ({ found }, { quote }) =>
      `${quote(found)} is no head of a chain: it is 64 hexadecimal digits, with the record's number and a colon before them, as “waypost audit” and the data page show it.`,
  };
}
