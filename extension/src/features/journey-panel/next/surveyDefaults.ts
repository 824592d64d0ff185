import type { HourBand } from "@waypost/sdk";

/** What a survey says of a region: when doctors there take up digital content. It says nothing of any one of them. */
export type SurveyDefault = {
  region: "US" | "UK" | "DE" | "ES" | "FR" | "IT" | "IN" | "CN";
  /** Weekdays, local time. `to` is absent where the source says "after". */
  hours: Omit<HourBand, "to"> & { to?: number };
};

/*
 * Global physician survey, 2021: 984 physicians in eight countries; best time for digital content, appendix, weekdays. The report's
 * main text differs for some regions, so a default is only a default.
 */
const defaults: readonly SurveyDefault[] = [
  { region: "US", hours: { from: 17, to: 20 } },
  { region: "UK", hours: { from: 11, to: 14 } },
  { region: "DE", hours: { from: 17, to: 20 } },
  { region: "ES", hours: { from: 17, to: 20 } },
  { region: "FR", hours: { from: 20 } },
  { region: "IT", hours: { from: 17, to: 20 } },
  { region: "IN", hours: { from: 14, to: 17 } },
  { region: "CN", hours: { from: 17, to: 20 } },
];

/** Zones that lie in one of the surveyed countries; one that is not listed has no default. */
const regionByZone: Readonly<Record<string, SurveyDefault["region"]>> = {
  "America/New_York": "US",
  "America/Detroit": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Phoenix": "US",
  "America/Los_Angeles": "US",
  "America/Anchorage": "US",
  "Pacific/Honolulu": "US",
  "Europe/London": "UK",
  "Europe/Berlin": "DE",
  "Europe/Busingen": "DE",
  "Europe/Madrid": "ES",
  "Atlantic/Canary": "ES",
  "Africa/Ceuta": "ES",
  "Europe/Paris": "FR",
  "Europe/Rome": "IT",
  "Asia/Kolkata": "IN",
  "Asia/Calcutta": "IN",
  "Asia/Shanghai": "CN",
  "Asia/Urumqi": "CN",
};

/** The survey's answer for where an HCP is; undefined where the zone is not known or was not surveyed. */
export function findSurveyDefault(timeZone: string | undefined): SurveyDefault | undefined {
  if (timeZone === undefined || !Object.hasOwn(regionByZone, timeZone)) return undefined;
  return defaults.find(({ region }) => region === regionByZone[timeZone]);
}
