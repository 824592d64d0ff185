import { dirname, join } from "node:path";
import ts from "typescript";
import type { ApiEntry } from "./apiEntries.js";

/** One public export, as its source says it. */
export interface ApiItem {
  readonly name: string;
  readonly kind: "function" | "value" | "type";
  /** The prose of its docstring; empty where it has none. */
  readonly text: string;
  /** Its declarations as they stand in the source, without docstring and body. */
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly throws: readonly string[];
  /** Code of its `@example` blocks, with the language of the fence. */
  readonly examples: readonly { readonly language: "ts" | "tsx"; readonly code: string }[];
}

/** An entry point with what it exports, by name. */
export interface ApiModule {
  readonly entry: ApiEntry;
  readonly items: readonly ApiItem[];
}

/** Reads what entry points export, through the TypeScript compiler. */
export function readApi(entries: readonly ApiEntry[]): readonly ApiModule[] {
  const sources = entries.map(({ source }) => source);
  const program = ts.createProgram(sources, readOptions(sources[0] ?? ""));
  const checker = program.getTypeChecker();
  return entries.map((entry) => {
    const file = program.getSourceFile(entry.source);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry.source} is no module.`);
    const items = checker.getExportsOfModule(module).map((symbol) => toItem(symbol, checker));
    return { entry, items: items.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

/** The options of the package's own tsconfig.json. */
export function readOptions(source: string): ts.CompilerOptions {
  const path = ts.findConfigFile(dirname(source), ts.sys.fileExists);
  if (path === undefined) throw new Error(`There is no tsconfig.json above ${source}.`);
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, join(dirname(path))).options;
}

function toItem(exported: ts.Symbol, checker: ts.TypeChecker): ApiItem {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const tags = symbol.getJsDocTags(checker);
  const textsOf = (name: string) =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  return {
    name: exported.name,
    kind: findKind(symbol),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    signature: declarations.map((declaration) => toSignature(declaration, checker)).join("\n"),
    parameters: textsOf("param").map((text) => {
      const [, name = "", about = ""] = /^(\S+)\s*(?:-\s*)?([\s\S]*)$/.exec(text) ?? [];
      return { name, text: about };
    }),
    throws: textsOf("throws"),
    examples: textsOf("example").flatMap(toExamples),
  };
}

function findKind({ flags }: ts.Symbol): ApiItem["kind"] {
  if ((flags & ts.SymbolFlags.Function) !== 0) return "function";
  return (flags & ts.SymbolFlags.Value) !== 0 ? "value" : "type";
}

function toSignature(declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isVariableDeclaration(declaration)) {
    const type = checker.typeToString(
      checker.getTypeAtLocation(declaration),
      undefined,
      ts.TypeFormatFlags.NoTruncation,
    );
    return `const ${declaration.name.getText()}: ${type}`;
  }
  const file = declaration.getSourceFile();
  const end =
    ts.isFunctionDeclaration(declaration) && declaration.body !== undefined
      ? declaration.body.getStart(file)
      : declaration.getEnd();
  const text = file.text.slice(declaration.getStart(file), end).trim();
  const returns = ts.isFunctionDeclaration(declaration) && declaration.type === undefined;
  return (
    text.replace(/^export (default )?/, "").replace(/;$/, "") +
    (returns ? `: ${nameResult(declaration, checker)}` : "")
  );
}

function nameResult(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): string {
  const signature = checker.getSignatureFromDeclaration(declaration);
  return signature === undefined ? "unknown" : checker.typeToString(signature.getReturnType());
}

/** Blocks of TypeScript in a text. */
export function listFenced(text: string): ApiItem["examples"] {
  return [...text.matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(([, language, code = ""]) => ({
    language: language === "tsx" ? "tsx" : "ts",
    code: code.trimEnd(),
  }));
}

/** Code in fences; where there is none, the whole text is code. */
function toExamples(text: string): ApiItem["examples"] {
  const fenced = listFenced(text);
  return fenced.length > 0 || text === "" ? fenced : [{ language: "ts", code: text }];
}
