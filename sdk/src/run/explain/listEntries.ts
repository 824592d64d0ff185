import { requireDurationMs } from "../../model/duration.js";
import { isDay } from "../../model/trigger.js";
import type { Standing } from "../standAt.js";
import type { Way, WayTrigger } from "./Outlook.js";
import { combine } from "./readConjuncts.js";
import { WayReader } from "./WayReader.js";

/** The ways into a journey, for an HCP who is not in it; none where the rule on re-entry forbids another run (semantics 24). */
export function listEntries(standing: Standing): readonly Way[] {
  const { journey, run, now } = standing;
  const { document } = journey;
  const { allowed, after, most } = document.reentry;
  const isFirst = run.status === "notEntered";
  if (!isFirst && (!allowed || (most !== undefined && run.ordinal >= most))) return [];
  const notBefore =
    isFirst || after === undefined || run.endedAt === undefined
      ? undefined
      : run.endedAt + requireDurationMs(after);
  const holding = new Map<string, Way>();
  return journey.entries.flatMap(({ item, guard }) => {
    const trigger = toTrigger(standing, item);
    if (trigger.kind === "date" && trigger.at <= now) return [];
    const reader = WayReader.forEntry(standing, trigger.kind === "date" ? trigger.at : now, item.event);
    const conjuncts = reader.read(guard);
    const earlier = holding.get(item.event ?? "");
    const way: Way = {
      by: { kind: "entry", id: item.id },
      label: undefined,
      from: undefined,
      to: document.initial,
      trigger,
      outcome: combine(conjuncts),
      conjuncts,
      shadowedBy: earlier?.by,
      notBefore,
    };
    if (way.outcome === "holds" && item.event !== undefined && earlier === undefined)
      holding.set(item.event, way);
    return [way];
  });
}

type EntryTrigger = Extract<WayTrigger, { kind: "event" | "date" }>;

function toTrigger(
  { journey, frame }: Standing,
  { event, date }: { readonly event?: string | undefined; readonly date?: string | undefined },
): EntryTrigger {
  if (event !== undefined) {
    const label = journey.document.events.find(({ type }) => type === event)?.label ?? event;
    return { kind: "event", pattern: event, types: [{ type: event, label }] };
  }
  const text = date ?? "";
  return { kind: "date", at: isDay(text) ? frame.startOfDayMs(text) : Date.parse(text) };
}
