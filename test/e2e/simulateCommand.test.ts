import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../sdk/bin/waypost.mjs", import.meta.url));
const journey = fileURLToPath(new URL("../../examples/cardiology-portal/journey.json", import.meta.url));

async function simulate(workers: number): Promise<string> {
  const args = ["simulate", journey, "--days", "20", "--from", "2026-11-06", "--seed", "7", "--json"];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [program, ...args, "--population", "700", "--replications", "12", "--workers", String(workers)],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr).toBe("");
  return stdout;
}

test("1, 2 and 7 threads of the built program come to the same bytes [semantics 30]", async () => {
  const hashes: string[] = [];
  for (const workers of [1, 2, 7]) {
    const out = await simulate(workers);
    expect(JSON.parse(out)).toMatchObject({ ok: true, result: { people: 8_400, isPartial: false } });
    hashes.push(createHash("sha256").update(out).digest("hex"));
  }
  expect(new Set(hashes).size).toBe(1);
});
