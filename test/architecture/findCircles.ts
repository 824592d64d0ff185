import { findTarget } from "./findForbiddenImports.ts";
import { findImports } from "./findImports.ts";
import type { SourceText } from "./readTree.ts";

/** Every circle of files that import each other, for values or for types, as its paths in the order of its imports. */
export function findCircles(files: readonly SourceText[]): readonly (readonly string[])[] {
  const paths = new Set(files.map(({ path }) => path));
  const targets = new Map(files.map((file) => [file.path, listTargets(file, paths)]));
  const circles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      circles.push(trail.slice(at));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) follow(target);
    trail.pop();
    done.add(path);
  };
  for (const { path } of files) follow(path);
  return circles;
}

function listTargets(file: SourceText, paths: ReadonlySet<string>): readonly string[] {
  return findImports(file).flatMap(({ specifier }) => {
    const target = findTarget(file.path, specifier)?.replace(/\.js$/, "");
    const found = [target, `${target}.ts`, `${target}.tsx`].find(
      (path) => path !== undefined && paths.has(path),
    );
    return found === undefined ? [] : [found];
  });
}
