import { fail, type JourneyStore, type PublishedJourney, type Result, succeed } from "@waypost/sdk";
import type { MadePack, PackFailure, PackTask } from "../../../messaging/packChannel";
import { createPackWriter, type PackWriter } from "../../field-pack/createPackWriter";
import type { Audience, KeyRing } from "../../field-pack/KeyRing";
import type { PackEnd, PackManifest, PackPeople, PackPerson } from "../../field-pack/PackContent";
import { fromBase64, keyIterations, mostPackBytes } from "../../field-pack/PackFile";
import { createPassphrase, createSalt, derivePackKey } from "../../field-pack/passphrase";
import { createSigningKeys, toFingerprint } from "../../field-pack/signing";
import { readJourneys, type VersionedJourney } from "../../journeys/VersionedJourney";
import { createFactFilter, type FactFilter } from "../../people/createFactFilter";
import { choosePeople } from "./choosePeople";
import type { PackContext, PackControl } from "./PackContext";
import { readPackPeople } from "./readPackPeople";

type MakeTask = Extract<PackTask, { kind: "make" }>;
type Made = Promise<Result<MadePack, PackFailure>>;

/** A block is sealed as soon as it holds this much, bytes. */
const blockBytes = 1_000_000;

/** Gathers, seals and signs a pack; the file is made of blocks, so that the ledgers never lie in memory all at once. */
export async function makePack(context: PackContext, task: MakeTask, control: PackControl): Made {
  return context.store.withStore(async (store): Made => {
    const journeys = await readJourneys(store);
    if (!journeys.ok) return journeys;
    const chosen = journeys.value.filter(({ id }) => task.journeys.includes(id));
    if (chosen.length === 0) return fail({ code: "pack.noJourney" });
    const people = await choosePeople(store, task.people, control);
    if (!people.ok) return people;
    if (people.value.hcps.length === 0) return fail({ code: "pack.nobody" });

    const asOf = context.now();
    const audience = await findAudience(context, task.audience);
    if (audience === undefined) return fail({ code: "pack.content", what: "audience" });
    const { writer, fingerprint } = await openWriter(context.ring, audience);
    const filter = createFactFilter(
      journeys.value.map(({ current }) => current.document),
      task.settings.role,
    );
    const body = await writeBody(
      store,
      writer,
      { task, chosen, filter, asOf, audience, control },
      people.value.hcps,
    );
    if (!body.ok) return body;
    await context.ring.saveAudience({ ...audience, madeAt: asOf });
    return succeed({
      kind: "made",
      file: new Blob([writer.start, ...body.value.pieces]),
      fileName: toFileName(audience.title, asOf),
      title: audience.title,
      passphrase: audience.passphrase,
      fingerprint,
      people: body.value.people,
      entries: body.value.entries,
      unknown: people.value.unknown,
      ambiguous: people.value.ambiguous,
    });
  });
}

async function findAudience(
  { ring, newToken }: PackContext,
  wanted: MakeTask["audience"],
): Promise<Audience | undefined> {
  const audiences = await ring.listAudiences();
  if ("series" in wanted) return audiences.find(({ series }) => series === wanted.series);
  const known = audiences.find(({ title }) => title === wanted.title);
  if (known !== undefined) return known;
  const passphrase = createPassphrase();
  return { series: newToken(), title: wanted.title, passphrase, salt: createSalt(), madeAt: undefined };
}

async function openWriter(ring: KeyRing, { series, passphrase, salt }: Audience) {
  const signing = (await ring.findSigner()) ?? (await ring.keepSigner(await createSigningKeys()));
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", signing.publicKey));
  const lock = await derivePackKey(passphrase, fromBase64(salt) ?? new Uint8Array(), keyIterations);
  const writer = await createPackWriter({ series, signing, lock, salt });
  return { writer, fingerprint: await toFingerprint(raw) };
}

type Body = { pieces: Uint8Array<ArrayBuffer>[]; people: number; entries: number };
type BodyWork = {
  task: MakeTask;
  chosen: readonly VersionedJourney[];
  filter: FactFilter;
  asOf: number;
  audience: Audience;
  control: PackControl;
};

async function writeBody(
  store: JourneyStore,
  writer: PackWriter,
  { task, chosen, filter, asOf, audience, control }: BodyWork,
  hcps: readonly string[],
): Promise<Result<Body, PackFailure>> {
  const body: Body = { pieces: [], people: 0, entries: 0 };
  const tooLarge = () =>
    fail<PackFailure>({ code: "pack.tooLarge", size: writer.plainBytes(), most: mostPackBytes });
  const add = async (content: PackManifest | PackPeople) => {
    const piece = await writer.add(content);
    if (piece !== undefined) body.pieces.push(piece);
    return piece !== undefined && writer.plainBytes() <= mostPackBytes;
  };

  const visible = chosen.filter(({ current }) => filter.seesJourney(current.document));
  if (visible.length === 0) return fail({ code: "pack.noJourney" });
  const manifest: PackManifest = {
    kind: "manifest",
    title: audience.title,
    asOf,
    journeys: visible.flatMap(({ versions }): PublishedJourney[] => [...versions.values()]),
    specs: task.specs,
    sites: task.sites,
    settings: task.settings,
  };
  if (!(await add(manifest))) return tooLarge();

  const journeys = new Set(visible.map(({ id }) => id));
  let waiting: PackPerson[] = [];
  let waitingBytes = 0;
  const flush = async () => {
    if (waiting.length === 0) return true;
    const people = waiting;
    waiting = [];
    waitingBytes = 0;
    return add({ kind: "people", people });
  };
  for await (const read of readPackPeople(store, hcps, { filter, journeys })) {
    if (!read.ok) return read;
    if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
    for (const person of read.value.people) {
      body.people += 1;
      body.entries += person.entries.length;
      waiting.push(person);
      // Entries are what is large; their number is a fair measure, and measuring them would write each of them twice.
      waitingBytes += 400 + person.entries.length * 250;
      if (waitingBytes >= blockBytes && !(await flush())) return tooLarge();
    }
    control.report({ phase: "gathering", done: read.value.done, total: hcps.length });
  }
  if (!(await flush())) return tooLarge();
  if (body.people === 0) return fail({ code: "pack.nobody" });
  const end: PackEnd = { kind: "end", people: body.people, entries: body.entries };
  body.pieces.push(await writer.finish(end));
  return succeed(body);
}

/** `north-2026-11-28.waypost-pack`: letters of any script, for a file system to keep. */
function toFileName(title: string, asOf: number): string {
  const name = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const day = new Date(asOf).toISOString().slice(0, 10);
  return `${name.slice(0, 60) || "waypost"}-${day}.waypost-pack`;
}
