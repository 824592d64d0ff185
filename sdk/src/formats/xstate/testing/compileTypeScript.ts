import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import ts from "typescript";

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), "compiled");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  skipLibCheck: true,
};

/** Modules as the strictest compiler leaves them: what it says of them, and what each exports. */
export interface CompiledModules {
  readonly complaints: readonly string[];
  readonly modules: readonly unknown[];
}

/** Compiles modules that exist in memory only, all at once, since most of the time goes into reading XState's types. */
export function compileTypeScript(sources: readonly string[]): CompiledModules {
  const texts = new Map(sources.map((text, index) => [join(folder, `m${index}.ts`), text]));
  const written = new Map<string, string>();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  host.writeFile = (path, text) => void written.set(path, text);
  const program = ts.createProgram([...texts.keys()], options, host);
  program.emit();
  const complaints = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file?.text.slice(0, start).split("\n").length;
    return `${file?.fileName.slice(folder.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  const modules = [...texts.keys()].map((path) => run(written.get(path.replace(/ts$/, "js")) ?? ""));
  return { complaints, modules };
}

function run(code: string): unknown {
  const exports = {};
  compileFunction(code, ["exports", "require"])(exports, require);
  return exports;
}
