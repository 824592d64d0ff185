import { fail, type JourneyDocument, openJourneyText, type Result, succeed } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import { t } from "../../../ui/tStudio";
import { type Trouble, toTrouble, toUnopened } from "../toTrouble";

/** Where a document of a journey is kept: a draft, or a version that was published. */
export type JourneySource =
  | { kind: "draft"; id: string }
  | { kind: "version"; journey: string; version: string };

/** A source as part of an address; `openSource` reads it back. */
export function toAddress(source: JourneySource): string {
  const parts = source.kind === "draft" ? ["draft", source.id] : ["version", source.journey, source.version];
  return parts.map(encodeURIComponent).join("/");
}

/** A source of an address; undefined where it is none. */
export function openSource(address: string | null): JourneySource | undefined {
  const [kind, first, second] = (address ?? "").split("/").map(decode);
  if (kind === "draft" && first) return { kind, id: first };
  if (kind === "version" && first && second) return { kind, journey: first, version: second };
  return undefined;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray % is no address of ours.
    return undefined;
  }
}

/** The document of a source, and when it was saved or published, ms. */
export type SourceDocument = { document: JourneyDocument; at: number };

export async function readSource(
  call: Call,
  source: JourneySource,
): Promise<Result<SourceDocument, Trouble>> {
  const read = source.kind === "draft" ? await readDraft(call, source.id) : await readVersion(call, source);
  if (!read.ok) return read;
  const opened = openJourneyText(read.value.text);
  return opened.ok ? succeed({ document: opened.value, at: read.value.at }) : fail(toUnopened(opened.error));
}

type ReadText = Result<{ text: string; at: number }, Trouble>;

async function readDraft(call: Call, id: string): Promise<ReadText> {
  const answer = await call("draft.read", { id });
  if (!answer.ok) return fail(toTrouble(answer.error));
  if (!answer.value.ok) return fail(toTrouble(answer.value.error));
  const draft = answer.value.value;
  return draft === null
    ? fail({ sentence: t("studio.draftGone") })
    : succeed({ text: draft.text, at: draft.changedAt });
}

async function readVersion(
  call: Call,
  { journey, version }: Extract<JourneySource, { kind: "version" }>,
): Promise<ReadText> {
  const [listed, answer] = await Promise.all([
    call("journey.versions", {}),
    call("journey.version", { journey, version }),
  ]);
  if (!answer.ok) return fail(toTrouble(answer.error));
  if (!answer.value.ok) return fail(toTrouble(answer.value.error));
  const versions = listed.ok && listed.value.ok ? listed.value.value : [];
  const at = versions.find((each) => each.journey === journey && each.version === version)?.publishedAt ?? 0;
  return answer.value.value === null
    ? fail({ sentence: t("versions.gone") })
    : succeed({ text: answer.value.value, at });
}
