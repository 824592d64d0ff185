/**
 * Spreadsheets run a cell as a formula by how it begins, spaces and full-width forms included. A value that is guarded
 * already is guarded again, so that taking one apostrophe off gives back what stood there.
 */
export const formulaPattern = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** Takes the apostrophe off that `toRejectedCsv` put before a value. */
export function withoutFormulaGuard(value: string): string {
  return value.startsWith("'") && formulaPattern.test(value) ? value.slice(1) : value;
}
