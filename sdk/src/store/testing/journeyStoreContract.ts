import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../../audit/verifyChain.js";
import { openJourney } from "../../migrate/openJourney.js";
import { invariant } from "../../model/invariant.js";
import type { LedgerEntry } from "../../model/Ledger.js";
import type {
  JourneyDraft,
  JourneyStore,
  NewLink,
  PersonChange,
  PublishedJourney,
  RecordLink,
} from "../JourneyStore.js";
import { describeExperiments } from "./describeExperiments.js";
import { createAudit, createChange, createEntry, createPerson, createRun, workspace } from "./fixtures.js";
import { requireValue } from "./requireValue.js";

const contact: NewLink = {
  origin: "http://crm.example",
  object: "contacts",
  recordId: "0",
  by: "import",
};
const account: NewLink = { ...contact, object: "accounts" };

/** What every adapter of the store promises. @param open a new, empty store for each test. */
export function describeJourneyStore(name: string, open: () => Promise<JourneyStore>): void {
  describe(name, () => {
    let store: JourneyStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const commit = (people: readonly PersonChange[]) =>
      store.commit(createChange(people), createAudit("audit"));

    describePeople(() => store, commit);
    describeRevisions(() => store, commit);
    describeLookUps(() => store, commit);
    describeRuns(() => store, commit);
    describeRecords(() => store, commit);
    describeDrafts(() => store);
    describeExperiments(() => store);
  });
}

type Commit = (people: readonly PersonChange[]) => ReturnType<JourneyStore["commit"]>;

function describePeople(store: () => JourneyStore, commit: Commit): void {
  it("gives back what was stored of a person", async () => {
    const entries: LedgerEntry[] = [
      createEntry("a", { payload: { subject: "Ünïcode – 心臓", "it's": true, weight: 1.5 } }),
      { ...base("b"), kind: "attribute", attribute: "specialty", value: "cardiology" },
      { ...base("c"), kind: "consent", channel: "email", change: "granted", expiresAt: 5 },
      { ...base("d"), kind: "persona", persona: "traditional", occurredAt: 4 },
      { ...base("e"), kind: "retraction", retracts: "entry-a", occurredAt: 6 },
    ];
    const person = createPerson("hcp-1", { append: entries });
    await requireValue(commit([person]));
    expect(await requireValue(store().readPerson(workspace, "hcp-1"))).toEqual({
      hcp: "hcp-1",
      revision: 1,
      profile: person.profile,
      entries,
    });
  });

  it("does not find who is not there, in this workspace or in another", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    expect(await requireValue(store().readPerson(workspace, "hcp-2"))).toBeUndefined();
    expect(await requireValue(store().readPerson("south", "hcp-1"))).toBeUndefined();
    expect(await requireValue(store().countPeople("south"))).toBe(0);
  });

  it("reads people in the order asked", async () => {
    await requireValue(commit([createPerson("hcp-1"), createPerson("hcp-2")]));
    const read = await requireValue(store().readPeople(workspace, ["hcp-2", "nobody", "hcp-1"]));
    expect(read.map((person) => person?.hcp)).toEqual(["hcp-2", undefined, "hcp-1"]);
  });

  it("appends in order and keeps the profile", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    const { profile: _, ...second } = createPerson("hcp-1", {
      fromRevision: 1,
      append: [createEntry("second")],
    });
    await requireValue(commit([second]));
    const person = await requireValue(store().readPerson(workspace, "hcp-1"));
    expect(person?.entries.map(({ key }) => key)).toEqual(["hcp-1-first", "second"]);
    expect(person?.profile.displayName).toBe("Dr hcp-1");
  });

  it("keeps one entry of those with the same key, and counts the others", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    const append = [
      createEntry("hcp-1-first", { type: "other" }),
      createEntry("x"),
      createEntry("x", { type: "other" }),
    ];
    const receipt = await requireValue(commit([createPerson("hcp-1", { fromRevision: 1, append })]));
    expect(receipt).toEqual({ revisions: { "hcp-1": 2 }, duplicates: 2 });
    const person = await requireValue(store().readPerson(workspace, "hcp-1"));
    expect(person?.entries.map(({ key, ...entry }) => [key, "type" in entry && entry.type])).toEqual([
      ["hcp-1-first", "email.opened"],
      ["x", "email.opened"],
    ]);
  });

  it("visits everybody once, in a stable order and in batches", async () => {
    const hcps = Array.from({ length: 450 }, (_, index) => `hcp-${String(index).padStart(4, "0")}`);
    await requireValue(commit(hcps.toReversed().map((hcp) => createPerson(hcp))));
    const visited: string[] = [];
    await requireValue(
      store().eachPerson(workspace, async (people) => {
        visited.push(...people.map(({ hcp }) => hcp));
      }),
    );
    expect(visited).toEqual(hcps);
    expect(await requireValue(store().countPeople(workspace))).toBe(450);
  });
}

