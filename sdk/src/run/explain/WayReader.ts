import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { Guard } from "../../guards/openGuard.js";
import { matchesEventType } from "../../model/trigger.js";
import { frameLater, type Standing } from "../standAt.js";
import type { RemedyContext } from "./findLeafRemedy.js";
import type { Conjunct, Prospect } from "./Outlook.js";
import { combine, readConjuncts } from "./readConjuncts.js";

/** Reads guards as they would be read at one cause: an event now, a wait when it is due, or nothing in particular. */
export class WayReader {
  readonly #context: Omit<RemedyContext, "text">;
  readonly #read = new Map<Guard, readonly Conjunct[]>();

  private constructor(standing: Standing, frame: GuardFrame, eventType: string | undefined) {
    const { items, journey } = standing;
    this.#context = {
      frame,
      eventType,
      listEvents: (pattern) => {
        const times = items.flatMap((item) => {
          if (item.kind === "expiry" || item.entry.kind !== "event") return [];
          const { type } = item.entry;
          return journey.eventTypes.has(type) && matchesEventType(pattern, type) ? [item.at] : [];
        });
        const isNext = eventType !== undefined && matchesEventType(pattern, eventType);
        return isNext ? [...times, frame.now] : times;
      },
      listTouches: (channel) =>
        items.flatMap((item) =>
          item.kind === "entry" &&
          item.entry.kind === "send" &&
          (channel === "*" || item.entry.channel === channel)
            ? [item.at]
            : [],
        ),
    };
  }

  /** Reads what holds now. */
  static forNow(standing: Standing): WayReader {
    return new WayReader(standing, standing.frame, undefined);
  }

  /** Reads as if the run had not begun: what a declared entry sees. */
  static forEntry(standing: Standing, at: number, eventType: string | undefined): WayReader {
    const base = eventType === undefined ? frameLater(standing, at) : withEvent(standing.frame, eventType);
    const frame = { ...base, isIn: () => false, findEntered: () => undefined, getCounter: () => 0 };
    return new WayReader(standing, frame, eventType);
  }

  /** Reads what would hold at a later instant if nothing more is recorded by then. */
  static forLater(standing: Standing, at: number): WayReader {
    return new WayReader(standing, frameLater(standing, at), undefined);
  }

  /** Reads as if an event happened now, without its payload. */
  static forEvent(standing: Standing, type: string): WayReader {
    return new WayReader(standing, withEvent(standing.frame, type), type);
  }

  read(guard: Guard | undefined): readonly Conjunct[] {
    if (guard === undefined) return [];
    let conjuncts = this.#read.get(guard);
    if (conjuncts === undefined) {
      conjuncts = readConjuncts(guard, this.#context);
      this.#read.set(guard, conjuncts);
    }
    return conjuncts;
  }

  comesTo(guard: Guard | undefined): Prospect {
    return combine(this.read(guard));
  }
}

/** The frame of an event that happens now: windows count it already (semantics 12). */
function withEvent(frame: GuardFrame, type: string): GuardFrame {
  return {
    ...frame,
    countEvents: (pattern, windowMs) =>
      frame.countEvents(pattern, windowMs) + (windowMs > 0 && matchesEventType(pattern, type) ? 1 : 0),
    findLastEvent: (pattern) => (matchesEventType(pattern, type) ? frame.now : frame.findLastEvent(pattern)),
  };
}
