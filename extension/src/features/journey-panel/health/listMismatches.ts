import type { Identifier } from "@waypost/sdk";
import type { PageReading } from "../../../hosts/PageReading";

/** Identifiers on the page that the person does not carry: another address, or another person. */
export function listMismatches(
  reading: PageReading | null,
  identifiers: readonly Identifier[],
): readonly Pick<Identifier, "system" | "value">[] {
  if (reading?.kind !== "record") return [];
  const known = new Set(identifiers.map(({ system, value }) => `${system} ${value.toLowerCase()}`));
  return reading.identifiers.filter(
    ({ system, value }) => !known.has(`${system} ${value.trim().toLowerCase()}`),
  );
}