function describeRevisions(store: () => JourneyStore, commit: Commit): void {
  it("refuses a change of somebody who was changed since, and writes nothing of it", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    const change = createChange(
      [
        createPerson("hcp-1", { fromRevision: 3, append: [createEntry("late")], links: [contact] }),
        createPerson("hcp-2", { links: [account] }),
      ],
      { publish: [createPublished("v-1", 1)] },
    );
    expect(await store().commit(change, createAudit("refused"))).toEqual({
      ok: false,
      error: { code: "store.conflict", hcps: ["hcp-1"] },
    });
    const read = await requireValue(store().readPeople(workspace, ["hcp-1", "hcp-2"]));
    expect(read.map((person) => [person?.revision, person?.entries.length])).toEqual([
      [1, 1],
      [undefined, undefined],
    ]);
    expect(await requireValue(store().findLinked(workspace, [contact, account]))).toEqual([
      undefined,
      undefined,
    ]);
    expect(await requireValue(store().listPublished(workspace))).toEqual([]);
    expect((await requireValue(store().listAudit(workspace))).map(({ id }) => id)).toEqual(["audit"]);
  });

  it("refuses to create somebody who is there, and to change somebody who is not", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    expect(await commit([createPerson("hcp-1"), createPerson("hcp-2", { fromRevision: 1 })])).toEqual({
      ok: false,
      error: { code: "store.conflict", hcps: ["hcp-1", "hcp-2"] },
    });
  });

  it("lets one of two changes win that were made from the same revision at once", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    const racing = ["a", "b"].map((key) =>
      createPerson("hcp-1", { fromRevision: 1, append: [createEntry(key)] }),
    );
    const results = await Promise.all(racing.map((change) => commit([change])));
    expect(results.map((result) => (result.ok ? "written" : result.error.code)).sort()).toEqual([
      "store.conflict",
      "written",
    ]);
    const winner = results[0]?.ok ? "a" : "b";
    const person = await requireValue(store().readPerson(workspace, "hcp-1"));
    expect(person?.entries.map(({ key }) => key)).toEqual(["hcp-1-first", winner]);
    expect(await requireValue(store().listAudit(workspace))).toHaveLength(2);
  });

  it("throws where a change names an HCP twice or creates one without a profile", async () => {
    await expect(commit([createPerson("hcp-1"), createPerson("hcp-1")])).rejects.toThrow(
      "names each HCP once",
    );
    const { profile: _, ...faceless } = createPerson("hcp-1");
    await expect(commit([faceless])).rejects.toThrow("comes with a profile");
  });
}

