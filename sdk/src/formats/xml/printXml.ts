/** In the order they are written; those without a value are not. */
export type Attributes = readonly (readonly [string, string | undefined])[];

/** An element with what is inside it, which is XML already, on lines of its own. */
export function printElement(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const head = attributes
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join("");
  if (inside.length === 0) return `<${name}${head}/>`;
  const body = inside.map((part) => part.replaceAll(/^(?=<)/gm, "  ")).join("\n");
  return `<${name}${head}>\n${body}\n</${name}>`;
}

/** A value as JSON of characters that XML can write. */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff");
}

/** Text as it may stand in an attribute or an element: XML would turn a line's end into a blank, and forbids some characters. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(forbidden, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no way to write.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
