import type {
  JourneyDocument,
  PeopleGroup,
  SimulatedPerson,
  SimulationResult,
  StoryLine,
} from "@waypost/sdk";
import { useId, useMemo, useState } from "react";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ScrollArea } from "../report/ScrollArea";
import { toPersonaName } from "../report/TimeToGoal";
import type { Experiment } from "../run/Experiment";
import { describeLine } from "./describeLine";
import { describeGroup, listGroups, toGroupKey } from "./groups";
import { type SearchState, usePersonSearch } from "./usePersonSearch";

/** Nobody in particular. */
export const everybody: PeopleGroup = { kind: "everybody" };

const mostLines = 200;

export type PersonSectionProps = {
  experiment: Experiment;
  result: SimulationResult;
  /** Of whom the HCP is one. */
  group: PeopleGroup;
  onGroup(group: PeopleGroup): void;
};

/** The story of one of the simulated HCPs of a group, line by line. */
export function PersonSection({ experiment, result, group, onGroup }: PersonSectionProps) {
  const { document, options } = experiment;
  const { population } = result;
  const [text, setText] = useState("1");
  const start = Number(text) - 1;
  const isSound = text.trim() !== "" && Number.isInteger(start) && start >= 0 && start < population;
  const search = usePersonSearch(document, options, group, isSound ? start : undefined);
  const found = isSound && search.kind === "found" ? search.person : undefined;
  return (
    <section className="sim-card" aria-labelledby="sim-person">
      <h2 id="sim-person" tabIndex={-1}>
        {t("sim.onePerson")}
      </h2>
      <p className="sim-soft">{t("sim.onePersonLead")}</p>
      <div className="sim-row">
        <GroupChoice
          document={document}
          result={result}
          group={group}
          onGroup={(chosen) => {
            setText("1");
            onGroup(chosen);
          }}
        />
        <Field
          inputMode="numeric"
          label={t("sim.personFrom")}
          value={text}
          problem={isSound ? undefined : t("sim.outOfBounds", { least: 1, most: population })}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button
          weight="quiet"
          onClick={() => setText(String((((found?.index ?? start) + 1) % population) + 1))}
          disabled={!isSound}
        >
          {t("sim.nextPerson")}
        </Button>
      </div>
      <div role="status">
        {isSound && <SearchWords search={search} population={population} />}
        {found && <p>{describePerson(document, found)}</p>}
      </div>
      {found && <Story document={document} person={found} />}
    </section>
  );
}

type GroupChoiceProps = Omit<PersonSectionProps, "experiment"> & { document: JourneyDocument };

function GroupChoice({ document, result, group, onGroup }: GroupChoiceProps) {
  const id = useId();
  const lists = useMemo(() => listGroups(document, result), [document, result]);
  const all: readonly PeopleGroup[] = [everybody, ...lists.flatMap(({ groups }) => groups)];
  return (
    <div className="field">
      <label htmlFor={id}>{t("sim.oneOf")}</label>
      <select
        id={id}
        value={toGroupKey(group)}
        onChange={({ currentTarget: { value } }) =>
          onGroup(all.find((each) => toGroupKey(each) === value) ?? everybody)
        }
      >
        <option value={toGroupKey(everybody)}>{describeGroup(document, everybody)}</option>
        {lists.map(({ heading, groups }) => (
          <optgroup key={heading} label={heading}>
            {groups.map((each) => (
              <option key={toGroupKey(each)} value={toGroupKey(each)}>
                {describeGroup(document, each)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function SearchWords({ search, population }: { search: SearchState; population: number }) {
  switch (search.kind) {
    case "looking":
      return search.looked === 0 ? null : (
        <p>{t("sim.personLooking", { looked: search.looked, population })}</p>
      );
    case "none":
      return <Notice tone="plain">{t("sim.personNone", { looked: search.looked })}</Notice>;
    case "failed":
      return search.problems.map((problem) => (
        <Notice key={problem.code} tone="bad">
          {renderer.diagnostic(problem)}
        </Notice>
      ));
    case "found":
      return null;
  }
}

function describePerson(document: JourneyDocument, { index, persona }: SimulatedPerson): string {
  return t("sim.personFound", { number: index + 1, persona: toPersonaName(document, persona) });
}

function Story({ document, person }: { document: JourneyDocument; person: SimulatedPerson }) {
  const label = describePerson(document, person);
  const lines = person.story.flatMap((line) => toLine(document, line) ?? []);
  return (
    <>
      <ScrollArea label={label}>
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
  );
}

type Line = { at: number; sentence: string; isMilestone: boolean };

/** A line of the story; what only repeats another line is left out. */
function toLine(document: JourneyDocument, line: StoryLine): Line | undefined {
  const sentence = describeLine(document, line);
  if (sentence === undefined) return undefined;
  return { at: line.at, sentence, isMilestone: line.kind === "reached" || line.kind === "ended" };
}
