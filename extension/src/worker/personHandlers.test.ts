import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Subject } from "../messaging/journeyMessages";
import type { TestWorker } from "./testing/createTestWorker";
import {
  createEvents,
  createRecord,
  createTestWorker,
  overlay,
  page,
  panel,
} from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);

let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
});

/** Opens a record's page, and answers what the panel says of it. */
async function viewRecord(...reading: Parameters<typeof createRecord>): Promise<Subject> {
  await worker.handlers["page.read"]({ reading: createRecord(...reading) }, overlay);
  return viewAgain();
}

async function viewAgain(): Promise<Subject> {
  const view = await worker.handlers["panel.view"]({}, panel());
  if (!view.ok) throw new Error(view.error.code);
  return view.value.subject;
}

async function search(text: string): Promise<string[]> {
  const found = await worker.handlers["person.search"]({ text }, panel());
  if (!found.ok) throw new Error(found.error.code);
  return found.value.map(({ hcp }) => hcp);
}

describe("The panel's view", () => {
  test("shows the person behind the link, folded up to now, with the whole ledger in fold order", async () => {
    const events = createEvents("a", ["subscribed", day(2)], ["invited", day(1)]);
    await worker.seed({ hcp: "a", name: "Nora Ohm", recordId: "0", events });
    const subject = await viewRecord("0");
    expect(subject).toMatchObject({
      kind: "person",
      matchedBy: "import",
      link: { origin: "https://crm.example", object: "contacts", recordId: "0" },
      person: { hcp: "a", displayName: "Nora Ohm", journeys: [{ run: { status: "completed" } }] },
    });
    const entries = subject.kind === "person" ? subject.person.entries : [];
    expect(entries.map((entry) => entry.kind === "event" && entry.type)).toEqual(["invited", "subscribed"]);
  });

  test("folds waits that passed since the last change", async () => {
    await worker.seed({ hcp: "a", recordId: "0", events: createEvents("a", ["invited", day(1)]) });
    vi.setSystemTime(day(20));
    expect(await viewRecord("0")).toMatchObject({ person: { journeys: [{ run: { stage: "reminded" } }] } });
  });

  test("shows journeys the person has not entered", async () => {
    await worker.seed({ hcp: "a", recordId: "0" });
    expect(await viewRecord("0")).toMatchObject({
      person: { journeys: [{ run: { status: "notEntered" } }] },
    });
  });

  test("names who matches by number, address or foreign id", async () => {
    const identifiers = [
      { system: "email" as const, value: "a@x.example" },
      { system: "npi" as const, value: "9000000007" },
    ];
    await worker.seed({ hcp: "a", identifiers });
    expect(await viewRecord("1", { identifiers })).toMatchObject({ kind: "person", matchedBy: "npi" });
    const [email] = identifiers;
    expect(await viewRecord("1", { identifiers: email ? [email] : [] })).toMatchObject({
      matchedBy: "email",
    });
  });

  test("offers namesakes of an unknown record, and links to none of them", async () => {
    await worker.seed({ hcp: "a", name: "Ohm, Nóra" }, { hcp: "b", name: "Lara Moss" });
    const subject = await viewRecord("1", { name: "Dr. Nora Ohm" });
    expect(subject).toMatchObject({ kind: "unknown", nameMatches: [{ hcp: "a", displayName: "Ohm, Nóra" }] });
  });

  test("names everybody meant where a page contradicts itself", async () => {
    await worker.seed(
      { hcp: "a", recordId: "0" },
      { hcp: "b", identifiers: [{ system: "npi", value: "9000000007" }] },
    );
    const subject = await viewRecord("0", { identifiers: [{ system: "npi", value: "9000000007" }] });
    expect(subject).toMatchObject({ kind: "ambiguous", candidates: [{ hcp: "a" }, { hcp: "b" }] });
  });

  test("counts people and shows nobody where the page is no record", async () => {
    await worker.seed({ hcp: "a" });
    expect(await worker.handlers["panel.view"]({}, panel())).toEqual({
      ok: true,
      value: {
        reading: null,
        subject: { kind: "no-record" },
        now: day(3),
        peopleCount: 1,
        settings: { role: "commercial", freeText: false },
      },
    });
  });
});

