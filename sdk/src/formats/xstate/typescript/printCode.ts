/** A value as it stands in source text; also within a comment of one line. */
export function printCode(value: unknown): string {
  // These end a line of a comment, and nothing else that JSON leaves bare does.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** An object of properties that are code already, a line each. */
export function printObject(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return "{}";
  return `{\n${indent(entries.map(([key, code]) => `${printKey(key)}: ${code},`).join("\n"))}\n}`;
}

/** A list of what is code already. */
export function printList(items: readonly string[]): string {
  return items.length < 2
    ? `[${items.join("")}]`
    : `[\n${indent(items.map((item) => `${item},`).join("\n"))}\n]`;
}

/** A union of literals; `never` where there is none. */
export function printUnion(values: readonly string[]): string {
  return values.length === 0 ? "never" : values.map(printCode).join(" | ");
}

export function indent(code: string): string {
  return code.replaceAll(/^(?=.)/gm, "  ");
}

function printKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : printCode(key);
}

/** Code with its texts emptied, since a text may hold any word. */
export function withoutTexts(code: string): string {
  return code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
}
