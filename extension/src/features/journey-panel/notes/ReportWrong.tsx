import { type LedgerEntry, listAside, type ReportEntry, reportReasons } from "@waypost/sdk";
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { ReasonPicker } from "./ReasonPicker";

export type ReportWrongProps = {
  about: ReportEntry["about"];
  /** Of a stage or persona: where it is shown, and its id. */
  shown?: { journey: string; id: string } | undefined;
  entries: readonly LedgerEntry[];
  now: number;
  note: WriteNote;
  /** What it is that may be wrong. */
  children: ReactNode;
};

const questions = {
  person: "panel.wrongPerson",
  persona: "panel.wrongPersona",
  stage: "panel.wrongStage",
} as const;

/** Beside what is shown: a way to say that it is wrong, and what was said. It is told on with the next export, and changes nothing. */
export function ReportWrong({ about, shown, entries, now, note, children }: ReportWrongProps) {
  const [isAsking, setAsking] = useState(false);
  const reports = listAside(entries, now).filter(
    (entry): entry is ReportEntry =>
      entry.kind === "report" &&
      entry.about === about &&
      entry.journey === shown?.journey &&
      entry.shown === shown?.id,
  );
  const place = shown === undefined ? {} : { journey: shown.journey, shown: shown.id };
  return (
    <>
      <div className="wrong">
        {children}
        {reports.length === 0 && (
          <Button
            weight="plain"
            size="small"
            aria-label={t(questions[about])}
            aria-expanded={isAsking}
            onClick={() => setAsking(!isAsking)}
          >
            {t("panel.wrong")}
          </Button>
        )}
        {isAsking && (
          <ReasonPicker
            question={t(questions[about])}
            reasons={reportReasons[about]}
            choose={(reason) => {
              setAsking(false);
              void note({ kind: "report", about, ...place, reason });
            }}
            cancel={() => setAsking(false)}
          />
        )}
      </div>
      {reports.map(({ id, occurredAt, reason }) => (
        <p key={id} className="reported">
          {t("panel.wrongReported", { at: occurredAt, reason: renderer.sentence(`reason.${reason}`, {}) })}
        </p>
      ))}
    </>
  );
}