describe("Medical facts", () => {
  const medicalParts = {
    id: "inquiries",
    title: "Inquiries",
    facts: "medical",
    events: [{ type: "inquiry", label: "Off-label question", facts: "medical" }],
    entry: [{ id: "asked", event: "inquiry" }],
    initial: "open",
    stages: [{ id: "open", label: "Open question", kind: "atomic" }],
    transitions: [],
    exits: [],
  };
  const viewA = async () => {
    await readRecord("17");
    const view = await worker.handlers["panel.view"]({}, panel());
    if (!view.ok || view.value.subject.kind !== "person") throw new Error("the person is not shown");
    return view.value.subject.person;
  };
  const readRecord = (recordId: string) =>
    worker.handlers["page.read"]({ reading: createRecord(recordId) }, overlay);

  beforeEach(async () => {
    const text = JSON.stringify(createPortalJourney(medicalParts));
    await worker.handlers["journey.publish"]({ text }, page);
    await worker.seed({ hcp: "a", recordId: "17", events: createEvents("a", ["inquiry", day(2)]) });
  });

  test("and medical journeys are told to no commercial person, by panel or badge", async () => {
    const { entries, journeys } = await viewA();
    expect(entries).toEqual([]);
    expect(journeys.map(({ document }) => document.id)).toEqual(["portal"]);
    expect(await readRecord("17")).toEqual({ kind: "record", badge: { kind: "not-entered" } });
  });

  test("are told to medical people", async () => {
    const settings = { role: "medical", freeText: false } as const;
    await worker.handlers["settings.save"]({ settings }, page);
    const { entries, journeys } = await viewA();
    expect(entries).toMatchObject([{ type: "inquiry" }]);
    expect(journeys.map(({ document }) => document.id)).toEqual(["portal", "inquiries"]);
    expect(await readRecord("17")).toMatchObject({ badge: { kind: "stage", label: "Open question" } });
  });
});

test("Who is archived is known on the page, in no journey, and found by no name", async () => {
  await worker.seed({ hcp: "a", name: "Nora Ohm", recordId: "17" });
  const stored = await worker.store.readPerson("default", "a");
  if (!stored.ok || stored.value === undefined) throw new Error("nobody is stored");
  const { revision, profile } = stored.value;
  await worker.store.commit(
    {
      workspace: "default",
      people: [
        {
          hcp: "a",
          fromRevision: revision,
          profile: { ...profile, archivedAt: day(2) },
          append: [],
          runs: [],
        },
      ],
    },
    { id: "archive", at: day(2), actor: "test", action: "test", parameters: {} },
  );
  await worker.handlers["page.read"]({ reading: createRecord("17") }, overlay);
  expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({
    value: { subject: { kind: "person", person: { archivedAt: day(2), journeys: [] } } },
  });
  expect(await worker.handlers["person.search"]({ text: "Nora" }, page)).toEqual({ ok: true, value: [] });
});

