import type { Channel } from "../../model/journeySchema.js";
import type { Standing } from "../standAt.js";
import { type Refusal, refuse } from "./GateAnswer.js";
import { traceConsent } from "./traceConsent.js";

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
  const { loss } = traceConsent(items, channel.id, purpose);
  if (loss === undefined) return refuse("gate.consentNeverGiven", subject);
  const isExpiry = loss.entry === undefined;
  return refuse(isExpiry ? "gate.consentExpired" : "gate.consentWithdrawn", { ...subject, at: loss.at });
}
