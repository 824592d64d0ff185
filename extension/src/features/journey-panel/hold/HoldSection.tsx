import { findHold, holdReasons } from "@waypost/sdk";
import { useState } from "react";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { ReasonPicker } from "../notes/ReasonPicker";
import "./hold.css";

export type HoldSectionProps = {
  journey: JourneyView;
  person: PersonView;
  now: number;
  note: WriteNote;
};

/** Holds the HCP back in a journey that is under way, with a reason, and lets them go on. */
export function HoldSection({ journey: { document, run }, person, now, note }: HoldSectionProps) {
  const [isAsking, setAsking] = useState(false);
  const hold = findHold(person.entries, document.id, now);
  if (hold !== undefined) {
    const reason = hold.reason && renderer.sentence(`reason.${hold.reason}`, {});
    return (
      <section className="hold" aria-label={t("panel.holdIn", { journey: document.title })}>
        <Notice tone="warn">{t("panel.holdSince", { at: hold.occurredAt, reason })}</Notice>
        <Button
          weight="quiet"
          size="small"
          onClick={() => void note({ kind: "hold", journey: document.id, change: "released" })}
        >
          {t("panel.release")}
        </Button>
      </section>
    );
  }
  if (run.status !== "active" || document.holds === "notAllowed") return null;
  return (
    <section className="hold" aria-label={t("panel.holdIn", { journey: document.title })}>
      <Button weight="plain" size="small" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {t("panel.hold")}
      </Button>
      {isAsking && (
        <ReasonPicker
          question={t("panel.holdWhy")}
          reasons={holdReasons}
          choose={(reason) => {
            setAsking(false);
            void note({ kind: "hold", journey: document.id, change: "held", reason });
          }}
          cancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
