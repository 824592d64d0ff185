import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * One hash over the names and contents of these files and of all files below these directories; a missing one counts as empty.
 * `skip` is asked with each file's path, relative to `directory` and with forward slashes.
 */
export function hashFiles(
  directory: string,
  paths: readonly string[],
  skip: (path: string) => boolean = () => false,
): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => listFiles(join(directory, path))).sort()) {
    const name = relative(directory, file).split(sep).join("/");
    if (!skip(name))
      hash.update(`${name}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
}
