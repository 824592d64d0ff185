import { createMemoryStore, type JourneyStore } from "@waypost/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import type { ImportOptions, ImportProgress } from "../../../messaging/importChannel";
import { openForPublication, publishJourney } from "../../journeys/publishJourney";
import { createStoreAccess, workspace } from "../../store/StoreAccess";
import { createPortalJourney } from "../../testing/portalJourney";
import { type ImportContext, runImport } from "./runImport";

const now = Date.UTC(2026, 8, 20);
const site = { origin: "https://crm.example", object: "contacts" };

const hcps = `hcp,name,npi,email,record,persona
H1,Nora O’Dell,9000000007,nora@x.example,0,traditional
H2,李 明,,office@x.example,1,
`;
const events = `hcp,type,occurred_at
H1,invited,2026-09-01T08:00:00Z
H1,subscribed,2026-09-03T08:00:00Z
H2,invited,2026-09-15T08:00:00Z
`;

let store: JourneyStore;
let context: ImportContext;
let progress: ImportProgress[];

beforeEach(async () => {
  store = createMemoryStore();
  progress = [];
  let tokens = 0;
  const newToken = () => `token-${++tokens}`;
  context = {
    store: createStoreAccess(async () => ({ ok: true, value: store })),
    now: () => now,
    newToken,
    alone: (work) => work(),
    timeZone: "UTC",
  };
  const opened = openForPublication(JSON.stringify(createPortalJourney()));
  if (!opened.ok) throw new Error("the test's journey is not one");
  await publishJourney(store, { now: () => now, newToken }, opened.value);
});

type Texts = { hcps?: string; consent?: string; events?: string };

function importTexts(texts: Texts, options: ImportOptions = { site }, mayGoOn = () => true) {
  const files = Object.fromEntries(
    Object.entries(texts).map(([kind, text]) => [kind, new File([text], `${kind}.csv`)]),
  );
  return runImport(context, files, options, {
    report: (each) => progress.push(each),
    mayGoOn: async () => mayGoOn(),
  });
}

async function requireReport(texts: Texts, options?: ImportOptions) {
  const imported = await importTexts(texts, options);
  if (!imported.ok) throw new Error(imported.error.code);
  const { people, entries, files } = imported.value;
  const rows = files.map(({ kind, report }) => [kind, report.taken, report.repeated, report.rejectedCount]);
  return { people, entries, rows, files };
}

async function findHcp(value: string): Promise<string> {
  const found = await store.findPeople(workspace, { system: "external", value });
  if (!found.ok || found.value[0] === undefined) throw new Error(`${value} is not stored`);
  return found.value[0];
}

async function stageOf(id: string): Promise<string | undefined> {
  const runs = await store.readRuns(workspace, [await findHcp(id)]);
  return runs.ok ? runs.value[0]?.[0]?.stage : undefined;
}

async function countAudits(): Promise<number> {
  const audit = await store.listAudit(workspace);
  return audit.ok ? audit.value.filter(({ action }) => action === "import").length : -1;
}