function describeLookUps(store: () => JourneyStore, commit: Commit): void {
  const email = (value: string) => ({ system: "email", value }) as const;
  const named = (hcp: string, ...emails: string[]) =>
    createPerson(hcp, { profile: { displayName: hcp, identifiers: emails.map(email) } });

  it("finds people by identifier however it is written, and everybody who shares it", async () => {
    await requireValue(
      commit([
        named("hcp-2", "office@clinic.example"),
        named("hcp-1", "Office@Clinic.example", "own@clinic.example"),
      ]),
    );
    expect(
      await requireValue(
        store().findPeopleBatch(
          workspace,
          ["none@x.example", " OFFICE@clinic.example", "own@clinic.example"].map(email),
        ),
      ),
    ).toEqual([[], ["hcp-1", "hcp-2"], ["hcp-1"]]);
    expect(await requireValue(store().findPeople(workspace, email("own@clinic.example")))).toEqual(["hcp-1"]);
  });

  it("tells systems and workspaces apart", async () => {
    await requireValue(commit([named("hcp-1", "own@clinic.example")]));
    const external = { system: "external", value: "own@clinic.example" } as const;
    expect(await requireValue(store().findPeople(workspace, external))).toEqual([]);
    expect(await requireValue(store().findPeople("south", email("own@clinic.example")))).toEqual([]);
  });

  it("forgets identifiers that a new profile no longer has", async () => {
    await requireValue(commit([named("hcp-1", "old@clinic.example", "kept@clinic.example")]));
    await requireValue(commit([{ ...named("hcp-1", "kept@clinic.example"), fromRevision: 1 }]));
    expect(
      await requireValue(
        store().findPeopleBatch(workspace, ["old@clinic.example", "kept@clinic.example"].map(email)),
      ),
    ).toEqual([[], ["hcp-1"]]);
  });

  it("finds the person of a linked record, by origin, object and id together", async () => {
    await requireValue(commit([createPerson("hcp-1", { links: [contact] })]));
    const others: RecordLink[] = [
      account,
      { ...contact, origin: "https://crm.example" },
      { ...contact, recordId: "00" },
    ];
    expect(await requireValue(store().findLinked(workspace, [...others, contact]))).toEqual([
      undefined,
      undefined,
      undefined,
      { hcp: "hcp-1", by: "import" },
    ]);
    expect(await requireValue(store().findLinked("south", [contact]))).toEqual([undefined]);
  });

  it("passes a record on, and lets nobody give up another's", async () => {
    await requireValue(
      commit([createPerson("hcp-1", { links: [contact] }), createPerson("hcp-2", { links: [account] })]),
    );
    await requireValue(
      commit([createPerson("hcp-2", { fromRevision: 1, links: [contact], unlinks: [account] })]),
    );
    expect(await requireValue(store().findLinked(workspace, [contact, account]))).toEqual([
      { hcp: "hcp-2", by: "import" },
      undefined,
    ]);
    await requireValue(commit([createPerson("hcp-1", { fromRevision: 1, unlinks: [contact] })]));
    expect(await requireValue(store().findLinked(workspace, [contact]))).toMatchObject([{ hcp: "hcp-2" }]);
    await requireValue(
      commit([
        createPerson("hcp-1", { fromRevision: 2, links: [contact] }),
        createPerson("hcp-2", { fromRevision: 2, unlinks: [contact] }),
      ]),
    );
    expect(await requireValue(store().findLinked(workspace, [contact]))).toMatchObject([{ hcp: "hcp-1" }]);
  });

  it("lets a decision replace the link of an import, and no import replace a decision until it is taken back", async () => {
    const decided: NewLink = { ...contact, by: "decision" };
    const change = (hcp: string, fromRevision: number, links: readonly NewLink[]) =>
      requireValue(commit([createPerson(hcp, { fromRevision, links })]));
    const findLinked = async () => (await requireValue(store().findLinked(workspace, [contact])))[0];
    await change("hcp-1", 0, [contact]);
    await change("hcp-2", 0, [decided]);
    expect(await findLinked()).toEqual({ hcp: "hcp-2", by: "decision" });
    await change("hcp-1", 1, [contact]);
    await change("hcp-2", 1, [contact]);
    expect(await findLinked()).toEqual({ hcp: "hcp-2", by: "decision" });
    await change("hcp-1", 2, [decided]);
    expect(await findLinked()).toEqual({ hcp: "hcp-1", by: "decision" });
    await requireValue(commit([createPerson("hcp-1", { fromRevision: 3, unlinks: [contact] })]));
    expect(await findLinked()).toBeUndefined();
    await change("hcp-2", 2, [contact]);
    expect(await findLinked()).toEqual({ hcp: "hcp-2", by: "import" });
  });
}

function describeRuns(store: () => JourneyStore, commit: Commit): void {
  it("gives back the runs of people in the order asked", async () => {
    const runs = [
      createRun("hcp-1"),
      createRun("hcp-1", { journey: "congress", status: "exited", exit: "optOut" }),
    ];
    await requireValue(commit([createPerson("hcp-1", { runs }), createPerson("hcp-2")]));
    expect(await requireValue(store().readRuns(workspace, ["hcp-2", "nobody", "hcp-1"]))).toEqual([
      [createRun("hcp-2")],
      [],
      runs,
    ]);
  });

  it("replaces the runs with those of the latest change and leaves the ledger alone", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    const moved = createRun("hcp-1", { stage: "subscribed", revision: 2 });
    const receipt = await requireValue(
      commit([{ hcp: "hcp-1", fromRevision: 1, append: [], runs: [moved] }]),
    );
    expect(receipt.revisions).toEqual({ "hcp-1": 2 });
    expect(await requireValue(store().readRuns(workspace, ["hcp-1"]))).toEqual([[moved]]);
    const person = await requireValue(store().readPerson(workspace, "hcp-1"));
    expect(person?.revision).toBe(2);
    expect(person?.entries).toHaveLength(1);
  });

  it("lists who is due, earliest first, and forgets waits that are gone", async () => {
    const waiting = (hcp: string, ...wakes: number[]) =>
      createPerson(hcp, { runs: wakes.map((wakeAt) => createRun(hcp, { wakeAt })) });
    await requireValue(
      commit([
        waiting("hcp-1", 900, 300),
        waiting("hcp-2", 200),
        waiting("hcp-3", 301),
        createPerson("hcp-4"),
      ]),
    );
    expect(await requireValue(store().findNextWake(workspace))).toBe(200);
    expect(await requireValue(store().listDue(workspace, 300, 10))).toEqual(["hcp-2", "hcp-1"]);
    expect(await requireValue(store().listDue(workspace, 1_000, 1))).toEqual(["hcp-2"]);
    expect(await requireValue(store().listDue("south", 1_000, 10))).toEqual([]);
    await requireValue(commit([createPerson("hcp-2", { fromRevision: 1 })]));
    expect(await requireValue(store().findNextWake(workspace))).toBe(300);
    expect(await requireValue(store().findNextWake("south"))).toBeUndefined();
  });
}

