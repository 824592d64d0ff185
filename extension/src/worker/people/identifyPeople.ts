import {
  type Identifier,
  isNpi,
  type JourneyStore,
  type LinkedPerson,
  normalizeIdentifier,
  type RecordLink,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { MatchedBy } from "../../messaging/journeyMessages";
import { workspace } from "../store/StoreAccess";

/** What a page tells of one person. Its name is left out: a name alone identifies nobody. */
export type PageSubject = { link?: RecordLink; identifiers: readonly Identifier[] };

/** Who that is. `ambiguous` names everybody whom some part of the page means. */
export type Identity =
  | { kind: "unknown" }
  | { kind: "ambiguous"; hcps: readonly string[] }
  | { kind: "person"; hcp: string; matchedBy: MatchedBy };

type Found = { system: Identifier["system"]; hcps: readonly string[] };

/** The order of trust. */
const systems: readonly Identifier["system"][] = ["npi", "email", "external"];

/** Finds the people of many subjects, in their order, with one look-up of links and one of identifiers. */
export async function identifyPeople(
  store: JourneyStore,
  shown: readonly PageSubject[],
): StoreResult<readonly Identity[]> {
  const subjects = shown.map((subject) => ({
    ...subject,
    identifiers: subject.identifiers.filter(canIdentify),
  }));
  const links = subjects.flatMap(({ link }) => link ?? []);
  const identifiers = subjects.flatMap((subject) => subject.identifiers);
  const [linked, carriers] = await Promise.all([
    links.length === 0 ? succeed([]) : store.findLinked(workspace, links),
    identifiers.length === 0 ? succeed([]) : store.findPeopleBatch(workspace, identifiers),
  ]);
  if (!linked.ok) return linked;
  if (!carriers.ok) return carriers;
  const linkedHcps = linked.value.values();
  const carrierLists = carriers.value.values();
  return succeed(
    subjects.map((subject) => {
      const link = subject.link === undefined ? undefined : linkedHcps.next().value;
      const found = subject.identifiers.map(
        ({ system }): Found => ({ system, hcps: carrierLists.next().value ?? [] }),
      );
      return decide(link, found);
    }),
  );
}

/** A number whose check digit is wrong is a slip of somebody's: it is nobody's NPI, whoever else made the same. */
function canIdentify(identifier: Identifier): boolean {
  return identifier.system !== "npi" || isNpi(normalizeIdentifier(identifier).value);
}

/**
 * Whom a user said it is; else the one person on whom everything that finds anybody agrees. A shared mailbox agrees with
 * each who shares it.
 */
function decide(linked: LinkedPerson | undefined, found: readonly Found[]): Identity {
  if (linked?.by === "decision") return { kind: "person", hcp: linked.hcp, matchedBy: "decision" };
  const told = found.filter(({ hcps }) => hcps.length > 0);
  const everybody = [
    ...new Set([...(linked === undefined ? [] : [linked.hcp]), ...told.flatMap(({ hcps }) => hcps)]),
  ];
  const candidates = linked === undefined ? everybody : [linked.hcp];
  const [agreed, ...others] = candidates.filter((hcp) => told.every(({ hcps }) => hcps.includes(hcp)));
  if (agreed === undefined || others.length > 0) {
    return everybody.length === 0 ? { kind: "unknown" } : { kind: "ambiguous", hcps: everybody };
  }
  const system = systems.find((each) => told.some((one) => one.system === each));
  return { kind: "person", hcp: agreed, matchedBy: linked?.by ?? system ?? "external" };
}
