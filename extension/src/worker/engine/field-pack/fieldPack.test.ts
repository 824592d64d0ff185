import { createMemoryStore, type JourneyStore, type LedgerEntry } from "@waypost/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import type { PackTask } from "../../../messaging/packChannel";
import { defaultSettings } from "../../../messaging/settingsMessages";
import type { KeyRing } from "../../field-pack/KeyRing";
import { createMemoryKeyRing } from "../../field-pack/testing/createMemoryKeyRing";
import { foldPerson } from "../../journeys/foldPerson";
import { openForPublication, publishJourney } from "../../journeys/publishJourney";
import { readJourneys } from "../../journeys/VersionedJourney";
import { createStoreAccess, workspace } from "../../store/StoreAccess";
import { createPortalJourney } from "../../testing/portalJourney";
import { inspectPack, loadPack } from "./loadPack";
import { makePack } from "./makePack";
import type { PackContext, PackExtras } from "./PackContext";

const day = 86_400_000;
const start = Date.UTC(2026, 9, 1);

/** A browser: a store, a key ring and a clock. */
class Browser {
  readonly store: JourneyStore = createMemoryStore();
  readonly ring: KeyRing = createMemoryKeyRing();
  now = start;
  tokens = 0;
  constructor(readonly name: string) {}

  get context(): PackContext {
    return {
      store: createStoreAccess(async () => ({ ok: true, value: this.store })),
      ring: this.ring,
      now: () => this.now,
      newToken: () => `${this.name}-${++this.tokens}`,
      alone: (work) => work(),
    };
  }

  async publish(): Promise<string> {
    const opened = openForPublication(JSON.stringify(createPortalJourney()));
    if (!opened.ok) throw new Error("the test's journey is not one");
    await publishJourney(this.store, this.context, opened.value);
    return opened.value.id;
  }

  async write(hcp: string, entries: readonly LedgerEntry[], more: object = {}): Promise<void> {
    const journeys = await readJourneys(this.store);
    const record = await this.store.readPerson(workspace, hcp);
    if (!journeys.ok || !record.ok) throw new Error("the store does not answer");
    const before = record.value;
    const after = { hcp, revision: before?.revision ?? 0, entries: [...(before?.entries ?? []), ...entries] };
    const committed = await this.store.commit(
      {
        workspace,
        people: [
          {
            hcp,
            fromRevision: after.revision,
            append: entries,
            runs: foldPerson(journeys.value, after, [], this.now).summaries,
            ...(before === undefined && { profile: { displayName: `Dr ${hcp}`, identifiers: [], ...more } }),
          },
        ],
      },
      { id: `w${hcp}${entries.length}`, at: this.now, actor: "test", action: "test", parameters: {} },
    );
    if (!committed.ok) throw new Error(committed.error.code);
  }

  async person(hcp: string) {
    const read = await this.store.readPerson(workspace, hcp);
    if (!read.ok || read.value === undefined) throw new Error(`${hcp} is not stored in ${this.name}`);
    return read.value;
  }

  async stage(hcp: string): Promise<string | undefined> {
    const read = await this.store.readRuns(workspace, [hcp]);
    return read.ok ? read.value[0]?.[0]?.stage : undefined;
  }
}

const control = { report: () => undefined, mayGoOn: async () => true };

function event(id: string, type: string, occurredAt: number, source = "crm"): LedgerEntry {
  const base = { id, key: id, recordedAt: occurredAt, source, sequence: 0, actor: "a" };
  return { kind: "event", ...base, type, occurredAt };
}

let admin: Browser;
let rep: Browser;
let journey: string;
let extras: PackExtras | undefined;

beforeEach(async () => {
  admin = new Browser("admin");
  rep = new Browser("rep");
  extras = undefined;
  journey = await admin.publish();
  const records = [{ origin: "https://crm.example", object: "contacts", recordId: "17" }];
  await admin.write("h1", [event("e1", "invited", start)], {
    identifiers: [{ system: "external", value: "HCP-1" }],
    records,
  });
  await admin.write("h2", [event("e2", "invited", start)], {
    identifiers: [{ system: "npi", value: "9000000007" }],
  });
  admin.now = rep.now = start + day;
});

