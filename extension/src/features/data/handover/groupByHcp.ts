import type { HandoverRow } from "../../../messaging/noteMessages";

/** Which entries of whom the rows are. */
export function groupByHcp(rows: readonly HandoverRow[]): { hcp: string; entries: string[] }[] {
  const people = new Map<string, string[]>();
  for (const { hcp, entry } of rows) people.set(hcp, [...(people.get(hcp) ?? []), entry.id]);
  return [...people].map(([hcp, entries]) => ({ hcp, entries }));
}
