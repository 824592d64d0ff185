import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, replay } from "@waypost/sdk";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { openExample } from "../openExample.ts";
import { createService } from "./createService.ts";
import { createMemoryLog, type EntryLog } from "./EntryLog.ts";
import { openFileLog } from "./openFileLog.ts";
import { openStageKeeper } from "./openStageKeeper.ts";

const portal = join(import.meta.dirname, "../cardiology-portal");
const exampleNow = Date.parse("2026-11-20T09:00:00Z");
const { journey, ledgers } = openExample(portal, exampleNow);
const folder = mkdtempSync(join(tmpdir(), "waypost-service-"));
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A service in this process, at an instant that the test moves. */
async function startService(log: EntryLog = createMemoryLog()) {
  const time = { now: exampleNow };
  const failures: unknown[] = [];
  const keeper = await openStageKeeper(journey, log, () => time.now);
  const service = createService(keeper, (error) => failures.push(error));
  service.listen(0, "127.0.0.1");
  await once(service, "listening");
  ends.push(() => service.close());
  const address = service.address();
  if (address === null || typeof address === "string") throw new Error("It listens on a port.");
  return { time, failures, ...createClient(`http://127.0.0.1:${address.port}`) };
}

function createClient(url: string) {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${url}${path}`, init);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const post = (body: string, type: string) =>
    ask("/entries", { method: "POST", headers: { "content-type": type }, body });
  return {
    ask,
    post,
    postLines: (lines: readonly unknown[]) =>
      post(lines.map((line) => JSON.stringify(line)).join("\n"), "application/x-ndjson"),
  };
}

/** A ledger as another system would post it: without what is the service's to say. */
function toPosted({ hcp, entries }: Ledger) {
  return entries.map(({ id: _id, recordedAt: _recordedAt, ...entry }) => ({ hcp, ...entry }));
}

const visit = (key: string, occurredAt: string) => ({
  hcp: "HCP-1",
  kind: "event",
  key,
  type: "portal.visited",
  occurredAt,
});

describe("entries that are posted", () => {
  test("bring everybody of the example to where replay says, in whatever order they come [semantics 2]", async () => {
    const { postLines, ask } = await startService();
    const posted = ledgers.flatMap(toPosted).reverse();
    const half = Math.floor(posted.length / 2);
    await postLines(posted.slice(0, half));
    const { body } = await postLines(posted.slice(half));
    expect(body).toMatchObject({ accepted: posted.length - half, repeated: 0, refused: [] });
    for (const ledger of ledgers) {
      const { status, body: stage } = await ask(`/hcps/${ledger.hcp}/stage`);
      const run = replay(journey, ledger, exampleNow);
      expect([status, stage.status, stage.stages.map(({ stage: id }: { stage: string }) => id)]).toEqual([
        200,
        run.status,
        run.leaves,
      ]);
    }
  });

  test("count once, however often and in however many posts at a time they come", async () => {
    const { postLines } = await startService();
    const lines = [visit("k1", "2026-11-01T09:00:00Z"), visit("k2", "2026-11-02T09:00:00Z")];
    const receipts = await Promise.all([postLines(lines), postLines(lines), postLines([...lines, ...lines])]);
    const count = (key: string) => receipts.reduce((sum, { body }) => sum + body[key], 0);
    expect([count("accepted"), count("repeated")]).toEqual([2, 6]);
  });

  test("are refused by their place, with what to do, and the others go in", async () => {
    const { post, ask } = await startService();
    const body = [
      JSON.stringify(visit("k1", "2026-11-01T09:00:00Z")),
      "not JSON",
      JSON.stringify({ ...visit("k2", "yesterday"), type: "Portal Visited" }),
      JSON.stringify({ ...visit("k1", "2026-11-05T09:00:00Z") }),
      '{"hcp":"HCP-1","__proto__":{"polluted":true}}',
    ].join("\n");
    const receipt = await post(body, "application/x-ndjson");
    expect(receipt).toMatchObject({ status: 200, body: { accepted: 1, repeated: 0 } });
    const refused: { index: number; faults: { code: string; sentence: string }[] }[] = receipt.body.refused;
    expect(refused.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(refused[1]?.faults.map(({ code }) => code)).toEqual(["open.type", "open.form"]);
    expect(refused[2]?.faults[0]).toMatchObject({ code: "service.keyReused" });
    expect(refused.every(({ faults }) => faults.every(({ sentence }) => sentence.length > 10))).toBe(true);
    expect((await ask("/hcps/HCP-1/stage")).status).toBe(200);
  });

  test("are not accepted where they could not be kept", async () => {
    const full: EntryLog = {
      ...createMemoryLog(),
      append: async () => Promise.reject(new Error("disk full")),
    };
    const { postLines, ask, failures } = await startService(full);
    expect((await postLines([visit("k1", "2026-11-01T09:00:00Z")])).status).toBe(503);
    expect((await ask("/hcps/HCP-1/stage")).status).toBe(404);
    expect(failures.map(String)).toEqual(["Error: disk full"]);
  });

  test("need a type that browsers ask about before they post it from another site", async () => {
    const { post } = await startService();
    expect((await post("{}", "text/plain")).status).toBe(415);
    expect((await post("{", "application/json")).status).toBe(400);
    expect((await post(" ".repeat(10_000_001), "application/json")).status).toBe(413);
  });
});

describe("questions", () => {
  test("why and what next are answered in sentences, in the language that is asked for", async () => {
    const { postLines, ask } = await startService();
    await postLines(ledgers.flatMap(toPosted));
    const { body: why } = await ask("/hcps/HCP-0009/explain");
    expect(why.stages[0].links.at(-1).sentence).toMatch(/\d{4}/);
    const { body: next } = await ask("/hcps/HCP-0009/next");
    expect(next.ways.length).toBeGreaterThan(0);
    const german = { headers: { "accept-language": "de-DE,de;q=0.9" } };
    const { body: warum } = await ask("/hcps/HCP-0009/explain", german);
    expect(warum.sentence).not.toBe(why.sentence);
  });

  test("an earlier instant is asked about with `at`", async () => {
    const { postLines, ask } = await startService();
    await postLines(ledgers.flatMap(toPosted));
    const { body } = await ask("/hcps/HCP-0000/stage?at=2026-01-01T00:00:00Z");
    expect(body).toMatchObject({ status: "notEntered", stages: [] });
    expect((await ask("/hcps/HCP-0000/stage?at=soon")).status).toBe(400);
  });

  test("counts change by time alone: what is due has happened when they are asked for", async () => {
    const { postLines, ask, time } = await startService();
    await postLines(ledgers.flatMap(toPosted));
    const before = (await ask("/stages")).body;
    time.now = exampleNow + 400 * 86_400_000;
    const after = (await ask("/stages")).body;
    const countIn = (stages: { stage: string; count: number }[], id: string) =>
      stages.find(({ stage }) => stage === id)?.count ?? 0;
    const expected = ledgers.map((ledger) => replay(journey, ledger, time.now).leaves);
    for (const { id } of journey.document.stages) {
      const standing = ledgers.filter((ledger, index) => {
        return expected[index]?.includes(id) && replay(journey, ledger, time.now).status === "active";
      });
      expect(countIn(after.stages, id), id).toBe(standing.length);
    }
    expect(after.stages).not.toEqual(before.stages);
  });

  test("what is not there is said to be so", async () => {
    const { ask } = await startService();
    expect((await ask("/")).status).toBe(404);
    expect((await ask("/hcps/HCP-9/stage")).body.error).toContain("HCP-9");
    expect((await ask("/hcps/%/stage")).status).toBe(400);
    const { status, headers } = await ask("/entries");
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("a file", () => {
  test("brings everybody back after the process was killed, without what was not acknowledged", async () => {
    const path = join(folder, "killed.ndjson");
    const first = await startProcess(path);
    await first.postLines(ledgers.slice(0, 20).flatMap(toPosted));
    const at = "?at=2026-11-20T09:00:00Z";
    const before = (await first.ask(`/hcps/HCP-0000/stage${at}`)).body;
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    const kept = readFileSync(path, "utf8");
    appendFileSync(path, '{"hcp":"HCP-0000","entry":{"kind":"ev');
    const second = await startProcess(path);
    expect((await second.ask(`/hcps/HCP-0000/stage${at}`)).body).toEqual(before);
    expect(readFileSync(path, "utf8")).toBe(kept);
    const { body } = await second.postLines(ledgers.slice(0, 20).flatMap(toPosted));
    expect(body).toMatchObject({ accepted: 0, refused: [] });
  });

  test("that somebody else wrote is refused with its line", async () => {
    const path = join(folder, "foreign.ndjson");
    appendFileSync(path, '{"hcp":"HCP-1","entry":{"kind":"event"}}\n');
    const log = await openFileLog(path);
    await expect(log.readAll()).rejects.toThrow("foreign.ndjson:1");
    await log.close();
  });
});

/** The service as its users start it. */
async function startProcess(path: string) {
  const main = join(import.meta.dirname, "main.ts");
  const args = ["--import", "tsx", main, "--journey", join(portal, "journey.json"), "--log", path];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  ends.push(() => child.kill("SIGKILL"));
  const { stdout } = child;
  if (stdout === null) throw new Error("Its output is a pipe.");
  const [line] = await once(stdout, "data");
  return { process: child, ...createClient(String(line).trim()) };
}
