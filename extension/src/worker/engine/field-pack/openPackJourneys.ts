import {
  compileJourney,
  fail,
  hashJourney,
  openJourney,
  type PublishedJourney,
  type Result,
  succeed,
} from "@waypost/sdk";
import type { PackFault } from "../../../messaging/packChannel";

/** The journeys of a pack, opened and compiled as any other file is; a version must be the hash of its document (semantics 29). */
export function openPackJourneys(
  journeys: readonly PublishedJourney[],
): Result<readonly PublishedJourney[], PackFault> {
  const opened: PublishedJourney[] = [];
  for (const { journey, version, publishedAt, document } of journeys) {
    const what = `journey ${String(journey)}`;
    const result = openJourney(document);
    if (!result.ok || !Number.isSafeInteger(publishedAt)) return fail({ code: "pack.content", what });
    const isSound = result.value.id === journey && hashJourney(result.value) === version;
    if (!isSound || !compileJourney(result.value).ok) return fail({ code: "pack.content", what });
    opened.push({ journey, version, publishedAt, document: result.value });
  }
  return succeed(opened);
}
