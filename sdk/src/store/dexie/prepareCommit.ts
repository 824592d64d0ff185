import { invariant } from "../../model/invariant.js";
import { applyPersonChange } from "../applyPersonChange.js";
import { findWake } from "../findWake.js";
import type { Change, NewLink, PersonChange, PersonRecord } from "../JourneyStore.js";
import { toLinkText } from "../lookupText.js";
import type { PackVault } from "../PackVault.js";
import { toPack, toRunsPack } from "../packCodec.js";
import { digestIdentifiers, digestLinks } from "./digestLookups.js";
import { openPeople, requireReadable } from "./openPeople.js";
import type { StoreContext } from "./StoreContext.js";
import type { IdentifierRow, LinkRow, PackRow, PersonRow } from "./StoreDatabase.js";
import { StoreRefusal } from "./StoreRefusal.js";

/** The rows of one person's change, sealed and ready to be put. */
export interface PreparedPerson {
  readonly person: PersonRow;
  /** Absent where neither profile nor ledger changed. */
  readonly pack: PackRow | undefined;
  readonly identifiers: readonly IdentifierRow[];
  readonly formerIdentifiers: readonly IdentifierRow[];
  readonly links: readonly LinkRow[];
  readonly formerLinks: readonly Pick<LinkRow, "digest" | "hcp">[];
  readonly duplicates: number;
}

/**
 * Does all the cryptography of a commit, before its transaction: waiting for WebCrypto inside one would end it.
 *
 * Keys of new people are created here. Where the commit then fails, their slots stay unused, which costs
 * `keyBytes` each and nothing else.
 *
 * @throws StoreRefusal on a conflict that shows already, and where a pack that must be rewritten cannot be opened.
 */
export async function prepareCommit(
  context: StoreContext,
  change: Change,
): Promise<readonly PreparedPerson[]> {
  const changes = change.people ?? [];
  const { rows, records } = await readChanged(context, change.workspace, changes);
  const newSlots = await context.vault.createSlots(rows.filter((row) => row === undefined).length);
  let used = 0;
  const slots = rows.map((row) => row?.slot ?? newSlots[used++]);
  return Promise.all(
    changes.map((each, index) => {
      const slot = slots[index];
      invariant(slot !== undefined, "everybody in a commit has a slot");
      return preparePerson(context, {
        workspace: change.workspace,
        change: each,
        slot,
        current: records[index],
      });
    }),
  );
}

/** Refuses a change of people whom somebody changed since. @throws StoreRefusal */
export function requireFresh(
  changes: readonly Pick<PersonChange, "hcp" | "fromRevision">[],
  rows: readonly (PersonRow | undefined)[],
): void {
  const stale = changes.filter((each, index) => (rows[index]?.revision ?? 0) !== each.fromRevision);
  if (stale.length > 0) throw new StoreRefusal({ code: "store.conflict", hcps: stale.map(({ hcp }) => hcp) });
}

async function readChanged({ db, vault }: StoreContext, workspace: string, changes: readonly PersonChange[]) {
  const [rows, packs] = await db.transaction("r", db.people, db.packs, () =>
    Promise.all([
      db.people.bulkGet(changes.map(({ hcp }): [string, string] => [workspace, hcp])),
      db.packs.bulkGet(changes.filter(touchesPack).map(({ hcp }): [string, string] => [workspace, hcp])),
    ]),
  );
  requireFresh(changes, rows);
  let read = 0;
  const packOf = changes.map((change) => (touchesPack(change) ? packs[read++] : undefined));
  const opened = await openPeople(
    vault,
    rows.map((row, index) => (packOf[index] === undefined ? undefined : row)),
    packOf,
  );
  return { rows, records: requireReadable(opened) };
}

interface PersonWork {
  readonly workspace: string;
  readonly change: PersonChange;
  readonly slot: number;
  readonly current: PersonRecord | undefined;
}

async function preparePerson({ vault }: StoreContext, work: PersonWork): Promise<PreparedPerson> {
  const { workspace, change, slot, current } = work;
  const { hcp, runs } = change;
  const applied = touchesPack(change) ? applyPersonChange(current, change) : undefined;
  const wakeAt = findWake(runs);
  const seal = (plain: Uint8Array<ArrayBuffer>) => sealFor(vault, hcp, slot, plain);
  const identifiers = await digestIdentifiers(vault, workspace, change.profile?.identifiers ?? []);
  const former = change.profile === undefined ? [] : (current?.profile.identifiers ?? []);
  return {
    person: {
      workspace,
      hcp,
      slot,
      revision: change.fromRevision + 1,
      ...(wakeAt !== undefined && { wakeAt }),
      runs: await seal(toRunsPack(runs)),
    },
    pack: applied && { workspace, hcp, sealed: await seal(toPack(applied.content)) },
    identifiers: identifiers.map((digest) => ({ digest, hcp })),
    formerIdentifiers: (await digestIdentifiers(vault, workspace, former))
      .filter((digest) => !identifiers.includes(digest))
      .map((digest) => ({ digest, hcp })),
    links: await toLinkRows(vault, workspace, change),
    formerLinks: (await digestLinks(vault, workspace, change.unlinks ?? [])).map((digest) => ({
      digest,
      hcp,
    })),
    duplicates: applied?.duplicates ?? 0,
  };
}

async function toLinkRows(
  vault: PackVault,
  workspace: string,
  { hcp, links = [] }: PersonChange,
): Promise<readonly LinkRow[]> {
  const toRow = async (link: NewLink): Promise<LinkRow> => {
    return { digest: await vault.digest(toLinkText(workspace, link)), hcp, by: link.by };
  };
  return Promise.all(links.map(toRow));
}

async function sealFor(vault: PackVault, hcp: string, slot: number, plain: Uint8Array<ArrayBuffer>) {
  try {
    return await vault.seal(slot, plain);
  } catch (cause) {
    throw new StoreRefusal({ code: "store.unreadable", hcps: [hcp], cause });
  }
}

function touchesPack(change: PersonChange): boolean {
  return change.profile !== undefined || change.append.length > 0;
}