describe("An import", () => {
  test("creates people, folds them and links their records, in one commit", async () => {
    const report = await requireReport({ hcps, events });
    expect(report).toMatchObject({ people: { created: 2, changed: 0, unchanged: 0 }, entries: 4 });
    expect(report.rows).toEqual([
      ["hcps", 2, 0, 0],
      ["events", 3, 0, 0],
    ]);
    expect([await stageOf("H1"), await stageOf("H2")]).toEqual(["subscription", "emailed"]);
    const linked = await store.findLinked(workspace, [{ ...site, recordId: "0" }]);
    expect(linked).toEqual({ ok: true, value: [{ hcp: await findHcp("H1"), by: "import" }] });
    expect(await countAudits()).toBe(1);
  });

  test("audits with counts and tokens, never with a name or an identifier [semantics 38]", async () => {
    await requireReport({ hcps, events });
    const audit = await store.listAudit(workspace);
    const text = JSON.stringify(audit);
    expect(text).toContain('"people":2');
    for (const secret of ["Nora", "9000000007", "nora@", "H1"]) expect(text).not.toContain(secret);
  });

  test("brings nobody back who was erased, by any identifier, and says so [semantics 38]", async () => {
    await requireReport({ hcps, events });
    const hcp = await findHcp("H1");
    const person = await store.readPerson(workspace, hcp);
    const fromRevision = (person.ok && person.value?.revision) || 0;
    const audit = { id: "e", at: now, actor: "test", action: "person.erase", parameters: { hcp } };
    await store.commit({ workspace, erase: [{ hcp, fromRevision }] }, audit);
    const again = await requireReport({ hcps, events });
    expect(again.people).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect(again.files[0]?.report.rejectedByCode).toEqual({ "csv.erasedHcp": 1 });
    expect(again.files[1]?.report.rejectedByCode).toEqual({ "csv.erasedHcp": 2 });
    const renamed = "hcp,name,npi,email\nX9,N. O’Dell,9000000007,\nX8,N. O’Dell,,nora@x.example\n";
    expect((await requireReport({ hcps: renamed })).files[0]?.report.rejectedByCode).toEqual({
      "csv.erasedHcp": 2,
    });
    const colleague = "hcp,name,npi,email\nX7,Ada Blum,9000000015,nora@x.example\n";
    expect((await requireReport({ hcps: colleague })).people.created).toBe(1);
  });

  test("adds nothing when it is repeated, and says so", async () => {
    await requireReport({ hcps, events });
    const again = await requireReport({ hcps, events });
    expect(again).toMatchObject({ people: { created: 0, changed: 0, unchanged: 2 }, entries: 0 });
    expect(again.rows).toEqual([
      ["hcps", 0, 2, 0],
      ["events", 0, 3, 0],
    ]);
  });

  test("leaves a record with whom a user said it shows, and finds nothing new in saying otherwise again", async () => {
    await requireReport({ hcps, events });
    const decided = { hcp: await findHcp("H2"), by: "decision" } as const;
    const record = { ...site, recordId: "0" };
    const { hcp } = decided;
    const links = [{ ...record, by: decided.by }];
    const person = { hcp, fromRevision: 1, append: [], runs: [], links };
    const audit = { id: "decide", at: 0, actor: "test", action: "person.link", parameters: {} };
    expect((await store.commit({ workspace, people: [person] }, audit)).ok).toBe(true);
    expect(await requireReport({ hcps })).toMatchObject({ people: { changed: 0, unchanged: 2 } });
    expect(await store.findLinked(workspace, [record])).toEqual({ ok: true, value: [decided] });
  });

  test("adds to people who are known already, by their id alone", async () => {
    await requireReport({ hcps, events });
    const more = "hcp,type,occurred_at\nH2,subscribed,2026-09-16T08:00:00Z\n";
    expect(await requireReport({ events: more })).toMatchObject({ people: { changed: 1 }, entries: 1 });
    expect(await stageOf("H2")).toBe("subscription");
  });

  test("follows a corrected name, number and address, and keeps ids of other systems", async () => {
    await requireReport({ hcps });
    const hcp = await findHcp("H1");
    await requireReport({ hcps: "hcp,name,npi,email\nX9,Nora Ohm,9000000007,n.ohm@x.example\n" });
    const person = await store.readPerson(workspace, hcp);
    expect(person.ok && person.value?.profile).toEqual({
      displayName: "Nora Ohm",
      identifiers: [
        { system: "external", value: "H1" },
        { system: "external", value: "X9" },
        { system: "npi", value: "9000000007" },
        { system: "email", value: "n.ohm@x.example" },
      ],
      records: [{ origin: "https://crm.example", object: "contacts", recordId: "0" }],
    });
  });

  test("reports bytes read and people done, in order", async () => {
    await requireReport({ hcps, events });
    const phases = progress.map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual(["reading", "matching", "folding", "saving"]);
    const bytes = new TextEncoder().encode(hcps + events).length;
    expect(progress.filter(({ phase }) => phase === "reading").at(-1)).toEqual({
      phase: "reading",
      done: bytes,
      total: bytes,
    });
  });
});

