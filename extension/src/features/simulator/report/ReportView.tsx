import type { JourneyDocument, PeopleGroup, SimulationResult } from "@waypost/sdk";
import type { ReactNode } from "react";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/tSimulator";
import { AnswerSection } from "./AnswerSection";
import { FlowPicture } from "./FlowPicture";
import { GoalCurves } from "./GoalCurves";
import { GroupTable, PersonaTable } from "./GroupTables";
import { PathTable } from "./PathTable";
import { ScrollArea } from "./ScrollArea";
import { StageBands } from "./StageBands";
import { StageTable } from "./StageTable";
import { TimeToGoal } from "./TimeToGoal";
import { TouchLoad } from "./TouchLoad";
import { TouchpointTable } from "./TouchpointTable";

export type ReportViewProps = {
  document: JourneyDocument;
  result: SimulationResult;
  /** Still being simulated: then only what changes fast is shown. */
  isUnderWay?: boolean;
  /** Stands between the answer and its pictures. */
  children?: ReactNode;
  /** Shows one HCP of a group, where people can be shown. */
  onOpen?(group: PeopleGroup): void;
};

/** What a rehearsal says: the answer first, the evidence one click deeper. */
export function ReportView({ document, result, isUnderWay = false, children, onOpen }: ReportViewProps) {
  const part = { document, result };
  const opening = onOpen && { onOpen };
  return (
    <>
      <AnswerSection {...part} isUnderWay={isUnderWay} />
      {children}
      {document.goals.length > 0 && <GoalCurves {...part} />}
      <StageBands {...part} />
      {!isUnderWay && <FlowPicture {...part} />}
      {!isUnderWay && (
        <section className="sim-card sim-details">
          <Folded heading={t("sim.touchpoints")}>
            <TouchpointTable {...part} />
          </Folded>
          {document.goals.length > 0 && (
            <Folded heading={t("sim.timeToGoal")}>
              <TimeToGoal {...part} />
            </Folded>
          )}
          <Folded heading={t("sim.personas")}>
            <PersonaTable {...part} {...opening} />
          </Folded>
          {result.groups.length > 0 && (
            <Folded heading={t("sim.groups")}>
              <GroupTable {...part} {...opening} />
            </Folded>
          )}
          <Folded heading={t("sim.paths")}>
            <PathTable {...part} {...opening} />
          </Folded>
          <Folded heading={t("sim.stages")}>
            <StageTable {...part} />
          </Folded>
          <Folded heading={t("sim.touchLoad")}>
            <TouchLoad {...part} />
          </Folded>
        </section>
      )}
    </>
  );
}

function Folded({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Disclosure summary={heading}>
      <ScrollArea label={heading}>{children}</ScrollArea>
    </Disclosure>
  );
}
