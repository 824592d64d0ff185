import { open } from "node:fs/promises";
import { openLedgerEntry } from "@waypost/sdk";
import type { EntryLog, LoggedEntry } from "./EntryLog.ts";

const newline = 0x0a;

/**
 * Keeps entries in a file, one JSON line each, for one process at a time.
 *
 * A crash in the middle of a write leaves a torn last line: it was never acknowledged, so it is cut off.
 *
 * @throws Error naming the line, where any other line cannot be read: nothing is guessed about what was kept.
 */
export async function openFileLog(path: string): Promise<EntryLog> {
  const file = await open(path, "a+");
  let written = Promise.resolve();
  return {
    async readAll() {
      const bytes = await file.readFile();
      const end = bytes.lastIndexOf(newline) + 1;
      if (end < bytes.length) await file.truncate(end);
      const lines = bytes.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
      return lines.map((line, index) => openLine(line, `${path}:${index + 1}`));
    },
    append(lines) {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      // One after the other, so that lines never mix; a failed write does not block the next one.
      const done = written.then(async () => {
        await file.appendFile(text);
        await file.datasync();
      });
      written = done.catch(() => undefined);
      return done;
    },
    async close() {
      await written;
      await file.close();
    },
  };
}

function openLine(line: string, place: string): LoggedEntry {
  const { hcp, entry } = JSON.parse(line) as { readonly hcp: unknown; readonly entry: unknown };
  const opened = openLedgerEntry(entry);
  if (typeof hcp !== "string" || !opened.ok) throw new Error(`${place} is no entry that was kept here.`);
  return { hcp, entry: opened.value };
}
