import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type ApiModule, readOptions } from "./readApi.js";

/** An `@example` block with where it stands. */
export interface Example {
  readonly title: string;
  readonly language: "ts" | "tsx";
  readonly code: string;
  readonly module: ApiModule;
}

/** What an example may use without making it, and its type. */
export const givenTypes: Readonly<Record<string, string>> = {
  text: "string",
  line: "string",
  document: "JourneyDocument",
  before: "JourneyDocument",
  after: "JourneyDocument",
  journey: "Journey",
  ledger: "Ledger",
  ledgers: "readonly Ledger[]",
  now: "number",
  run: "Run",
  clock: "JourneyClock",
  renderer: "Renderer",
};

/** Every example of the modules. */
export function listExamples(modules: readonly ApiModule[]): readonly Example[] {
  return modules.flatMap((module) =>
    module.items.flatMap(({ name, examples }) =>
      examples.map(({ language, code }) => ({
        title: `${module.entry.name} ${name}`,
        language,
        code,
        module,
      })),
    ),
  );
}

/** What the compiler finds wrong with examples, each as a module of its own beside this file. */
export function compileExamples(
  examples: readonly Example[],
  modules: readonly ApiModule[],
): readonly string[] {
  const files = new Map(
    examples.map((example, index) => {
      const path = fileURLToPath(new URL(`example${index}.${example.language}`, import.meta.url));
      return [path, { text: toFile(example, modules), title: example.title }];
    }),
  );
  const options = {
    ...readOptions(modules[0]?.entry.source ?? ""),
    noUnusedLocals: false,
    noUnusedParameters: false,
    jsx: ts.JsxEmit.ReactJSX,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (path, ...rest) => {
    const file = files.get(path);
    if (file === undefined) return getSourceFile.call(host, path, ...rest);
    return ts.createSourceFile(path, file.text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (path) => files.has(path) || fileExists.call(host, path);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, { title }]) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => `${title}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

/** An example as a module: what it names is imported from where it is exported, what it takes for granted is declared. */
function toFile({ code, module: home }: Example, modules: readonly ApiModule[]): string {
  const named = new Set(code.match(/\b[A-Za-z_]\w*\b/g) ?? []);
  const taken = new Set(listDeclared(code));
  const granted = Object.entries(givenTypes).filter(([name]) => named.has(name) && !taken.has(name));
  for (const [, type] of granted) for (const name of type.match(/\b[A-Z]\w+/g) ?? []) named.add(name);
  const imports = [home, ...modules].flatMap(({ entry, items }) => {
    const names = items.filter(({ name }) => named.has(name) && !taken.has(name));
    for (const { name } of names) taken.add(name);
    if (names.length === 0) return [];
    const list = names.map(({ name, kind }) => (kind === "type" ? `type ${name}` : name)).join(", ");
    return `import { ${list} } from "${toImported(entry.source)}";`;
  });
  const declarations = granted.map(([name, type]) => `declare const ${name}: ${type};`);
  const own = code.replaceAll(/from "(@waypost\/sdk[^"]*)"/g, (whole, name) => {
    const source = modules.find(({ entry }) => entry.name === name)?.entry.source;
    return source === undefined ? whole : `from "${toImported(source)}"`;
  });
  return [...imports, ...declarations, own, "export {};"].join("\n");
}

/** Names that a piece of code declares or imports itself. */
export function listDeclared(code: string): readonly string[] {
  const imported = [...code.matchAll(/import (?:type )?\{([^}]*)\}/g)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().replace(/^type /, "")),
  );
  const declared = [...code.matchAll(/\b(?:const|let|function|type|interface) (\w+)/g)].map(
    ([, name = ""]) => name,
  );
  return [...imported, ...declared];
}

function toImported(source: string): string {
  return source.replace(/\.ts$/, ".js");
}