describe("A search", () => {
  beforeEach(() =>
    worker.seed(
      { hcp: "a", name: "Jörg Åström", identifiers: [{ system: "external", value: "Kunde-7" }] },
      { hcp: "b", name: "Ástríður Jónsdóttir" },
      { hcp: "c", name: "王小明", identifiers: [{ system: "email", value: "wang@x.example" }] },
    ),
  );

  test("finds names without their capitals and diacritics, by parts in any order", async () => {
    expect(await search("astr")).toEqual(["a", "b"]);
    expect(await search("ASTROM  jorg")).toEqual(["a"]);
    expect(await search("小明")).toEqual(["c"]);
    expect(await search("nobody")).toEqual([]);
  });

  test("finds identifiers written out whole", async () => {
    expect(await search(" Wang@X.example")).toEqual(["c"]);
    expect(await search("Kunde-7")).toEqual(["a"]);
    expect(await search("Kunde")).toEqual([]);
  });

  test("answers twenty at most, and nothing to nothing", async () => {
    await worker.seed(...Array.from({ length: 30 }, (_, index) => ({ hcp: `d${index}`, name: "Lara Moss" })));
    expect(await search("moss")).toHaveLength(20);
    expect(await search("  ")).toEqual([]);
    expect(await search("?")).toEqual([]);
  });

  test("finds who came by an import as soon as the engine says so", async () => {
    expect(await search("lara")).toEqual([]);
    await worker.seed({ hcp: "d", name: "Lara Moss" });
    await worker.handlers["store.changed"]({}, { requestId: "r", sender: { kind: "engine" } });
    expect(await search("lara")).toEqual(["d"]);
  });

  test("passes over who cannot be read", async () => {
    const { eachPerson } = worker.store;
    worker.store.eachPerson = async (workspace, visit) => {
      await eachPerson(workspace, (people) => visit(people.filter(({ hcp }) => hcp !== "a")));
      return { ok: false, error: { code: "store.unreadable", hcps: ["a"], cause: "bytes" } };
    };
    expect(await search("astr")).toEqual(["b"]);
  });
});

describe("Links", () => {
  test("tie the record on the page to a person until they are taken back", async () => {
    await worker.seed({ hcp: "a" });
    await viewRecord("5");
    const linked = await worker.handlers["person.link"]({ hcp: "a" }, panel("r1"));
    expect(linked).toEqual({ ok: true, value: null });
    expect(await viewAgain()).toMatchObject({ kind: "person", matchedBy: "decision" });
    expect(worker.pushed()).toContain("store.changed");
    expect(await worker.handlers["person.unlink"]({}, panel("r2"))).toEqual({ ok: true, value: null });
    expect(await viewAgain()).toMatchObject({ kind: "unknown" });
  });

  test("settle what a page contradicts itself about, for good, until they are taken back", async () => {
    const identifiers = [{ system: "npi" as const, value: "9000000007" }];
    await worker.seed({ hcp: "a", recordId: "5" }, { hcp: "b", identifiers }, { hcp: "c", identifiers });
    expect(await viewRecord("5", { identifiers })).toMatchObject({ kind: "ambiguous" });
    // The record's own person, whom only an import linked, and then somebody else of those in question.
    for (const hcp of ["a", "b"]) {
      await worker.handlers["person.link"]({ hcp }, panel(`link ${hcp}`));
      expect(await viewAgain()).toMatchObject({ kind: "person", matchedBy: "decision", person: { hcp } });
    }
    await worker.handlers["person.unlink"]({}, panel("unlink"));
    expect(await viewAgain()).toMatchObject({
      kind: "ambiguous",
      candidates: [{ hcp: "b" }, { hcp: "c" }],
    });
  });

  test("are written once, however often the message comes", async () => {
    await worker.seed({ hcp: "a" });
    await viewRecord("5");
    for (let sent = 0; sent < 3; sent++) {
      await worker.handlers["person.link"]({ hcp: "a" }, panel("r1"));
      worker.restart();
    }
    for (let sent = 0; sent < 3; sent++) await worker.handlers["person.unlink"]({}, panel("r2"));
    const audit = await worker.store.listAudit("default");
    expect(audit.ok && audit.value.map(({ action }) => action)).toEqual([
      "journey.publish",
      "test",
      "person.link",
      "person.unlink",
    ]);
  });

  test("need a record and a person", async () => {
    expect(await worker.handlers["person.link"]({ hcp: "a" }, panel())).toEqual({
      ok: false,
      error: { code: "page.no-record" },
    });
    await viewRecord("5");
    expect(await worker.handlers["person.link"]({ hcp: "a" }, panel())).toEqual({
      ok: false,
      error: { code: "person.unknown" },
    });
  });
});
