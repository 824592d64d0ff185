import fc from "fast-check";
import { expect, test } from "vitest";
import { compileJourney } from "../../compile/compileJourney.js";
import type { LedgerEntry } from "../../model/Ledger.js";
import { replayAll } from "../../run/replay.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { arbitraryLedger } from "../../run/testing/arbitraryLedger.js";
import { day } from "../../run/testing/journeys.js";
import type { ItemList } from "../EditIssue.js";
import { getItemName, getItems } from "../parts/items.js";
import { requireOk } from "../testing/smallDraft.js";
import { changeId } from "./changeId.js";

const lists: readonly ItemList[] = [
  "stages",
  "transitions",
  "attributes",
  "counters",
  "channels",
  "purposes",
  "events",
  "personas",
  "segments",
  "exits",
  "goals",
  "entry",
];

/** The ledger as whoever writes it would, had the thing always been called so. */
function renameEntry(entry: LedgerEntry, list: ItemList, id: string, to: string): LedgerEntry {
  const swap = (kind: ItemList, name: string) => (kind === list && name === id ? to : name);
  switch (entry.kind) {
    case "event":
      return { ...entry, type: swap("events", entry.type) };
    case "send":
      return { ...entry, channel: swap("channels", entry.channel) };
    case "attribute":
      return { ...entry, attribute: swap("attributes", entry.attribute) };
    case "consent":
      return {
        ...entry,
        channel: swap("channels", entry.channel),
        ...(entry.purpose !== undefined && { purpose: swap("purposes", entry.purpose) }),
      };
    case "persona":
      return { ...entry, persona: swap("personas", entry.persona) };
    case "segment":
      return { ...entry, segment: swap("segments", entry.segment) };
    default:
      return entry;
  }
}

/** What runs came to, with the new name put back: it stands nowhere else, so every one of it is the thing's. */
function toPlain(runs: unknown, from: string, to: string): unknown {
  const text = JSON.stringify(runs, (key, value: unknown) => {
    // Keys of caches name the version, which a new name changes.
    if (key === "version") return undefined;
    return value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
  });
  return JSON.parse(text.replaceAll(from, to));
}

const fresh: Readonly<Partial<Record<ItemList, string>>> = { events: "zzzRenamed" };

test("a new name never changes what a journey means: runs are the same but for the name [semantics 29]", () => {
  let renamed = 0;
  fc.assert(
    fc.property(arbitraryJourney, arbitraryLedger, fc.nat(), fc.nat(), (journey, ledger, a, b) => {
      const list = lists[a % lists.length] ?? "stages";
      const names = getItems(journey.document, list).map((item) => getItemName(item));
      const id = names[b % names.length];
      if (id === undefined) return;
      const family = list === "events" && id.includes(".") ? `${id.split(".")[0]}.` : "";
      const to = `${family}${fresh[list] ?? "zzzRenamed"}`;
      const result = changeId(journey.document, { list, id, to });
      // A name that a family would take otherwise is refused; that is the point.
      if (!result.ok) return;
      renamed++;
      const other = requireOk(compileJourney(result.value));
      const moved = { ...ledger, entries: ledger.entries.map((entry) => renameEntry(entry, list, id, to)) };
      const now = day(6);
      const before = replayAll(journey, ledger, now);
      if (before.some(({ trace }) => trace.length > 300)) return;
      expect(toPlain(replayAll(other, moved, now), to, id)).toEqual(toPlain(before, to, id));
    }),
    { numRuns: 150 },
  );
  expect(renamed).toBeGreaterThan(20);
}, 600_000);
