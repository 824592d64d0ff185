import { findNearestName } from "../../guards/findNearestName.js";
import type { CsvJourney } from "./CsvReader.js";
import type { UndeclaredField, UndeclaredType } from "./CsvReport.js";

/** What is noticed about rows that are taken. */
export interface ImportNotes {
  countUndeclaredType(type: string): void;
  countUndeclaredField(type: string, field: string): void;
  countIgnoredExpiry(): void;
  listUndeclaredTypes(): readonly UndeclaredType[];
  listUndeclaredFields(): readonly UndeclaredField[];
  getIgnoredExpiries(): number;
}

export function createImportNotes({ events }: Pick<CsvJourney, "events">): ImportNotes {
  const types = new Map<string, number>();
  const fields = new Map<string, Map<string, number>>();
  const findSuggestion = (type: string) => {
    const suggestion = findNearestName(
      type,
      events.map((event) => event.type),
    );
    return suggestion === undefined ? {} : { suggestion };
  };
  let ignoredExpiries = 0;
  return {
    countUndeclaredType: (type) => increment(types, type),
    countUndeclaredField(type, field) {
      const counts = fields.get(type) ?? new Map<string, number>();
      fields.set(type, counts);
      increment(counts, field);
    },
    countIgnoredExpiry() {
      ignoredExpiries++;
    },
    listUndeclaredTypes: () => [...types].map(([type, count]) => ({ type, count, ...findSuggestion(type) })),
    listUndeclaredFields: () =>
      [...fields].flatMap(([type, counts]) => [...counts].map(([field, count]) => ({ type, field, count }))),
    getIgnoredExpiries: () => ignoredExpiries,
  };
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
