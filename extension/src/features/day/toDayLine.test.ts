import { compileJourney, type JourneyDocument, type LedgerEntry, openJourney, replay } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import type { JourneyView, PersonView } from "../../messaging/journeyMessages";
import { toDayLine } from "./toDayLine";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 20, 9);

function requireJourney(changes: Record<string, unknown> = {}): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "portal",
    title: "Portal",
    channels: [
      { id: "email", label: "E-mail", consent: "required" },
      { id: "visit", label: "Visit", consent: "notRequired", cap: { most: 1, window: "P30D" } },
    ],
    events: [
      { type: "start", label: "Start" },
      { type: "asked", label: "Asked for a reprint", answeredBy: ["start"] },
    ],
    entry: [{ id: "enter", event: "start" }],
    initial: "invited",
    stages: [{ id: "invited", label: "Invited", kind: "atomic" }],
    transitions: [],
    touchpoints: [{ id: "see", label: "See the doctor", stage: "invited", channel: "visit", cadence: {} }],
    ...changes,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function toEntry(kind: string, agoDays: number, more: object): LedgerEntry {
  const id = `${kind} ${agoDays} ${JSON.stringify(more)}`;
  const at = now - agoDays * dayMs;
  const base = { id, key: id, recordedAt: at, occurredAt: at, source: "crm", sequence: 0, actor: "crm" };
  return { kind, ...base, ...more } as never;
}

const start = toEntry("event", 5, { type: "start" });

function toPerson(entries: readonly LedgerEntry[], documents = [requireJourney()]): PersonView {
  const ledger = { hcp: "a", entries };
  const journeys = documents.map((document): JourneyView => {
    const compiled = compileJourney(document);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const run = replay(compiled.value, ledger, now);
    return { document, version: `${document.id} ${JSON.stringify(document).length}`, publishedAt: 0, run };
  });
  return { ...ledger, displayName: "Nora Ohm", identifiers: [], journeys };
}

describe("A line of the day", () => {
  test("has the stage, why, one thing to do, and what not to do", () => {
    expect(toDayLine(toPerson([start]), now)).toMatchObject({
      name: "Nora Ohm",
      journey: "Portal",
      stage: "Invited",
      since: "for 5 days, since 15 Nov 2026",
      thing: { what: "See the doctor" },
      donts: ["No consent: E-mail."],
    });
    expect(toDayLine(toPerson([start]), now).why).toContain("Start on 15 Nov 2026");
  });

  test("puts what the HCP asked for first", () => {
    const asked = toEntry("event", 1, { type: "asked" });
    expect(toDayLine(toPerson([start, asked]), now).thing?.what).toBe("Answer: Asked for a reprint");
  });

  test("warns of a hold and of a cap that is used up", () => {
    const held = toEntry("hold", 1, { journey: "portal", change: "held", reason: "complaint" });
    const { thing, donts } = toDayLine(toPerson([start, held]), now);
    expect(thing).toBeUndefined();
    expect(donts[0]).toBe("Held back in Portal: A complaint is open.");
    const sent = toEntry("send", 6, { channel: "visit" });
    expect(toDayLine(toPerson([start, sent]), now).donts[0]).toContain("1 of at most 1");
  });

  test("suggests nothing that waits for another journey where a channel has room for one", () => {
    const see = (id: string) =>
      requireJourney({
        id,
        title: id,
        touchpoints: [{ id: "see", label: `See for ${id}`, stage: "invited", channel: "visit", cadence: {} }],
      });
    const { journey, thing } = toDayLine(toPerson([start], [see("second"), see("first")]), now);
    expect(journey).toBe("second");
    expect(thing?.what).toBe("See for first");
  });

  test("is of the journey that is under way, by priority, and says so where there is none", () => {
    const later = requireJourney({ id: "later", title: "Later", priority: 5 });
    const sooner = requireJourney({ id: "sooner", title: "Sooner", priority: 1 });
    expect(toDayLine(toPerson([start], [later, sooner]), now).journey).toBe("Sooner");
    expect(toDayLine(toPerson([], [later]), now).stage).toBe("Not in this journey");
    expect(toDayLine(toPerson([start], []), now).stage).toBe("No journey is published.");
  });
});
