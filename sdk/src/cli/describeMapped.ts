import type { Diagnostic } from "../model/Diagnostic.js";
import type { CommandWords } from "./CommandWords.js";
import type { FileAccount } from "./describeImport.js";
import type { MappedFailure, MappedPeople } from "./readMapped.js";

type Warnings = FileAccount["warnings"];

/** What a mapping left open: values it does not translate, columns and files that are not there. */
export function listMappedWarnings(
  { mapping, unmapped, missing, absent }: MappedPeople,
  { own }: CommandWords,
): Warnings {
  const fileOf = new Map(mapping.tables.map(({ object, file }) => [object, file]));
  return [
    ...absent.map((object) => ({
      code: "mapping.absent",
      message: own.sentence("mapping.absent", { file: fileOf.get(object) ?? object }),
    })),
    ...missing.map(({ object, column }) => ({
      code: "mapping.missing",
      message: own.sentence("mapping.missing", { file: fileOf.get(object) ?? object, column }),
    })),
    ...unmapped.map(({ object, ...value }) => ({
      code: "mapping.unmapped",
      message: own.sentence("mapping.unmapped", { file: fileOf.get(object) ?? object, ...value }),
    })),
  ];
}

/** A mapping that is none, as the account of the file it is. */
export function describeMappingFault(
  file: string,
  failure: Exclude<MappedFailure, { readonly kind: "unreadable" }>,
  { own, renderer }: CommandWords,
): FileAccount {
  const tell = (diagnostic: Diagnostic) => `${diagnostic.path.join(".")}: ${renderer.diagnostic(diagnostic)}`;
  const problem =
    failure.kind === "notJson"
      ? { code: "mapping.notJson", message: own.sentence("mapping.notJson", {}) }
      : { code: "mapping.form", message: failure.diagnostics.map(tell).join("\n") };
  const none = { rowsRead: 0, taken: 0, repeated: 0, rejected: 0, rejectedRows: [], warnings: [] };
  return { kind: "hcps", file, ...none, problem };
}
