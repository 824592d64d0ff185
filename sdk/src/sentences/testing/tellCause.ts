import type { Journey } from "../../compile/Journey.js";
import type { LedgerEntry } from "../../model/Ledger.js";
import { replay } from "../../run/replay.js";
import { ledgerOf } from "../../run/testing/journeys.js";
import { createRenderer } from "../createRenderer.js";
import { describeCause } from "../describeCause.js";
import { november, portalJourney } from "./portalJourney.js";

interface Told {
  readonly journey?: Journey;
  readonly entries: readonly LedgerEntry[];
  readonly day?: number;
}

/** Why somebody with these entries stands where they stand, in English and in German. */
export function tell({ journey = portalJourney(), entries, day = 20 }: Told): readonly [string, string] {
  const ledger = ledgerOf(entries);
  const run = replay(journey, ledger, november(day));
  const say = (locale: "en" | "de") =>
    describeCause(journey, run, ledger, createRenderer({ locale, timeZone: "UTC" }));
  return [say("en"), say("de")];
}
