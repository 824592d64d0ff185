import type { Ledger, LedgerEntry, Scalar } from "@waypost/sdk";
import type { Biography } from "./Hcp.ts";
import { attributes } from "./toCsvFiles.ts";

/**
 * One person's ledger without the way through files: what an import of them at `recordedAt` (ms) makes of it.
 *
 * Attributes and persona are undated, as in `hcps.csv`: they hold from the beginning.
 */
export function toLedger({ hcp, consent, happenings }: Biography, recordedAt: number): Ledger {
  const stamp = (id: string) => ({
    id: `${hcp.id}/${id}`,
    key: `${hcp.id}/${id}`,
    recordedAt,
    source: "import",
    sequence: 0,
    actor: "example",
  });
  const facts = attributes.flatMap((attribute): LedgerEntry[] => {
    const value: Scalar | undefined = hcp[attribute];
    return value === undefined ? [] : [{ ...stamp(attribute), kind: "attribute", attribute, value }];
  });
  return {
    hcp: hcp.id,
    entries: [
      ...facts,
      ...(hcp.persona ? [{ ...stamp("persona"), kind: "persona" as const, persona: hcp.persona }] : []),
      ...consent.map(({ at, ...change }, index) => ({
        ...stamp(`consent-${index + 1}`),
        kind: "consent" as const,
        occurredAt: at,
        ...change,
      })),
      ...happenings.map(({ at, ...event }, index) => ({
        ...stamp(`event-${String(index + 1).padStart(4, "0")}`),
        kind: "event" as const,
        occurredAt: at,
        ...event,
      })),
    ],
  };
}
