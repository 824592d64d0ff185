import ts from "typescript";
import type { SourceText } from "./readTree.ts";

export interface Import {
  readonly specifier: string;
  /** Gone after compilation. `import { type A }` is not: it stays as an import for its side effects. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export function parse({ path, text }: SourceText): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with each node of a file. */
export function visitNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => visitNodes(child, visit));
}

export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** Every module that a file names: imports, re-exports, `import()` of values and of types, and worker URLs. */
export function findImports(file: SourceText): Import[] {
  const found: Import[] = [];
  visitNodes(parse(file), (node) => {
    const named = readModuleName(node);
    if (named !== undefined && ts.isStringLiteralLike(named.name)) {
      found.push({ specifier: named.name.text, typeOnly: named.typeOnly, line: lineOf(node) });
    }
  });
  return found;
}

function readModuleName(node: ts.Node): { name: ts.Expression; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { name: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly === true };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { name: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { name: literal, typeOnly: true } : undefined;
  }
  const first = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments?.[0] : undefined;
  if (first === undefined) return undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { name: first, typeOnly: false };
  }
  const isModuleUrl =
    ts.isNewExpression(node) &&
    node.expression.getText() === "URL" &&
    node.arguments?.[1]?.getText() === "import.meta.url";
  return isModuleUrl ? { name: first, typeOnly: false } : undefined;
}
