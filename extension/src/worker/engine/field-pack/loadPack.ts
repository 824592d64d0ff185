import { fail, type JourneyStore, type PublishedJourney, type Result, succeed } from "@waypost/sdk";
import type { InspectedPack, LoadedPack, PackFailure, PackTask } from "../../../messaging/packChannel";
import type { LoadedSeries } from "../../field-pack/KeyRing";
import { openPackFile, type SealedPack } from "../../field-pack/openPackFile";
import { localActor, workspace } from "../../store/StoreAccess";
import { openPackJourneys } from "./openPackJourneys";
import type { PackContext, PackControl, PackExtras } from "./PackContext";
import { type PackPlan, type PackToPlan, planPack } from "./planPack";
import { findKeptLock, type PackContents, readContents, unlock } from "./readPack";

const mostAttempts = 5;

/** Whose a file is, and what it takes to load it; nothing in it is opened. */
export async function inspectPack(
  { ring }: PackContext,
  file: File,
  control: PackControl,
): Promise<Result<InspectedPack, PackFailure>> {
  const opened = await openChecked(file, control);
  if (!opened.ok) return opened;
  const { fingerprint, header } = opened.value;
  const loaded = await ring.listLoaded();
  const known = loaded.find(({ series }) => series === header.series);
  if (known !== undefined && known.signer !== header.signer)
    return fail({ code: "pack.signer", fingerprint, trusted: known.fingerprint });
  return succeed({
    kind: "inspected",
    fingerprint,
    title: known?.title,
    isTrusted: known !== undefined,
    needsPassphrase: findKeptLock(opened.value, known) === undefined,
    others: [...new Set(loaded.map((each) => each.fingerprint))].filter((each) => each !== fingerprint),
  });
}

/** Loads a pack, all of it or nothing; `onExtras` gets what the store does not keep, once the rest is stored. */
export async function loadPack(
  context: PackContext,
  { file, passphrase, confirmed }: Extract<PackTask, { kind: "load" }>,
  control: PackControl,
  onExtras: (extras: PackExtras) => void,
): Promise<Result<LoadedPack, PackFailure>> {
  const sealed = await openChecked(file, control);
  if (!sealed.ok) return sealed;
  const loaded = await context.ring.listLoaded();
  const known = loaded.find(({ series }) => series === sealed.value.header.series);
  const pass = {
    ...(passphrase !== undefined && { passphrase }),
    ...(confirmed !== undefined && { confirmed }),
  };
  const opened = await unlock(sealed.value, known, pass);
  if (!opened.ok) return opened;
  const contents = await readContents(opened.value.unlocked, known?.asOf, control);
  if (!contents.ok) return contents;
  const journeys = openPackJourneys(contents.value.manifest.journeys);
  if (!journeys.ok) return journeys;

  const others = loaded.filter((each) => each !== known);
  const pack: PackToPlan = {
    journeys: journeys.value,
    people: contents.value.people,
    asOf: contents.value.manifest.asOf,
    before: new Set(known?.hcps),
    elsewhere: new Set(others.flatMap(({ hcps }) => hcps)),
  };
  const stored = await context.alone(() =>
    context.store.withStore((store) => storePack(store, context, pack, control)),
  );
  if (!stored.ok) return stored;
  // Only now: who came by it before is found from this, so that a browser that dies in between archives nobody wrongly.
  await context.ring.saveLoaded(
    toSeries(sealed.value, opened.value.lock, contents.value, stored.value, context.now()),
  );
  const { manifest } = contents.value;
  onExtras({ specs: manifest.specs, settings: manifest.settings });
  return succeed(toReport(sealed.value, contents.value, stored.value, journeys.value));
}

function openChecked(file: File, control: PackControl) {
  return openPackFile(file, (done, total) => {
    control.report({ phase: "checking", done, total });
    return control.mayGoOn();
  });
}

/** Commits; where somebody was changed meanwhile, everything is planned again. */
async function storePack(
  store: JourneyStore,
  context: PackContext,
  pack: PackToPlan,
  control: PackControl,
): Promise<Result<PackPlan, PackFailure>> {
  for (let attempt = 1; ; attempt++) {
    const plan = await planPack(store, context, pack, control);
    if (!plan.ok) return plan;
    if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
    const { people, publish, hcps } = plan.value;
    control.report({ phase: "saving", done: 0, total: people.length });
    const committed = await store.commit(
      { workspace, people, publish },
      {
        id: context.newToken(),
        at: context.now(),
        actor: localActor,
        action: "pack.load",
        parameters: {
          people: hcps.length,
          changed: people.length,
          journeys: publish.length,
          asOf: pack.asOf,
        },
      },
    );
    if (committed.ok) return plan;
    if (committed.error.code !== "store.conflict" || attempt === mostAttempts) return committed;
  }
}

function toSeries(
  { header, fingerprint }: SealedPack,
  lock: CryptoKey,
  { manifest }: PackContents,
  { hcps }: PackPlan,
  loadedAt: number,
): LoadedSeries {
  const { series, signer, salt, iterations } = header;
  const { title, asOf } = manifest;
  return { series, title, signer, fingerprint, asOf, loadedAt, lock, salt, iterations, hcps };
}

function toReport(
  { fingerprint }: SealedPack,
  { manifest }: PackContents,
  { counts, entries, kept, rejected }: PackPlan,
  journeys: readonly PublishedJourney[],
): LoadedPack {
  const { title, asOf } = manifest;
  return {
    kind: "loaded",
    title,
    asOf,
    fingerprint,
    people: counts,
    entries,
    kept,
    rejected,
    journeys: new Set(journeys.map(({ journey }) => journey)).size,
    sites: manifest.sites.filter(
      (site) => typeof site === "string" && /^https?:\/\//.test(site) && URL.canParse(site),
    ),
  };
}
