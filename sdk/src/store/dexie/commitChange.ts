import { chainAudit } from "../../audit/chainAudit.js";
import { requireSoundChange } from "../applyPersonChange.js";
import type { AuditEntry, Change, CommitReceipt, StoreResult } from "../JourneyStore.js";
import { type PreparedPerson, prepareCommit, requireFresh } from "./prepareCommit.js";
import type { StoreContext } from "./StoreContext.js";
import { everyKeyOf, type StoreDatabase } from "./StoreDatabase.js";
import { answer } from "./StoreRefusal.js";

/** One commit is one transaction over all tables; revisions are checked again inside it. */
export async function commitChange(
  context: StoreContext,
  change: Change,
  audit: AuditEntry,
): StoreResult<CommitReceipt> {
  requireSoundChange(change);
  const { db } = context;
  return answer(async () => {
    const prepared = await prepareCommit(context, change);
    await db.transaction("rw", db.tables, async () => {
      const keys = prepared.map(({ person }): [string, string] => [person.workspace, person.hcp]);
      requireFresh(change.people ?? [], await db.people.bulkGet(keys));
      await writePeople(db, prepared);
      await writeSlotCount(db, prepared);
      await db.journeys.bulkPut(
        (change.publish ?? []).map((journey) => ({ ...journey, workspace: change.workspace })),
      );
      await appendAudit(db, change.workspace, audit);
    });
    return {
      revisions: Object.fromEntries(prepared.map(({ person }) => [person.hcp, person.revision])),
      duplicates: prepared.reduce((sum, { duplicates }) => sum + duplicates, 0),
    };
  });
}

async function writePeople(db: StoreDatabase, prepared: readonly PreparedPerson[]): Promise<void> {
  await db.people.bulkPut(prepared.map(({ person }) => person));
  await db.packs.bulkPut(prepared.flatMap(({ pack }) => pack ?? []));
  await db.identifiers.bulkDelete(
    prepared.flatMap(({ formerIdentifiers }) =>
      formerIdentifiers.map(({ digest, hcp }): [string, string] => [digest, hcp]),
    ),
  );
  await db.identifiers.bulkPut(prepared.flatMap(({ identifiers }) => identifiers));
  await unlink(db, prepared);
  await link(db, prepared);
}

/** Deletes the links that still lead to the person who gives them up. */
async function unlink(db: StoreDatabase, prepared: readonly PreparedPerson[]): Promise<void> {
  const former = prepared.flatMap(({ formerLinks }) => formerLinks);
  const standing = await db.links.bulkGet(former.map(({ digest }) => digest));
  const own = former.filter(({ hcp }, index) => standing[index]?.hcp === hcp);
  await db.links.bulkDelete(own.map(({ digest }) => digest));
}

/** Puts the new links; those of an import leave decisions as they are. */
async function link(db: StoreDatabase, prepared: readonly PreparedPerson[]): Promise<void> {
  const links = prepared.flatMap(({ links }) => links);
  const standing = await db.links.bulkGet(links.map(({ digest }) => digest));
  await db.links.bulkPut(
    links.filter(({ by }, index) => by === "decision" || standing[index]?.by !== "decision"),
  );
}

/** Remembers how many slots the vault must have, so that lost keys are noticed when the store is opened. */
async function writeSlotCount(db: StoreDatabase, prepared: readonly PreparedPerson[]): Promise<void> {
  const slots = prepared.reduce((most, { person }) => Math.max(most, person.slot + 1), 0);
  await db.vault
    .where("key")
    .equals("vault")
    .and((row) => row.slots < slots)
    .modify({ slots });
}

async function appendAudit(db: StoreDatabase, workspace: string, entry: AuditEntry): Promise<void> {
  const last = await db.audit
    .where("[workspace+sequence]")
    .between(...everyKeyOf(workspace))
    .last();
  await db.audit.add({ workspace, ...chainAudit(entry, last) });
}
