import { findDurationMs } from "../model/duration.js";

const unitsMs = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 } as const;

/** A length of whole seconds as ISO 8601, the largest units first: `P7D`, `PT36H` as `P1DT12H`, nothing as `PT0S`. */
export function toDurationText(durationMs: number): string {
  let restMs = durationMs;
  const take = (unit: keyof typeof unitsMs): string => {
    const count = Math.floor(restMs / unitsMs[unit]);
    restMs -= count * unitsMs[unit];
    return count === 0 ? "" : `${count}${unit}`;
  };
  const days = take("D");
  const time = take("H") + take("M") + take("S");
  if (time !== "") return `P${days}T${time}`;
  return days === "" ? "PT0S" : `P${days}`;
}

/**
 * The ISO 8601 duration that a text was probably meant to be, or that it is: `30d` means P30D, and `1h30m`, as CEL itself
 * writes durations, PT1H30M.
 */
export function findDurationText(found: string): string | undefined {
  const upper = found.trim().toUpperCase();
  return [upper, `P${upper}`, `PT${upper}`].find((candidate) => findDurationMs(candidate) !== undefined);
}