async function make(more: Partial<Extract<PackTask, { kind: "make" }>> = {}) {
  const made = await makePack(
    admin.context,
    {
      kind: "make",
      audience: { title: "North" },
      journeys: [journey],
      people: { kind: "everybody" },
      specs: [],
      sites: ["https://crm.example"],
      settings: { ...defaultSettings, adverseEventUrl: "https://safety.example/report" },
      ...more,
    },
    control,
  );
  if (!made.ok) throw new Error(made.error.code);
  return { ...made.value, file: new File([made.value.file], made.value.fileName) };
}

const load = (file: File, more: { passphrase?: string; confirmed?: string } = {}) =>
  loadPack(rep.context, { kind: "load", file, ...more }, control, (told) => {
    extras = told;
  });

async function loadFirst() {
  const made = await make();
  const loaded = await load(made.file, { passphrase: made.passphrase, confirmed: made.fingerprint });
  if (!loaded.ok) throw new Error(loaded.error.code);
  return { made, report: loaded.value };
}

describe("The first pack", () => {
  test("is the whole set-up: journeys, HCPs with their stages and records, sites and settings", async () => {
    const { report } = await loadFirst();
    expect(report).toMatchObject({
      title: "North",
      people: { created: 2, changed: 0, unchanged: 0, archived: 0 },
      entries: 2,
      journeys: 1,
      sites: ["https://crm.example"],
      asOf: start + day,
    });
    expect(await rep.stage("h1")).toBe(await admin.stage("h1"));
    const [link] = (await rep.person("h1")).profile.records ?? [];
    expect(link).toBeDefined();
    expect(await rep.store.findLinked(workspace, link === undefined ? [] : [link])).toEqual({
      ok: true,
      value: [{ hcp: "h1", by: "import" }],
    });
    expect(extras?.settings.adverseEventUrl).toBe("https://safety.example/report");
  });

  test("says whose it is before a passphrase is asked for, and stores nothing until that is confirmed", async () => {
    const made = await make();
    expect(await inspectPack(rep.context, made.file, control)).toMatchObject({
      ok: true,
      value: { fingerprint: made.fingerprint, isTrusted: false, needsPassphrase: true, others: [] },
    });
    const { passphrase } = made;
    expect(await load(made.file, { passphrase })).toMatchObject({ error: { code: "pack.unconfirmed" } });
    expect(await load(made.file, { passphrase, confirmed: "0000 0000" })).toMatchObject({
      error: { code: "pack.unconfirmed" },
    });
    expect(await rep.store.countPeople(workspace)).toEqual({ ok: true, value: 0 });
  });

  test("does not open with another passphrase or none, and nothing is stored", async () => {
    const made = await make();
    const confirmed = made.fingerprint;
    expect(await load(made.file, { confirmed })).toMatchObject({ error: { code: "pack.noPassphrase" } });
    expect(await load(made.file, { confirmed, passphrase: "ABCDE" })).toMatchObject({
      error: { code: "pack.passphrase" },
    });
    expect(await rep.ring.listLoaded()).toEqual([]);
    expect(await rep.store.listPublished(workspace)).toEqual({ ok: true, value: [] });
  });

  test("finds those whom the rep has already, and rejects whom it cannot tell", async () => {
    await rep.publish();
    await rep.write("mine", [event("r1", "visit.held", start, "panel")], {
      identifiers: [{ system: "external", value: "HCP-1" }],
    });
    await rep.write("twin1", [], { identifiers: [{ system: "npi", value: "9000000007" }] });
    await rep.write("twin2", [], { identifiers: [{ system: "npi", value: "9000000007" }] });
    const { report } = await loadFirst();
    expect(report.people).toMatchObject({ created: 0, changed: 1 });
    expect(report.rejected).toEqual([{ name: "Dr h2", code: "csv.ambiguousHcp" }]);
    expect((await rep.person("mine")).entries.map(({ id }) => id)).toEqual(["r1", "e1"]);
  });
});

