import { compileJourney, type Journey } from "@waypost/sdk";
import type { JourneyView } from "../../../messaging/journeyMessages";

const compiled = new Map<string, Journey | undefined>();

/**
 * The journey of a view, ready to be explained. A version never changes, so each is compiled once a panel; undefined where
 * today's rules refuse a document that was published under older ones.
 */
export function compileVersion({ version, document }: JourneyView): Journey | undefined {
  if (!compiled.has(version)) {
    const result = compileJourney(document, { version });
    compiled.set(version, result.ok ? result.value : undefined);
  }
  return compiled.get(version);
}
