/** A table as CSV (RFC 4180), with a mark by which Excel knows UTF-8. No cell can be taken for a formula. */
export function toCsvText(table: readonly (readonly string[])[]): string {
  return `\uFEFF${table.map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`;
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