describe("The next pack", () => {
  test("opens by itself, adds what is new and keeps what the rep recorded, links too", async () => {
    await loadFirst();
    await rep.write("h1", [event("own", "visit.held", start + day, "panel")]);
    await admin.write("h1", [event("e3", "subscribed", start + 2 * day)]);
    admin.now = rep.now = start + 3 * day;
    const made = await make();
    expect(await inspectPack(rep.context, made.file, control)).toMatchObject({
      value: { isTrusted: true, needsPassphrase: false, title: "North" },
    });
    expect(await load(made.file)).toMatchObject({
      ok: true,
      value: { people: { created: 0, changed: 1, unchanged: 1 }, entries: 1, kept: 1 },
    });
    expect((await rep.person("h1")).entries.map(({ id }) => id)).toEqual(["e1", "own", "e3"]);
  });

  test("archives who left it, keeps what was recorded of them, and takes them back", async () => {
    await loadFirst();
    await rep.write("h2", [event("own", "visit.held", start + day, "panel")]);
    admin.now = rep.now = start + 2 * day;
    const without = await make({ people: { kind: "listed", ids: ["HCP-1"] } });
    expect(await load(without.file)).toMatchObject({ value: { people: { archived: 1 }, kept: 1 } });
    expect((await rep.person("h2")).profile.archivedAt).toBe(start + 2 * day);
    expect((await rep.person("h2")).entries.map(({ id }) => id)).toEqual(["e2", "own"]);
    expect(await rep.stage("h2")).toBeUndefined();
    admin.now = rep.now = start + 3 * day;
    const again = await make();
    expect(await load(again.file)).toMatchObject({ value: { people: { changed: 1, archived: 0 } } });
    expect((await rep.person("h2")).profile.archivedAt).toBeUndefined();
    expect(await rep.stage("h2")).toBeDefined();
  });

  test("that is older than what is there is refused; the same once more changes nothing", async () => {
    const { made } = await loadFirst();
    admin.now = rep.now = start + 2 * day;
    const newer = await make();
    expect(await load(newer.file)).toMatchObject({ ok: true });
    expect(await load(made.file)).toMatchObject({
      error: { code: "pack.older", asOf: start + day, loaded: start + 2 * day },
    });
    expect(await load(newer.file)).toMatchObject({
      value: { people: { created: 0, changed: 0, unchanged: 2 }, entries: 0 },
    });
  });

  test("of the same series by another signer is refused, even with the right passphrase", async () => {
    const { made } = await loadFirst();
    const [audience] = await admin.ring.listAudiences();
    const thief = new Browser("thief");
    await thief.publish();
    await thief.write("h1", []);
    if (audience !== undefined) await thief.ring.saveAudience(audience);
    admin = thief;
    admin.now = start + 2 * day;
    const forged = await make();
    expect(await inspectPack(rep.context, forged.file, control)).toMatchObject({
      error: { code: "pack.signer", trusted: made.fingerprint, fingerprint: forged.fingerprint },
    });
    expect(
      await load(forged.file, { passphrase: forged.passphrase, confirmed: forged.fingerprint }),
    ).toMatchObject({ error: { code: "pack.signer" } });
  });
});

describe("Making a pack", () => {
  test("takes who is listed by id or NPI, and says whom nobody here is", async () => {
    const made = await make({ people: { kind: "listed", ids: ["9000000007", "HCP-9"] } });
    expect(made).toMatchObject({ people: 1, unknown: ["HCP-9"], ambiguous: [] });
    expect(made.fileName).toBe("north-2026-10-02.waypost-pack");
  });

  test("keeps signer and passphrase for the next one, and has one passphrase for each audience", async () => {
    const [north, again, south] = [await make(), await make(), await make({ audience: { title: "South" } })];
    expect(again).toMatchObject({ passphrase: north.passphrase, fingerprint: north.fingerprint });
    expect(south.passphrase).not.toBe(north.passphrase);
    expect(south.fingerprint).toBe(north.fingerprint);
  });

  test("needs somebody in it and a journey", async () => {
    const people = { kind: "listed", ids: ["nobody"] } as const;
    await expect(make({ people })).rejects.toThrow("pack.nobody");
    await expect(make({ journeys: [] })).rejects.toThrow("pack.noJourney");
  });

  test("hands on what was recorded by hand as the team's, so that nobody hands it over to the CRM twice", async () => {
    await admin.write("h1", [event("typed", "visit.held", start, "panel")]);
    await loadFirst();
    expect((await rep.person("h1")).entries.map(({ source }) => source)).toEqual(["crm", "team"]);
  });

  test("stops when it is told to, and so does loading; nothing is stored", async () => {
    const made = await make();
    const stop = { ...control, mayGoOn: async () => false };
    const more = { passphrase: made.passphrase, confirmed: made.fingerprint };
    expect(
      await loadPack(rep.context, { kind: "load", file: made.file, ...more }, stop, () => undefined),
    ).toMatchObject({ error: { code: "pack.cancelled" } });
    expect(await rep.store.countPeople(workspace)).toEqual({ ok: true, value: 0 });
  });
});
