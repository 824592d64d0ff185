import { useEffect, useRef, useState } from "react";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { describeFailure } from "../describeFailure";
import { describeNoted } from "../notes/describeNoted";
import { findDifference } from "./findDifference";
import { isUndoKey } from "./isUndoKey";
import type { EntryLog, LastLogged } from "./useEntryLog";

const shownMs = 10_000;

export type LoggedLineProps = {
  entryLog: EntryLog;
  journeys: readonly JourneyView[];
};

/** Says what was just logged and what it moved, for ten seconds, with the way back; a pointer or the focus on it stops the clock. */
export function LoggedLine({ entryLog, journeys }: LoggedLineProps) {
  const { last, undo, forget } = entryLog;
  const [isHeld, setHeld] = useState(false);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Only what offers something needs to wait for somebody.
    if (last === undefined || (canUndo(last) && isHeld)) return;
    const timer = setTimeout(forget, shownMs);
    return () => clearTimeout(timer);
  }, [last, isHeld, forget]);

  useEffect(() => {
    if (last === undefined || !canUndo(last)) return;
    // What was pressed may be gone by now, and the focus with it.
    if (last.kind === "noted" && document.activeElement === document.body) line.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [last, undo]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the line is a help, not a control.
    <div
      ref={line}
      className="logged"
      tabIndex={-1}
      data-shown={last !== undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {/* Always there, since a screen reader speaks only what changes in a region that it knows. */}
      <p role="status" dir="auto">
        {last !== undefined && toSentence(last, journeys)}
      </p>
      {last !== undefined && canUndo(last) && (
        <Button
          weight="quiet"
          size="small"
          aria-keyshortcuts="Control+Z"
          onClick={() => {
            // The button goes with what it undoes, and would take the focus along.
            line.current?.focus();
            void undo();
          }}
        >
          {t("panel.undo")}
        </Button>
      )}
    </div>
  );
}

function canUndo({ kind }: LastLogged): boolean {
  return kind === "logged" || kind === "noted";
}

function toSentence(last: LastLogged, journeys: readonly JourneyView[]): string {
  if (last.kind === "undone") return t("panel.undone");
  if (last.kind === "refused") return describeFailure(last.failure);
  if (last.failure !== undefined) return describeFailure(last.failure);
  if (last.kind === "noted") return describeNoted(last.note);
  const journey = journeys.find(({ document }) => document.id === last.journey);
  const difference = journey && findDifference(last.before, journey);
  if (difference === undefined)
    return t(journey?.run.status === "notEntered" ? "panel.loggedOutside" : "panel.logged");
  return difference.kind === "stage"
    ? t("panel.loggedMoved", difference)
    : t("panel.loggedEnded", difference);
}
