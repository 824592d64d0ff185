import { type StoreFailure, type StoreResult, succeed } from "@waypost/sdk";

/** Reads as many of these people as can be read: one whose pack is damaged must not hide the others. */
export async function readReadable<Value>(
  hcps: readonly string[],
  read: (hcps: readonly string[]) => StoreResult<readonly Value[]>,
): StoreResult<ReadonlyMap<string, NonNullable<Value>>> {
  let asked = [...new Set(hcps)];
  for (;;) {
    const result = await read(asked);
    if (result.ok) return succeed(toMap(asked, result.value));
    const unreadable = listUnreadable(result.error);
    if (unreadable.size === 0) return result;
    asked = asked.filter((hcp) => !unreadable.has(hcp));
  }
}

/** The people whose packs could not be opened; none where the failure is another one. */
export function listUnreadable(failure: StoreFailure): ReadonlySet<string> {
  return new Set(failure.code === "store.unreadable" ? failure.hcps : []);
}

function toMap<Value>(
  hcps: readonly string[],
  values: readonly Value[],
): ReadonlyMap<string, NonNullable<Value>> {
  const read = new Map<string, NonNullable<Value>>();
  for (const [index, hcp] of hcps.entries()) {
    const value = values[index];
    if (value !== undefined && value !== null) read.set(hcp, value);
  }
  return read;
}
