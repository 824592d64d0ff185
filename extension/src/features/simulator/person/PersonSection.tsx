import { type JourneyDocument, type StoryLine, simulatePerson } from "@waypost/sdk";
import { useMemo, useState } from "react";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { ScrollArea } from "../report/ScrollArea";
import { toPersonaName } from "../report/TimeToGoal";
import { describeReason, labelOfEvent } from "../report/TouchpointTable";
import type { Experiment } from "../run/useExperiment";

const mostLines = 200;

/** The story of one of the simulated HCPs, line by line. */
export function PersonSection({ experiment }: { experiment: Experiment }) {
  const { document, options } = experiment;
  const population =
    typeof options.population === "number" ? options.population : options.population.ledgers.length;
  const [text, setText] = useState("1");
  const index = Number(text) - 1;
  const isSound = text.trim() !== "" && Number.isInteger(index) && index >= 0 && index < population;
  const person = useMemo(
    () => (isSound ? simulatePerson(document, options, { index }) : undefined),
    [document, options, index, isSound],
  );
  const lines = person?.ok ? person.value.story.flatMap((line) => toLine(document, line) ?? []) : [];
  return (
    <section className="sim-card" aria-labelledby="sim-person">
      <h2 id="sim-person">{t("sim.onePerson")}</h2>
      <p className="sim-soft">{t("sim.onePersonLead")}</p>
      <div className="sim-row">
        <Field
          inputMode="numeric"
          label={t("sim.personNumber")}
          value={text}
          problem={isSound ? undefined : t("sim.outOfBounds", { least: 1, most: population })}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button weight="quiet" onClick={() => setText(String(isSound ? ((index + 1) % population) + 1 : 1))}>
          {t("sim.nextPerson")}
        </Button>
      </div>
      {person?.ok && (
        <>
          <p>{t("sim.personIs", { persona: toPersonaName(document, person.value.persona) })}</p>
          <ScrollArea label={t("sim.personIs", { persona: toPersonaName(document, person.value.persona) })}>
            <ol className="sim-story">
              {lines.slice(0, mostLines).map(({ at, sentence, isMilestone }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered, and equal ones may follow each other.
                <li key={place} data-milestone={isMilestone}>
                  <time dateTime={new Date(at).toISOString()}>{renderer.format.dateTime(at)}</time> {sentence}
                </li>
              ))}
            </ol>
          </ScrollArea>
          {lines.length > mostLines && <p>{t("sim.story.truncated", { count: lines.length - mostLines })}</p>}
        </>
      )}
    </section>
  );
}

type Line = { at: number; sentence: string; isMilestone: boolean };

/** A line of the story; what only repeats another line is left out. */
function toLine(document: JourneyDocument, line: StoryLine): Line | undefined {
  const sentence = describeLine(document, line);
  if (sentence === undefined) return undefined;
  return { at: line.at, sentence, isMilestone: line.kind === "reached" || line.kind === "ended" };
}

function describeLine(document: JourneyDocument, line: StoryLine): string | undefined {
  const touchpoint = (id: string) => labelOf(document.touchpoints, id);
  switch (line.kind) {
    case "started":
      return t("sim.story.started");
    case "event": {
      const event = labelOfEvent(document, line.type);
      const answered = document.touchpoints.find(({ id }) => id === line.by);
      return answered === undefined
        ? t("sim.story.event", { event })
        : t("sim.story.answer", { event, touchpoint: answered.label });
    }
    case "sent":
      return t("sim.story.sent", { touchpoint: touchpoint(line.touchpoint) });
    case "deferred":
      return t("sim.story.deferred", { touchpoint: touchpoint(line.touchpoint) });
    case "refused":
      return t("sim.story.refused", {
        touchpoint: touchpoint(line.touchpoint),
        reason: describeReason(line.code),
      });
    case "entered":
      return t("sim.story.entered", { stage: labelOf(document.stages, line.stage) });
    case "reached":
      return t("sim.story.reached", { goal: labelOf(document.goals, line.goal) });
    case "ended":
      return describeEnd(document, line);
    // Leaving a stage is entering another.
    case "taken":
    case "left":
      return undefined;
  }
}

function describeEnd(
  document: JourneyDocument,
  { status, exit }: Extract<StoryLine, { kind: "ended" }>,
): string {
  switch (status) {
    case "completed":
      return t("sim.story.completed");
    case "exited":
      return t("sim.story.exited", { exit: labelOf(document.exits, exit ?? "") });
    case "stuck":
      return t("sim.story.stuck");
  }
}
