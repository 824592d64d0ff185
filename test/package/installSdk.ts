import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { root } from "../start/root.mjs";

const run = promisify(execFile);
const sdk = join(root, "sdk");

/** What the SDK's package.json says of how it is used. */
export interface SdkManifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The SDK as somebody has it who installed it from a registry, in a folder of its own. */
export interface InstalledSdk {
  readonly folder: string;
  /** What `pnpm pack` made. */
  readonly tarball: string;
  readonly manifest: SdkManifest;
  /** Paths within the package. */
  listFiles(): Promise<readonly string[]>;
  /** Links packages of the workspace, as an install would bring them. */
  link(names: readonly string[]): Promise<void>;
  /** Runs Node there. @throws where it fails, with what it wrote. */
  node(args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }>;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Packs the SDK and unpacks it as an install would, with its dependencies and without its optional peers. Nothing is fetched: what an
 * install would bring is linked from this workspace.
 */
export async function installSdk(): Promise<InstalledSdk> {
  // A real path, since tools compare it with those of the modules they find.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "waypost-sdk-")));
  const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs");
  await run(process.execPath, [pnpm, "pack", "--pack-destination", folder], { cwd: sdk });
  const [name] = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error("pnpm pack made no tarball.");
  const home = join(folder, "node_modules/@waypost/sdk");
  await mkdir(home, { recursive: true });
  await run("tar", ["-xzf", join(folder, name), "--strip-components=1", "-C", home]);
  await writeFile(
    join(folder, "package.json"),
    '{ "name": "consumer", "private": true, "type": "module" }\n',
  );
  const manifest = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as SdkManifest;
  const link = async (names: readonly string[]) => {
    for (const each of names) {
      const target = join(folder, "node_modules", each);
      await mkdir(dirname(target), { recursive: true });
      await symlink(await realpath(join(sdk, "node_modules", each)), target, "junction");
    }
  };
  await link(Object.keys(manifest.dependencies));
  return {
    folder,
    tarball: join(folder, name),
    manifest,
    async listFiles() {
      const entries = await readdir(home, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(home, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    },
    link,
    node: (args) => run(process.execPath, args, { cwd: folder }),
    write: (file, text) => writeFile(join(folder, file), text),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
