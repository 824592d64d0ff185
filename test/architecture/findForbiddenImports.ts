import { posix } from "node:path";
import type { Layer } from "./arrows.ts";
import { findImports, type Import } from "./findImports.ts";
import type { SourceText } from "./readTree.ts";

const FEATURES = "extension/src/features/";

/** The imports that no arrow allows, each as a sentence with its place. */
export function findForbiddenImports(files: readonly SourceText[], layers: readonly Layer[]): string[] {
  return files.flatMap((file) => {
    const layer = findLayer(file.path, layers);
    if (layer === undefined) return [`${file.path} stands in no folder that has arrows`];
    return findImports(file)
      .filter((each) => !isAllowed(file.path, each, layer, layers))
      .map(({ specifier, line }) => `${file.path}:${line} may not import "${specifier}"`);
  });
}

/** What an import names: a path from the root of the workspace, without its ending, or undefined for a package. */
export function findTarget(importer: string, specifier: string): string | undefined {
  // Plasmo's schemes say how a file is bundled, as in "url:../overlay/overlay".
  const path = specifier.replace(/^(?!node:)[a-z-]+:/, "");
  return path.startsWith(".") ? posix.join(posix.dirname(importer), path) : undefined;
}

function isAllowed(
  path: string,
  { specifier, typeOnly }: Import,
  layer: Layer,
  layers: readonly Layer[],
): boolean {
  const target = findTarget(path, specifier);
  if (target === undefined) {
    const { packages = [], packageTypes = [] } = layer;
    return (typeOnly ? [...packages, ...packageTypes] : packages).some((name) => isOf(specifier, name));
  }
  const targetLayer = findLayer(target, layers)?.folder;
  if (targetLayer === undefined) return false;
  if (targetLayer === layer.folder) return featureOf(path) === featureOf(target);
  return [...layer.values, ...(typeOnly ? (layer.types ?? []) : [])].includes(targetLayer);
}

function findLayer(path: string, layers: readonly Layer[]): Layer | undefined {
  return layers
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function isOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`);
}

function featureOf(path: string): string | undefined {
  return path.startsWith(FEATURES) ? path.slice(FEATURES.length).split("/")[0] : undefined;
}
