import { fail, succeed } from "../../model/result.js";
import { createSimulation } from "../../simulate/createSimulation.js";
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
  readonly isErrorTty?: boolean;
  /** Blocks of a simulation after which somebody interrupts. */
  readonly interruptAfter?: number;
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
    isErrorTty: world.isErrorTty ?? false,
    async runBlocks({ document, options, blockCount }, _workers, onBlock) {
      const created = createSimulation(document, options);
      if (!created.ok) throw new Error("a simulation that is shared was checked");
      const count = Math.min(blockCount, world.interruptAfter ?? blockCount);
      for (let block = 0; block < count; block++) if (!onBlock(created.value.runBlock(block))) return;
    },
    noColor: world.noColor ?? false,
    version: "1.2.3",
  };
  return { code: await runCommandLine(io), ...written };
}
