import { diffJourneys, type JourneyChange, type JourneyDocument } from "@waypost/sdk";
import { describeJourneyChange, type Renderer } from "@waypost/sdk/sentences";
import { t } from "../../../ui/tStudio";

/** What became of something from one document to another. */
export type ChangeKind = "added" | "removed" | "changed";

/** Where on the canvas a change is seen. */
export type ChangePlace = { kind: "stage" | "way"; id: string };

/** One change, in words, and where it is seen; undefined for what the canvas does not show. */
export type ComparedChange = {
  key: string;
  kind: ChangeKind;
  place: ChangePlace | undefined;
  /** What people call the place: a stage, or the two that a way leads between. */
  name: string | undefined;
  sentences: readonly string[];
};

/** Two documents held against each other. */
export type Comparison = {
  /** Those on the canvas first, stage by stage as they are drawn. */
  changes: readonly ComparedChange[];
  /** What is marked on the canvas: `stage:<id>`, `way:<id>`. */
  marks: ReadonlyMap<string, ChangeKind>;
  /** Whether runs read both in the same way. */
  isSameVersion: boolean;
};

/** Where boxes stand and what was noted beside them is no difference of the journeys. */
const silent: ReadonlySet<string> = new Set(["layout", "comments"]);

export function toMark({ kind, id }: ChangePlace): string {
  return `${kind}:${id}`;
}

/** What differs between two documents, in words and by the place where it is seen. */
export function toComparison(
  before: JourneyDocument,
  after: JourneyDocument,
  renderer: Renderer,
): Comparison {
  const { changes, isSameVersion } = diffJourneys(before, after);
  const heard = changes.filter((change) => !("list" in change && silent.has(change.list)));
  const marks = new Map<string, ChangeKind>();
  const told = heard.map((change, index): ComparedChange => {
    const place = findPlace(change, before, after);
    const kind = toKind(change);
    if (place !== undefined) {
      // A touchpoint that is new makes its stage another one, not a new one.
      const isOwn = "list" in change && change.list !== "touchpoints";
      const mark = toMark(place);
      if (isOwn) marks.set(mark, kind);
      else if (!marks.has(mark)) marks.set(mark, "changed");
    }
    const sentences = describeJourneyChange(change, { before, after }, renderer);
    const name = place && nameOf(place, change.kind === "removed" ? before : after);
    return { key: String(index), kind, place, name, sentences };
  });
  return { changes: sortByPlace(told, before, after), marks, isSameVersion };
}

function toKind({ kind }: JourneyChange): ChangeKind {
  return kind === "added" || kind === "removed" ? kind : "changed";
}

function findPlace(
  change: JourneyChange,
  before: JourneyDocument,
  after: JourneyDocument,
): ChangePlace | undefined {
  if (change.kind === "journey" || change.kind === "reordered") return undefined;
  const { list, id } = change;
  if (list === "stages") return { kind: "stage", id };
  if (list === "transitions") return { kind: "way", id };
  if (list !== "touchpoints") return undefined;
  const stage = (change.kind === "removed" ? before : after).touchpoints[change.index]?.stage;
  return stage === undefined ? undefined : { kind: "stage", id: stage };
}

function nameOf({ kind, id }: ChangePlace, { stages, transitions }: JourneyDocument): string {
  const labelOf = (stage: string) => stages.find((each) => each.id === stage)?.label ?? stage;
  const way = kind === "way" ? transitions.find((each) => each.id === id) : undefined;
  if (way === undefined) return labelOf(id);
  return t("studio.wayTitle", { from: labelOf(way.from), to: labelOf(way.to ?? way.from) });
}

/** Stage by stage in the order of the later document, each with the ways out of it; then what the canvas does not show. */
function sortByPlace(
  changes: readonly ComparedChange[],
  before: JourneyDocument,
  after: JourneyDocument,
): readonly ComparedChange[] {
  const stages = [...after.stages, ...before.stages].map(({ id }) => id);
  const rank = new Map([...new Set(stages)].map((id, index) => [id, index]));
  const fromOf = new Map([...before.transitions, ...after.transitions].map(({ id, from }) => [id, from]));
  const rankOf = ({ place }: ComparedChange): number => {
    if (place === undefined) return stages.length;
    const stage = place.kind === "stage" ? place.id : (fromOf.get(place.id) ?? "");
    return (rank.get(stage) ?? stages.length) + (place.kind === "way" ? 0.5 : 0);
  };
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b));
}
