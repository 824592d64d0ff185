import { fail, succeed } from "../../model/result.js";
import type { CommandIo, FileFailure } from "../CommandIo.js";
import { runCommandLine } from "../runCommandLine.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array | FileFailure["code"]>>;
  readonly now?: number;
  readonly isTty?: boolean;
  readonly noColor?: boolean;
}

/** Runs the command line in this process, over files that exist only here. */
export async function runWith(args: readonly string[], world: World = {}): Promise<Ran> {
  const written = { out: "", error: "" };
  const io: CommandIo = {
    args,
    async readFile(path) {
      const file = world.files?.[path];
      if (file === undefined) return fail({ code: "file.missing", reason: "none" });
      if (typeof file !== "string") return succeed(file);
      if (file.startsWith("file.")) return fail({ code: file as FileFailure["code"], reason: "EIO" });
      return succeed(new TextEncoder().encode(file));
    },
    write(stream, text) {
      written[stream] += text;
    },
    now: () => world.now ?? Date.parse("2026-11-20T12:00:00Z"),
    isTty: world.isTty ?? false,
    noColor: world.noColor ?? false,
    version: "1.2.3",
  };
  return { code: await runCommandLine(io), ...written };
}
