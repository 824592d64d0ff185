import type { JourneyDocument } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import type { RefusalReason } from "./person/refusalReasons.js";
import type { SimulatedPerson } from "./SimulatedPerson.js";
import { PathTrace } from "./totals/PathTrace.js";

/** Some of a simulation's people, as a result tells them apart. */
export type PeopleGroup =
  | { readonly kind: "everybody" }
  /** Undefined: the persona is not known. */
  | { readonly kind: "persona"; readonly persona: string | undefined }
  /** Undefined: without a value. */
  | { readonly kind: "attribute"; readonly attribute: string; readonly value: Scalar | undefined }
  /** Reached it since the simulation began, or never did. */
  | { readonly kind: "goal"; readonly goal: string; readonly isReached: boolean }
  | { readonly kind: "exit"; readonly exit: string }
  /** Went this way, as `SimulationResult.paths` tells it. */
  | { readonly kind: "path"; readonly stages: readonly string[] }
  | { readonly kind: "touched"; readonly touchpoint: string }
  | { readonly kind: "refused"; readonly touchpoint: string; readonly code: RefusalReason };

/** Whether a sampled person is one of a group; of somebody with a history before, paths tell what came after it. */
export function isOfGroup(document: JourneyDocument, person: SimulatedPerson, group: PeopleGroup): boolean {
  const { story } = person;
  switch (group.kind) {
    case "everybody":
      return true;
    case "persona":
      return person.persona === group.persona;
    case "attribute":
      return findValue(person, group.attribute) === group.value;
    case "goal":
      return story.some((line) => line.kind === "reached" && line.goal === group.goal) === group.isReached;
    case "exit":
      return story.some((line) => line.kind === "ended" && line.exit === group.exit);
    case "path":
      return toPath(document, person).join(" ") === group.stages.join(" ");
    case "touched":
      return story.some((line) => line.kind === "sent" && line.touchpoint === group.touchpoint);
    case "refused":
      return story.some(
        (line) => line.kind === "refused" && line.touchpoint === group.touchpoint && line.code === group.code,
      );
  }
}

function findValue({ ledger }: SimulatedPerson, attribute: string): Scalar | undefined {
  const entry = ledger.entries.findLast((one) => one.kind === "attribute" && one.attribute === attribute);
  return entry?.kind === "attribute" ? entry.value : undefined;
}

function toPath({ stages }: JourneyDocument, { story }: SimulatedPerson): readonly string[] {
  const numbers = new Map(stages.map(({ id }, index) => [id, index]));
  const trace = new PathTrace();
  for (const line of story) {
    if (line.kind !== "entered") continue;
    const number = numbers.get(line.stage) ?? -1;
    const kind = stages[number]?.kind;
    if (kind === "atomic" || kind === "final") trace.enter(number, line.at);
  }
  return Array.from(trace.stages, (number) => stages[number]?.id ?? "");
}