describe("Rows whose person cannot be told", () => {
  test("are rejected where nobody has the id, and can be downloaded with the reason", async () => {
    const stray =
      'hcp,type,occurred_at,payload.note\nH1,invited,2026-09-01T08:00:00Z,\nH7,invited,soon,\nH8,invited,2026-09-01T08:00:00Z,"a, ""b"""\n';
    const { files, rows } = await requireReport({ hcps, events: stray });
    expect(rows[1]).toEqual(["events", 1, 0, 2]);
    expect(files[1]?.report.rejectedByCode).toEqual({ "csv.notAnInstant": 1, "csv.unknownHcp": 1 });
    expect(files[0]?.rejectedFile).toBeUndefined();
    const lines = (await files[1]?.rejectedFile?.text())?.trimEnd().split("\r\n");
    expect(lines?.[1]).toMatch(/^3,csv\.notAnInstant,.*H7,invited,soon,$/);
    expect(lines?.[2]).toMatch(/^4,csv\.unknownHcp,.*H8,invited,2026-09-01T08:00:00Z,"a, ""b"""$/);
  });

  test("are rejected where the id is one person's and the NPI another's, with all that hangs on the id", async () => {
    await requireReport({ hcps });
    const crossed = "hcp,name,npi\nH2,李 明,9000000007\n";
    const { files } = await requireReport({ hcps: crossed, events });
    expect(files.map(({ report }) => report.rejectedByCode)).toEqual([
      { "csv.contradictoryHcp": 1 },
      { "csv.contradictoryHcp": 1 },
    ]);
  });

  test("are rejected where an earlier row is of the same known person", async () => {
    await requireReport({ hcps });
    const twice = "hcp,name,npi\nH1,Nora O’Dell,\nX1,Nora O’Dell,9000000007\n";
    const { files } = await requireReport({ hcps: twice });
    expect(files[0]?.report.rejected).toMatchObject([
      {
        code: "csv.sameHcp",
        line: 3,
        parameters: { hcp: "X1", firstLine: 2 },
        text: "X1,Nora O’Dell,9000000007",
      },
    ]);
  });

  test("are never given to whoever shares the mailbox: the name must agree, and the NPI may not differ", async () => {
    await requireReport({ hcps });
    const sharing = `hcp,name,npi,email
A1,Lara Moss,,OFFICE@x.example
A2,Ming Li,,nora@x.example
A3,ODell Nora,9000000015,nora@x.example
A4,"O'Dell, Nora",,nora@x.example
`;
    const { people } = await requireReport({ hcps: sharing });
    expect(people).toEqual({ created: 3, changed: 1, unchanged: 0 });
    expect(await findHcp("A4")).toBe(await findHcp("H1"));
    expect(await findHcp("A3")).not.toBe(await findHcp("H1"));
  });

  test("are rejected where the person's data is damaged; the others go in", async () => {
    await requireReport({ hcps });
    const damaged = await findHcp("H1");
    const { readPeople } = store;
    store.readPeople = async (name, asked) =>
      asked.includes(damaged)
        ? { ok: false, error: { code: "store.unreadable", hcps: [damaged], cause: "bytes" } }
        : readPeople(name, asked);
    const { rows, people } = await requireReport({ events });
    expect(rows).toEqual([["events", 1, 0, 2]]);
    expect(people).toMatchObject({ changed: 1 });
  });
});

describe("An import that is not taken", () => {
  async function expectNothing(result: ReturnType<typeof importTexts>, error: object) {
    expect(await result).toMatchObject({ ok: false, error });
    expect(await store.countPeople(workspace)).toEqual({ ok: true, value: 0 });
    expect(await countAudits()).toBe(0);
  }

  test("is one of no file, or without a journey", async () => {
    await expectNothing(importTexts({}), { code: "import.noFiles" });
    await expectNothing(importTexts({ hcps }, { journey: "none" }), { code: "import.noJourney" });
  });

  test("is one of which a whole file is refused", async () => {
    const issue = { code: "csv.missingColumn", parameters: { missing: "type" } };
    await expectNothing(importTexts({ hcps, events: "hcp,occurred_at\nH1,x\n" }), {
      code: "import.file",
      kind: "events",
      name: "events.csv",
      issue,
    });
  });

  test("is one that was cancelled, at whatever step", async () => {
    for (let steps = 0; steps < 4; steps++) {
      let left = steps;
      await expectNothing(
        importTexts({ hcps, events }, { site }, () => left-- > 0),
        { code: "import.cancelled" },
      );
    }
  });

  test("is one for which the disk has no room", async () => {
    store.commit = async () => ({ ok: false, error: { code: "store.full", cause: "quota" } });
    await expectNothing(importTexts({ hcps, events }), { code: "store.full" });
  });
});

describe("An import that meets other writers", () => {
  test("reads and folds again whoever was changed meanwhile, and loses nothing of either", async () => {
    await requireReport({ hcps });
    const hcp = await findHcp("H1");
    const { commit } = store;
    let interfering = 2;
    store.commit = async (change, audit) => {
      if (interfering-- > 0) {
        const person = await store.readPerson(workspace, hcp);
        const revision = person.ok ? (person.value?.revision ?? 0) : 0;
        const id = `visit ${interfering}`;
        const base = { id, key: id, recordedAt: now, source: "panel", sequence: 0, actor: "local" };
        const visit = { kind: "event" as const, ...base, type: "visit.held", occurredAt: now };
        await commit(
          { workspace, people: [{ hcp, fromRevision: revision, append: [visit], runs: [] }] },
          { ...audit, action: "entry.log" },
        );
      }
      return commit(change, audit);
    };
    expect(await requireReport({ events })).toMatchObject({ people: { changed: 2 }, entries: 3 });
    const person = await store.readPerson(workspace, hcp);
    expect(person.ok && person.value?.entries.length).toBe(1 + 2 + 2);
    expect(await stageOf("H1")).toBe("subscription");
  });
});
