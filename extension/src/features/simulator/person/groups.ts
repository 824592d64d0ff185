import type { JourneyDocument, PeopleGroup, SimulationResult } from "@waypost/sdk";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";
import { describeReason } from "../report/TouchpointTable";

/** Groups of one sort, under their heading. */
export type GroupList = { heading: string; groups: readonly PeopleGroup[] };

const mostPaths = 15;

/** Every group of a result that somebody is in, by sort. */
export function listGroups(document: JourneyDocument, result: SimulationResult): readonly GroupList[] {
  const lists: readonly GroupList[] = [
    {
      heading: t("sim.personas"),
      groups: result.personas.flatMap(({ id, people }) =>
        people > 0 ? [{ kind: "persona", persona: id } as const] : [],
      ),
    },
    {
      heading: t("sim.goal"),
      groups: document.goals.flatMap(({ id: goal }) => [
        { kind: "goal", goal, isReached: true } as const,
        { kind: "goal", goal, isReached: false } as const,
      ]),
    },
    {
      heading: t("sim.groups"),
      groups: result.groups.flatMap(({ attribute, value, people }) =>
        people > 0 ? [{ kind: "attribute", attribute, value } as const] : [],
      ),
    },
    {
      heading: t("sim.paths"),
      groups: result.paths.slice(0, mostPaths).map(({ stages }) => ({ kind: "path", stages }) as const),
    },
    {
      heading: t("sim.touchpoints"),
      groups: result.touchpoints.flatMap(({ id: touchpoint, sent, refusals }) => [
        ...(sent > 0 ? [{ kind: "touched", touchpoint } as const] : []),
        ...refusals.map(({ code }) => ({ kind: "refused", touchpoint, code }) as const),
      ]),
    },
    {
      heading: t("sim.exited"),
      groups: result.exits.flatMap(({ id, people }) =>
        people > 0 ? [{ kind: "exit", exit: id } as const] : [],
      ),
    },
  ];
  return lists.filter(({ groups }) => groups.length > 0);
}

/** A group in the words of the report's tables. */
export function describeGroup(document: JourneyDocument, group: PeopleGroup): string {
  switch (group.kind) {
    case "everybody":
      return t("sim.anybody");
    case "persona":
      return toPersonaName(document, group.persona);
    case "attribute":
      return `${labelOf(document.attributes, group.attribute)}: ${group.value ?? t("sim.noValue")}`;
    case "goal": {
      const goal = labelOf(document.goals, group.goal);
      return t(group.isReached ? "sim.groupReached" : "sim.groupMissed", { goal });
    }
    case "exit":
      return labelOf(document.exits, group.exit);
    case "path":
      return group.stages.map((id) => labelOf(document.stages, id)).join(" → ");
    case "touched":
      return t("sim.groupTouched", { touchpoint: labelOf(document.touchpoints, group.touchpoint) });
    case "refused":
      return t("sim.groupRefused", {
        touchpoint: labelOf(document.touchpoints, group.touchpoint),
        reason: describeReason(group.code),
      });
  }
}

/** Two groups are one where they say the same. */
export const toGroupKey = (group: PeopleGroup): string => JSON.stringify(group);
