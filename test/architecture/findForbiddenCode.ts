import ts from "typescript";
import { lineOf, parse, visitNodes } from "./findImports.ts";
import type { SourceText } from "./readTree.ts";

/** What a node does that it must not, in words, or undefined. */
export type Ban = (node: ts.Node) => string | undefined;

/** The places in these files to which a ban applies, each as a sentence. */
export function findForbiddenCode(files: readonly SourceText[], ban: Ban): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    visitNodes(parse(file), (node) => {
      const what = ban(node);
      if (what !== undefined) found.push(`${file.path}:${lineOf(node)} ${what}`);
    });
    return found;
  });
}

/** The functions of Math that give the same bits everywhere; the others differ between Node and Chromium (docs/semantics.md, 30). */
const EXACT_MATH = new Set("abs ceil floor fround imul clz32 max min round sign sqrt trunc".split(" "));

/** Time and luck that nobody passed in, and code made of text. */
export const banHiddenInputs: Ban = (node) => {
  if (ts.isPropertyAccessExpression(node)) {
    const object = node.expression.getText();
    const name = node.name.text;
    if (object === "Math" && !EXACT_MATH.has(name)) return `uses Math.${name}`;
    if (object === "Date" && name === "now") return "reads the clock with Date.now";
    if (object === "performance" && name === "now") return "reads the clock with performance.now";
    return undefined;
  }
  if (ts.isElementAccessExpression(node) && node.expression.getText() === "Math")
    return "picks a function of Math";
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  const callee = node.expression.getText();
  if (callee === "Date" && (ts.isCallExpression(node) || (node.arguments ?? []).length === 0)) {
    return "reads the clock with Date";
  }
  return callee === "eval" || callee === "Function" ? `makes code with ${callee}` : undefined;
};

export const banChrome: Ban = (node) => {
  const isName = ts.isIdentifier(node) && node.text === "chrome";
  // `{ chrome: … }` and `window.chrome` as a type's member are names of something else only in declarations.
  return isName && !ts.isPropertyAssignment(node.parent) ? "uses chrome, which only platform may" : undefined;
};

export const banExportStar: Ban = (node) => {
  if (!ts.isExportDeclaration(node) || node.moduleSpecifier === undefined) return undefined;
  const names = node.exportClause;
  return names === undefined || ts.isNamespaceExport(names) ? "exports everything of a module" : undefined;
};
