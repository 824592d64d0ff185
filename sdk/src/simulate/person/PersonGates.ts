import type { Journey } from "../../compile/Journey.js";
import { none } from "../../compile/JourneyTables.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import { startOfDayMs } from "../../zones/startOfDayMs.js";
import type { Zone } from "../../zones/Zone.js";
import { ChannelHours } from "./ChannelHours.js";
import type { PersonFold } from "./PersonFold.js";
import { refusal } from "./refusalReasons.js";
import type { TouchpointTable } from "./TouchpointTables.js";

/** Answers of the gates beside the places of `refusalReasons`. */
export const gateAnswer = { allowed: -1, deferred: -2 } as const;

/** How a consent was lost since it was last granted. */
export const loss = { never: 0, withdrawn: 1, expired: 2 } as const;

/** What a zone makes of hours and days, looked up once. */
interface Locality {
  /** By channel. */
  readonly hours: readonly ChannelHours[];
  /** By touchpoint, ms: when the approval of its content begins and ends. */
  readonly approvedFrom: Float64Array;
  readonly approvedUntil: Float64Array;
}

/**
 * The gates of semantics 26 before one person's touchpoints, as `checkTouchpoint` asks them, by number. Used for one person
 * after the other.
 */
export class PersonGates {
  /** For a deferral: when to ask again, ms. */
  until = 0;
  /** Whether a rep holds the person back; whoever is sampled has none. */
  isHeld = false;
  /** By consent: how it was lost; the person's history fills it. */
  readonly losses: Uint8Array;
  readonly #journey: Journey;
  readonly #fold: PersonFold;
  readonly #touchpoints: readonly TouchpointTable[];
  readonly #frame: GuardFrame;
  #touchpoint: TouchpointTable | undefined;
  readonly #localities = new Map<Zone, Locality>();
  #locality: Locality | undefined;

  constructor(journey: Journey, fold: PersonFold, touchpoints: readonly TouchpointTable[]) {
    this.#journey = journey;
    this.#fold = fold;
    this.#touchpoints = touchpoints;
    this.losses = new Uint8Array(fold.facts.numbers.consentCount);
    // Not a copy: the fold's frame follows the person by its getters.
    this.#frame = Object.create(fold.frame, {
      findTouchpoint: {
        value: (field: "channel" | "content" | "purpose") => this.#touchpoint?.findField(field),
      },
    }) as GuardFrame;
  }

  /** Begins with a person of a zone. */
  reset(): void {
    this.isHeld = false;
    this.losses.fill(loss.never);
    this.#locality = undefined;
  }

  /** Asks for a touchpoint where the person stands, at an instant; a place in `refusalReasons`, or one of `gateAnswer`. */
  ask(number: number, at: number): number {
    const touchpoint = this.#touchpoints[number];
    if (touchpoint === undefined || !this.#fold.isActive) return refusal["gate.ended"];
    if (this.#fold.machine.state.active[touchpoint.stage] !== 1) return refusal["gate.stageLeft"];
    if (this.isHeld) return refusal["gate.held"];
    this.#touchpoint = touchpoint;
    this.#fold.cursor.now = at;
    const held = this.#askGuards(number, touchpoint, at);
    if (held !== gateAnswer.allowed) return held;
    const { facts } = this.#fold;
    const { mostInWindow, windowMs, channel } = touchpoint;
    if (mostInWindow < Number.POSITIVE_INFINITY && facts.countTouches(channel, at - windowMs) >= mostInWindow)
      return refusal["gate.capReached"];
    this.until = this.#requireLocality().hours[channel]?.findNext(at) ?? at;
    return this.until === at ? gateAnswer.allowed : gateAnswer.deferred;
  }

  #askGuards(number: number, { guard, consent, policies, approval }: TouchpointTable, at: number): number {
    if (guard !== undefined) {
      const held = guard(this.#frame);
      if (held !== true) return refusal[held === false ? "gate.guardFailed" : "gate.guardUnreadable"];
    }
    if (consent !== none && !this.#fold.facts.isGranted(consent)) return this.#sayLoss(consent);
    if (approval !== undefined) {
      const refused = this.#askApproval(number, at, approval);
      if (refused !== gateAnswer.allowed) return refused;
    }
    for (const policy of policies) {
      const held = policy(this.#frame);
      if (held !== true) return refusal[held === false ? "gate.policyFailed" : "gate.policyUnreadable"];
    }
    return gateAnswer.allowed;
  }

  #sayLoss(consent: number): number {
    switch (this.losses[consent]) {
      case loss.withdrawn:
        return refusal["gate.consentWithdrawn"];
      case loss.expired:
        return refusal["gate.consentExpired"];
      default:
        return refusal["gate.consentNeverGiven"];
    }
  }

  #askApproval(
    number: number,
    at: number,
    approval: NonNullable<TouchpointTable["approval"]> | null,
  ): number {
    if (approval === null) return refusal["gate.notApproved"];
    const { approvedFrom, approvedUntil } = this.#requireLocality();
    if (at < (approvedFrom[number] ?? at)) return refusal["gate.notYetApproved"];
    return at < (approvedUntil[number] ?? at) ? gateAnswer.allowed : refusal["gate.approvalExpired"];
  }

  #requireLocality(): Locality {
    const { zone } = this.#fold.facts;
    let locality = this.#locality ?? this.#localities.get(zone);
    if (locality === undefined) {
      locality = this.#createLocality(zone);
      this.#localities.set(zone, locality);
    }
    this.#locality = locality;
    return locality;
  }

  #createLocality(zone: Zone): Locality {
    const toMs = (day: string | undefined, otherwise: number) =>
      day === undefined ? otherwise : startOfDayMs(zone, day);
    const approvals = this.#touchpoints.map(({ approval }) => approval ?? undefined);
    return {
      hours: this.#journey.document.channels.map(({ hours }) => new ChannelHours(zone, hours)),
      approvedFrom: Float64Array.from(approvals, (approval) =>
        toMs(approval?.from, Number.NEGATIVE_INFINITY),
      ),
      approvedUntil: Float64Array.from(approvals, (approval) =>
        toMs(approval?.until, Number.POSITIVE_INFINITY),
      ),
    };
  }
}
