import { en as badgeSentences } from "../../extension/src/ui/dom/sentences/en.ts";
import { panelSentences } from "../../extension/src/ui/sentences/panel/en.ts";
import type { Standing } from "./describeStanding.ts";

/** A badge as it stands on a page of the CRM. */
export interface ShownBadge {
  readonly place: "row" | "heading";
  readonly record: number;
  /** The words that were drawn; undefined where nothing was. */
  readonly label: string | undefined;
  readonly isShown: boolean;
}

/** What the panel says of the HCP whose record is open; what it does not show is undefined. */
export interface ShownPanel {
  readonly name: string | undefined;
  readonly persona: string | undefined;
  readonly stage: string | undefined;
  readonly since: string | undefined;
  readonly cause: string | undefined;
}

/** What is wrong with the badges of these records; nothing where all of them say what the table says. */
export function compareBadges(
  standings: readonly Standing[],
  records: readonly number[],
  badges: readonly ShownBadge[],
): readonly string[] {
  return records.flatMap((record) => {
    const standing = standings.find((each) => each.record === record);
    if (standing === undefined) return [`The page has a record ${record}, which the table has not.`];
    const found = badges.filter((badge) => badge.record === record && badge.isShown);
    const [badge] = found;
    const who = `${standing.name} (record ${record})`;
    if (badge === undefined) return [`${who}: the page shows no badge.`];
    if (found.length > 1) return [`${who}: the page shows ${found.length} badges.`];
    const expected = standing.phase ?? badgeSentences.badgeNotEntered();
    return isLabelOf(badge.label ?? "", expected)
      ? []
      : [`${who}: the badge says “${badge.label}”, the table “${expected}”.`];
  });
}

/** A badge cuts what it has no room for. */
function isLabelOf(label: string, phase: string): boolean {
  return label.endsWith("…") ? label.length > 3 && phase.startsWith(label.slice(0, -1)) : label === phase;
}

/** What is wrong with the panel beside this HCP's record. */
export function comparePanel(standing: Standing, panel: ShownPanel): readonly string[] {
  const { name, stageInPhase, since, cause, persona, record } = standing;
  const expected: ShownPanel = {
    name,
    persona:
      persona === undefined
        ? panelSentences["panel.personaUnknown"]()
        : panelSentences["panel.personaKnown"]({ persona }),
    stage: stageInPhase,
    since,
    cause,
  };
  return (Object.keys(expected) as (keyof ShownPanel)[])
    .filter((part) => expected[part] !== panel[part])
    .map(
      (part) =>
        `${name} (record ${record}), ${part}: the panel says ${toWords(panel[part])}, the table ${toWords(expected[part])}.`,
    );
}

const toWords = (text: string | undefined) => (text === undefined ? "nothing" : `“${text}”`);
