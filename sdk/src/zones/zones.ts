export type Zone = string;
export const utc = "UTC";
export const findZone = (name: string): Zone | undefined => (name === "UTC" ? utc : undefined);
export const startOfDayMs = (_zone: Zone, date: string): number => Date.parse(`${date}T00:00:00Z`);
export const nextWithinHours = (_zone: Zone, _hours: readonly unknown[], fromMs: number): number | undefined => fromMs;
