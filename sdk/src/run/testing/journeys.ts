import { compileJourney } from "../../compile/compileJourney.js";
import type { Journey } from "../../compile/Journey.js";
import { openJourney } from "../../migrate/openJourney.js";
import type {
  AsideEntry,
  ConsentEntry,
  EventEntry,
  Ledger,
  LedgerEntry,
  PersonaEntry,
  Scalar,
} from "../../model/Ledger.js";

/** Midnight UTC of a day of the tests' calendar, ms. */
export const day = (number: number): number => Date.UTC(2026, 8, 1 + number);

type Part = Record<string, unknown>;

/** A compiled journey with sensible surroundings for the parts a test cares about. */
export function journeyOf(parts: Part): Journey {
  const opened = openJourney({
    format: 1,
    id: "test",
    title: "Test",
    attributes: [],
    channels: [
      { id: "email", label: "E-mail", consent: "required" },
      { id: "sms", label: "SMS", consent: "required" },
    ],
    events: ["start", "x", "y", "z", "email.opened", "email.clicked", "left"].map((type) => ({
      type,
      label: type,
    })),
    personas: [
      { id: "traditional", label: "Traditional" },
      { id: "trailblazer", label: "Trailblazer" },
    ],
    entry: [{ id: "enter", event: "start" }],
    initial: "a",
    ...parts,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

const base = { recordedAt: day(0), source: "test", sequence: 0, actor: "tester" };

export function event(type: string, occurredAt: number, more: Partial<EventEntry> = {}): EventEntry {
  const id = `${type}@${occurredAt}`;
  return { ...base, kind: "event", id, key: id, type, occurredAt, ...more };
}

export function attribute(name: string, value: Scalar, occurredAt?: number): LedgerEntry {
  const id = `${name}=${value}@${occurredAt ?? "-"}`;
  return {
    ...base,
    kind: "attribute",
    id,
    key: id,
    attribute: name,
    value,
    ...(occurredAt !== undefined && { occurredAt }),
  };
}

export function consent(
  channel: string,
  change: ConsentEntry["change"],
  occurredAt: number | undefined,
  more: Partial<ConsentEntry> = {},
): ConsentEntry {
  const id = `${channel} ${change}@${occurredAt ?? "-"}`;
  return {
    ...base,
    kind: "consent",
    id,
    key: id,
    channel,
    change,
    ...(occurredAt !== undefined && { occurredAt }),
    ...more,
  };
}

export function persona(name: string, occurredAt?: number): PersonaEntry {
  const id = `persona ${name}@${occurredAt ?? "-"}`;
  return {
    ...base,
    kind: "persona",
    id,
    key: id,
    persona: name,
    ...(occurredAt !== undefined && { occurredAt }),
  };
}

export function retraction(retracts: string, recordedAt: number): LedgerEntry {
  const id = `not ${retracts}`;
  return { ...base, kind: "retraction", id, key: id, retracts, recordedAt, occurredAt: recordedAt };
}

/** A note aside, with the fields of its kind. */
export function aside<Kind extends AsideEntry["kind"]>(
  kind: Kind,
  occurredAt: number,
  more: Omit<Extract<AsideEntry, { kind: Kind }>, keyof typeof base | "id" | "key" | "kind" | "occurredAt">,
): LedgerEntry {
  const id = `${kind} ${JSON.stringify(more)}@${occurredAt}`;
  return { ...base, kind, id, key: id, occurredAt, ...more } as unknown as LedgerEntry;
}

export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  return { hcp: "hcp-1", entries };
}
