import type { LedgerEntry, PersonaEntry } from "@waypost/sdk";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { ReportWrong } from "../notes/ReportWrong";
import { findUndone } from "../timeline/findUndone";

export type PersonaLineProps = {
  journey: JourneyView;
  entries: readonly LedgerEntry[];
  now: number;
  note: WriteNote;
};

/** As which persona the journey takes the HCP, and who says so. */
export function PersonaLine({ journey: { document, run }, entries, now, note }: PersonaLineProps) {
  const { persona } = run;
  if (persona === undefined) {
    return (
      <p className="stage-persona">
        <span className="persona-name">{t("panel.personaUnknown")}</span>
      </p>
    );
  }
  const label = document.personas.find(({ id }) => id === persona)?.label ?? persona;
  const given = findGiven(entries, persona, now);
  const source = given && toSource(given);
  return (
    <div className="stage-persona">
      <ReportWrong
        about="persona"
        shown={{ journey: document.id, id: persona }}
        entries={entries}
        now={now}
        note={note}
      >
        <p dir="auto">
          <span className="persona-name">{t("panel.personaKnown", { persona: label })}</span>
          {source !== undefined && ` · ${source}`}
        </p>
      </ReportWrong>
    </div>
  );
}

/** The entry that the persona in force stands by. */
function findGiven(entries: readonly LedgerEntry[], persona: string, now: number): PersonaEntry | undefined {
  const undone = findUndone(entries);
  return entries.findLast(
    (entry): entry is PersonaEntry =>
      entry.kind === "persona" &&
      entry.persona === persona &&
      !undone.has(entry.id) &&
      (entry.occurredAt ?? 0) <= now,
  );
}

function toSource({ source }: PersonaEntry): string {
  return source === "import" ? t("panel.personaImported") : t("panel.personaFrom", { source });
}
