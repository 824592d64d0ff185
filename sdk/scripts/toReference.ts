import { type JsonSchema, toJourneyJsonSchema } from "../src/model/jsonSchema.js";

const schema = toJourneyJsonSchema();
const definitions = schema.$defs as Readonly<Record<string, JsonSchema>>;

/** The reference of the journey document, as Markdown, from its JSON Schema. */
export function toReference(): string {
  const named = Object.entries(definitions);
  const parts = named.filter(([, part]) => isComposite(part));
  const forms = named.filter(([, part]) => !isComposite(part));
  return `${[
    introduction,
    `## The document\n\n${toTable(schema)}`,
    ...parts.map(([name, part]) => `## ${name}\n\n${toText(part)}\n\n${toBody(part)}`),
    `## Forms\n\nThe small forms that the parts above are written in.\n\n${toFormTable(forms)}`,
  ].join("\n\n")}\n`;
}

const introduction = `# The journey document

Format 1, key by key. This page and [journey.schema.json](../../sdk/journey.schema.json) are made from the schema that opens documents
(\`pnpm --filter @waypost/sdk reference\`); a test keeps all three together. What a document means is in
[semantics.md](../semantics.md); what is wrong or doubtful about one, \`waypost check\` says.

An editor completes and checks a document that names the schema in its first line, as the examples do:

\`\`\`json
{ "$schema": "node_modules/@waypost/sdk/journey.schema.json", "format": 1 }
\`\`\`

\`waypost schema\` prints it. Ids are unique within their list. A key with a default may be left out, and is left out when saved.`;

function isComposite(part: JsonSchema): boolean {
  return "properties" in part || "oneOf" in part || "anyOf" in part;
}

function toBody(part: JsonSchema): string {
  const options = (part.oneOf ?? part.anyOf) as readonly JsonSchema[] | undefined;
  if (options === undefined) return toTable(part);
  return options
    .map((option) => {
      const [discriminator] = Object.entries(propertiesOf(option)).filter(([, value]) => "const" in value);
      if (discriminator !== undefined)
        return `**\`${discriminator[0]}: ${JSON.stringify(discriminator[1].const)}\`**\n\n${toTable(option)}`;
      return "properties" in option ? toTable(option) : `Or ${toType(option)}.`;
    })
    .join("\n\n");
}

function propertiesOf(part: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (part.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function toTable(part: JsonSchema): string {
  const required = new Set((part.required ?? []) as readonly string[]);
  const rows = Object.entries(propertiesOf(part)).flatMap(([key, value]) => {
    const must = required.has(key) ? "required" : "default" in value ? toCode(value.default) : "";
    return [toRow([`\`${key}\``, toType(value), must, toText(value)]), ...toInnerRows(key, value)];
  });
  return [toRow(["key", "type", "default", "what"]), "|---|---|---|---|", ...rows].join("\n");
}

/** The keys of an object that has no name of its own. */
function toInnerRows(key: string, value: JsonSchema): readonly string[] {
  const item = value.type === "array" ? (value.items as JsonSchema) : value;
  const required = new Set((item.required ?? []) as readonly string[]);
  const within = value.type === "array" ? `${key}[].` : `${key}.`;
  return Object.entries(propertiesOf(item)).map(([inner, part]) => {
    const must = required.has(inner) ? "required" : "default" in part ? toCode(part.default) : "";
    return toRow([`\`${within}${inner}\``, toType(part), must, toText(part)]);
  });
}

function toFormTable(forms: readonly (readonly [string, JsonSchema])[]): string {
  const rows = forms.map(([name, form]) =>
    toRow([`<a id="${name.toLowerCase()}"></a>${name}`, toText(form), toType(form)]),
  );
  return [toRow(["form", "what", "as"]), "|---|---|---|", ...rows].join("\n");
}

function toType(part: JsonSchema): string {
  if (typeof part.$ref === "string") {
    const name = part.$ref.replace("#/$defs/", "");
    return `[${name}](#${name.toLowerCase()})`;
  }
  if ("const" in part) return toCode(part.const);
  if (Array.isArray(part.enum)) return part.enum.map(toCode).join(", ");
  const options = (part.oneOf ?? part.anyOf) as readonly JsonSchema[] | undefined;
  if (options !== undefined) return options.map(toType).join(" or ");
  if (part.type === "array") {
    const most = part.maxItems === undefined ? "" : `, at most ${Number(part.maxItems).toLocaleString("en")}`;
    const least = part.minItems === undefined ? "" : `, at least ${part.minItems}`;
    return `list of ${toType(part.items as JsonSchema)}${least}${most}`;
  }
  const bounds = [
    ...(part.minLength === undefined ? [] : [`at least ${part.minLength} characters`]),
    ...(part.maxLength === undefined
      ? []
      : [`at most ${Number(part.maxLength).toLocaleString("en")} characters`]),
    ...(part.minimum === undefined || part.minimum === Number.MIN_SAFE_INTEGER
      ? []
      : [`from ${part.minimum}`]),
    ...(part.maximum === undefined || part.maximum === Number.MAX_SAFE_INTEGER ? [] : [`to ${part.maximum}`]),
    ...(part.exclusiveMinimum === undefined ? [] : [`above ${part.exclusiveMinimum}`]),
  ];
  return [String(part.type ?? "anything"), ...bounds].join(", ");
}

/** What is said of a place, or else of the part that stands there. */
function toText(part: JsonSchema): string {
  const reference = part.$ref ?? (part.items as JsonSchema | undefined)?.$ref;
  const named = definitions[String(reference).replace("#/$defs/", "")];
  return String(part.description ?? named?.description ?? "");
}

function toCode(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
