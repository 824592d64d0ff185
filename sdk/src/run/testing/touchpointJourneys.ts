import type { Journey } from "../../compile/Journey.js";
import type { SendEntry } from "../../model/Ledger.js";
import { journeyOf } from "./journeys.js";

/** A journey with a letter by e-mail that every gate can hold back, and `parts` in place of its own. */
export function touchpointJourney(parts: Record<string, unknown> = {}): Journey {
  return journeyOf({
    attributes: [
      { id: "vip", label: "VIP", type: "boolean", changes: "any" },
      { id: "beds", label: "Beds", type: "integer", changes: "never" },
    ],
    purposes: [{ id: "launch", label: "Launch" }],
    channels: [
      {
        id: "email",
        label: "E-mail",
        consent: "required",
        purposes: ["launch"],
        cap: { most: 2, window: "P7D" },
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
      },
      { id: "visit", label: "Visit", consent: "notRequired" },
    ],
    contents: [
      {
        id: "letter",
        label: "Letter",
        approval: { reference: "MLR-1", from: "2026-09-02", until: "2026-09-30" },
      },
      { id: "draft", label: "Draft" },
    ],
    stages: [
      { id: "a", label: "A", kind: "atomic" },
      { id: "b", label: "B", kind: "atomic" },
    ],
    transitions: [{ id: "go", from: "a", to: "b", event: "x" }],
    touchpoints: [
      { id: "write", label: "Write", stage: "a", channel: "email", content: "letter", cadence: {} },
      { id: "see", label: "See", stage: "a", channel: "visit", cadence: {} },
    ],
    ...parts,
  });
}

export function send(channel: string, occurredAt: number, more: Partial<SendEntry> = {}): SendEntry {
  const id = `${channel} sent@${occurredAt} ${more.touchpoint ?? ""}`;
  return {
    kind: "send",
    id,
    key: id,
    channel,
    occurredAt,
    recordedAt: occurredAt,
    source: "test",
    sequence: 0,
    actor: "tester",
    ...more,
  };
}
