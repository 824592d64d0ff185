import type { ApiItem, ApiModule } from "./readApi.js";

const headings = { function: "Functions", value: "Values", type: "Types" } as const;

/** The pages of the reference, by file name. */
export function toApiPages(modules: readonly ApiModule[]): ReadonlyMap<string, string> {
  const homes = findHomes(modules);
  const pages = new Map<string, string>([["README.md", toIndex(modules)]]);
  for (const module of modules) pages.set(module.entry.page, toPage(module, homes));
  return pages;
}

/** The page that tells of a name: the first entry point that exports it. */
function findHomes(modules: readonly ApiModule[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { entry, items } of modules) {
    for (const { name } of items) if (!homes.has(name)) homes.set(name, entry.page);
  }
  return homes;
}

function toIndex(modules: readonly ApiModule[]): string {
  const rows = modules.map(({ entry, items }) => {
    const functions = items.filter(({ kind }) => kind !== "type").map(({ name }) => `\`${name}\``);
    return `| [\`${entry.name}\`](${entry.page}) | ${functions.join(", ")} |`;
  });
  return `${[
    "# API reference",
    "",
    "Made from the docstrings of the source by `pnpm --filter @waypost/sdk reference`; a test holds that it is up to date, that every",
    "export has a docstring, and that every example compiles and prints what it says.",
    "",
    "| entry point | what it exports beside types |",
    "|---|---|",
    ...rows,
  ].join("\n")}\n`;
}

function toPage({ entry, items }: ApiModule, homes: ReadonlyMap<string, string>): string {
  const sections = (["function", "value", "type"] as const).flatMap((kind) => {
    const ofKind = items.filter((item) => item.kind === kind);
    if (ofKind.length === 0) return [];
    return [`## ${headings[kind]}`, ...ofKind.map((item) => toSection(item, entry.page, homes))];
  });
  return `${[`# ${entry.name}`, "[All entry points](README.md)", ...sections].join("\n\n")}\n`;
}

function toSection(item: ApiItem, page: string, homes: ReadonlyMap<string, string>): string {
  const { name, text, signature, parameters, throws, examples } = item;
  const related = listRelated(item, page, homes);
  return [
    `### ${name}`,
    ...(text === "" ? [] : [text]),
    fence("ts", signature),
    ...(parameters.length === 0
      ? []
      : [parameters.map((parameter) => `- \`${parameter.name}\`: ${flatten(parameter.text)}`).join("\n")]),
    ...throws.map((each) => `Throws ${flatten(each)}`),
    ...(related.length === 0 ? [] : [`See ${related.join(", ")}.`]),
    ...examples.map(({ language, code }) => fence(language, code)),
  ].join("\n\n");
}

/** Links to what the signature names: code in a fence can have none. */
function listRelated(
  { name, signature }: ApiItem,
  page: string,
  homes: ReadonlyMap<string, string>,
): readonly string[] {
  const code = signature.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"]*"/g, "");
  const named = new Set(code.match(/\b[A-Z]\w+\b/g) ?? []);
  named.delete(name);
  return [...named].sort().flatMap((other) => {
    const home = homes.get(other);
    if (home === undefined) return [];
    return `[\`${other}\`](${home === page ? "" : home}#${other.toLowerCase()})`;
  });
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function flatten(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}
