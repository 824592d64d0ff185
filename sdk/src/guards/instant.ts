const datePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** An instant or a date as text, read: a date alone has no instant until a zone is known. */
export type DateText =
  | { readonly kind: "instant"; readonly atMs: number }
  /** `atMs` is 00:00 UTC of that date. */
  | { readonly kind: "date"; readonly atMs: number };

/**
 * Reads ISO 8601 text strictly: `2026-01-31`, or a date and time with `Z` or an offset.
 *
 * Date.parse is not used: what it makes of other texts, and of times without a zone, differs from machine to machine.
 */
export function findDate(text: string): DateText | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  // Date moves 31 February on to March: such a date is not one.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const zone = match[8];
  if (zone === undefined) return { kind: "date", atMs: midnight.getTime() };
  const offsetMs = findOffsetMs(zone);
  if (hours > 23 || minutes > 59 || seconds > 59 || offsetMs === undefined) return undefined;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0"));
  const clockMs = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
  return { kind: "instant", atMs: midnight.getTime() + clockMs - offsetMs };
}

function findOffsetMs(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
