import type { Channel } from "../../model/journeySchema.js";
import type { ConsentEntry } from "../../model/Ledger.js";
import type { FoldItem } from "../orderEntries.js";
import type { Standing } from "../standAt.js";
import { type Refusal, refuse } from "./GateAnswer.js";

/**
 * Why consent forbids a touchpoint; undefined where it does not.
 *
 * A purpose counts where the channel declares consent for it; elsewhere consent for the channel as a whole is asked (semantics 8).
 */
export function findConsentRefusal(
  { items, frame }: Standing,
  channel: Channel,
  purposeOfTouchpoint: string | undefined,
): Refusal | undefined {
  if (channel.consent !== "required") return undefined;
  const isHeld = purposeOfTouchpoint !== undefined && channel.purposes.includes(purposeOfTouchpoint);
  const purpose = isHeld ? purposeOfTouchpoint : undefined;
  if (frame.hasConsent(channel.id, purpose)) return undefined;
  const subject = { channel: channel.id, purpose };
  const loss = findLoss(items, channel.id, purpose);
  if (loss === undefined) return refuse("gate.consentNeverGiven", subject);
  return refuse(loss.isExpiry ? "gate.consentExpired" : "gate.consentWithdrawn", { ...subject, at: loss.at });
}

interface Loss {
  readonly at: number;
  readonly isExpiry: boolean;
}

/** How a consent that is not in force was lost: since the first withdrawal or expiry after the last grant. */
function findLoss(
  items: readonly FoldItem[],
  channel: string,
  purpose: string | undefined,
): Loss | undefined {
  let grant: ConsentEntry | undefined;
  let loss: Loss | undefined;
  for (const item of items) {
    if (item.kind === "expiry") {
      if (item.grant === grant) loss ??= { at: item.at, isExpiry: true };
      continue;
    }
    const { entry } = item;
    if (entry.kind !== "consent" || entry.channel !== channel) continue;
    if (entry.change === "granted" && entry.purpose === purpose) {
      grant = entry;
      loss = undefined;
    }
    const isMeant = entry.purpose === purpose || entry.purpose === undefined;
    if (entry.change === "withdrawn" && isMeant) loss ??= { at: item.at, isExpiry: false };
  }
  return loss;
}
