import type { JourneyDocument } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { toTrouble } from "../toTrouble";

/** Publishes a journey by the way that every journey is published; answers what became of it, in words. */
export async function publishDraft(call: Call, document: JourneyDocument): Promise<string> {
  const answer = await call("journey.publish", { text: JSON.stringify(document) });
  if (!answer.ok) return toTrouble(answer.error).sentence;
  const outcome = answer.value;
  switch (outcome.kind) {
    case "published":
      return t("studio.isPublished", { version: outcome.version.slice(0, 8) });
    case "unchanged":
      return t("studio.isUnchanged");
    case "refused": {
      const [first] = outcome.diagnostics;
      return t("studio.publishRefused", { reason: first === undefined ? "" : renderer.diagnostic(first) });
    }
    case "failed":
      return toTrouble(outcome.failure).sentence;
  }
}
