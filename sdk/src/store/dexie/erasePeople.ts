import type { StoreContext } from "./StoreContext.js";
import type { ErasureRow, PersonRow, StoreDatabase } from "./StoreDatabase.js";

/** Inside a transaction over all tables: takes out everything of these people but the digests of their identifiers. */
export async function erasePeople(db: StoreDatabase, rows: readonly PersonRow[]): Promise<void> {
  const hcps = rows.map(({ hcp }) => hcp);
  const keys = rows.map(({ workspace, hcp }): [string, string] => [workspace, hcp]);
  const identifiers = await db.identifiers.where("hcp").anyOf(hcps).toArray();
  await db.erasedIdentifiers.bulkPut(identifiers.map(({ digest }) => ({ digest })));
  await db.identifiers.where("hcp").anyOf(hcps).delete();
  await db.links.where("hcp").anyOf(hcps).delete();
  await db.packs.bulkDelete(keys);
  await db.people.bulkDelete(keys);
  await db.erasures.bulkPut(rows.map(({ workspace, hcp, slot }): ErasureRow => ({ workspace, hcp, slot })));
}

/**
 * Makes every erasure whole again (semantics 38): a key that a crash left is destroyed, and people whose key was destroyed, but who
 * are here again because an older copy of the database was put back, are taken out once more.
 */
export async function reapplyErasures({ db, vault }: StoreContext): Promise<void> {
  const destroyed = new Set(await vault.listDestroyed());
  const left = (await db.erasures.toArray()).filter(({ slot }) => !destroyed.has(slot));
  if (left.length > 0) await vault.destroySlots(left.map(({ slot }) => slot));
  if (destroyed.size === 0) return;
  await db.transaction("rw", db.tables, async () => {
    const back = await db.people
      .where("slot")
      .anyOf([...destroyed])
      .toArray();
    if (back.length > 0) await erasePeople(db, back);
  });
}
