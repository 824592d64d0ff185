import { once } from "node:events";
import { createWriteStream } from "node:fs";

const bytes = 200_000_000;
const people = 5_000;
const rowsAPiece = 10_000;
const startsAt = Date.UTC(2026, 0, 1);

/** A file of 5,000 HCPs, and one of 200 MB with what happened to them; `toRow` writes the row of a person and an instant. */
export async function writeLargeCsv(
  paths: { hcps: string; events: string },
  header: string,
  toRow: (person: string, occurredAt: string) => string,
): Promise<{ people: number; rows: number }> {
  await writeAll(paths.hcps, [
    "hcp,name\n",
    ...Array.from({ length: people }, (_, at) => `B${at},Person ${at}\n`),
  ]);
  let rows = 0;
  function* pieces(): Generator<string> {
    yield `${header}\n`;
    for (let size = 0; size < bytes; ) {
      let piece = "";
      for (const end = rows + rowsAPiece; rows < end; rows++) {
        piece += `${toRow(`B${rows % people}`, new Date(startsAt + rows * 5_000).toISOString())}\n`;
      }
      size += piece.length;
      yield piece;
    }
  }
  await writeAll(paths.events, pieces());
  return { people, rows };
}

async function writeAll(path: string, pieces: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const piece of pieces) if (!file.write(piece)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}