function describeRecords(store: () => JourneyStore, commit: Commit): void {
  it("lists what was published, the latest publication last", async () => {
    for (const publish of [
      createPublished("v-1", 10),
      createPublished("v-2", 20),
      createPublished("v-1", 30),
    ]) {
      await requireValue(store().commit({ workspace, publish: [publish] }, createAudit("publish")));
    }
    expect(await requireValue(store().listPublished(workspace))).toEqual([
      createPublished("v-2", 20),
      createPublished("v-1", 30),
    ]);
    expect(await requireValue(store().listPublished("south"))).toEqual([]);
  });

  it("keeps the audit entries of a workspace in the order committed", async () => {
    for (const id of ["c", "a", "b"]) await requireValue(store().commit({ workspace }, createAudit(id)));
    await requireValue(store().commit({ workspace: "south" }, createAudit("d")));
    expect(await requireValue(store().listAudit(workspace))).toEqual(["c", "a", "b"].map(createAudit));
    expect(await requireValue(store().listAudit("south"))).toEqual([createAudit("d")]);
  });

  it("chains the audit entries of each workspace, and a change of any shows [semantics 39]", async () => {
    for (const id of ["a", "b", "c"]) await requireValue(store().commit({ workspace }, createAudit(id)));
    await requireValue(store().commit({ workspace: "south" }, createAudit("d")));
    const chain = await requireValue(store().listAuditChain(workspace));
    expect(verifyChain(chain)).toMatchObject({ records: 3, fault: undefined, late: 0 });
    const changed = chain.map((record) => ({ ...record, entry: { ...record.entry, at: 0 } }));
    expect(verifyChain(changed).fault?.code).toBe("audit.changed");
    expect(verifyChain(await requireValue(store().listAuditChain("south"))).records).toBe(1);
  });

  it("stores a change and its audit entry together", async () => {
    await requireValue(commit([createPerson("hcp-1")]));
    expect(await requireValue(store().listAudit(workspace))).toEqual([createAudit("audit")]);
  });
}

function base(key: string) {
  return { id: `entry-${key}`, recordedAt: 7, source: "crm", sequence: 3, actor: "actor-2", key };
}

function createPublished(version: string, publishedAt: number): PublishedJourney {
  const opened = openJourney({
    format: 1,
    id: "portal",
    title: "Portal",
    events: [],
    entry: [{ id: "start", event: "email.sent" }],
    initial: "invited",
    stages: [{ id: "invited", label: "Invited", kind: "atomic" }],
    transitions: [],
  });
  invariant(opened.ok, "the contract's journey opens");
  return { journey: "portal", version, publishedAt, document: opened.value };
}

function describeDrafts(store: () => JourneyStore): void {
  const createDraft = (id: string, changes: Partial<JourneyDraft> = {}): JourneyDraft => ({
    id,
    revision: 0,
    changedAt: 1,
    tags: ["cardiology"],
    isArchived: false,
    document: createPublished("v1", 1).document,
    ...changes,
  });

  it("gives back a draft as it was saved, with the next revision", async () => {
    const draft = createDraft("d");
    expect(await requireValue(store().saveDraft(workspace, draft))).toEqual({ kind: "saved", revision: 1 });
    expect(await requireValue(store().readDraft(workspace, "d"))).toEqual({ ...draft, revision: 1 });
    expect(await requireValue(store().readDraft("other", "d"))).toBeUndefined();
  });

  it("never saves over a state that was not read, and answers what stands", async () => {
    await requireValue(store().saveDraft(workspace, createDraft("d")));
    const second = createDraft("d", { revision: 1, changedAt: 2 });
    await requireValue(store().saveDraft(workspace, second));
    const late = await requireValue(
      store().saveDraft(workspace, createDraft("d", { revision: 1, changedAt: 9 })),
    );
    expect(late).toEqual({ kind: "conflict", current: { ...second, revision: 2 } });
    expect(await requireValue(store().saveDraft(workspace, createDraft("gone", { revision: 3 })))).toEqual({
      kind: "conflict",
      current: undefined,
    });
  });

  it("lists drafts, the last changed first, and forgets the deleted", async () => {
    for (const [id, changedAt] of [
      ["a", 1],
      ["b", 3],
      ["c", 2],
    ] as const) {
      await requireValue(store().saveDraft(workspace, createDraft(id, { changedAt })));
    }
    await requireValue(store().deleteDraft(workspace, "c"));
    const listed = await requireValue(store().listDrafts(workspace));
    expect(listed.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(await requireValue(store().listDrafts("other"))).toEqual([]);
  });
}
