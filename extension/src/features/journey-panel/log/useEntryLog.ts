import { useCallback, useRef, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { JourneyView } from "../../../messaging/journeyMessages";
import type { Note } from "../../../messaging/noteMessages";
import type { RequestOf } from "../../../messaging/protocol";
import { findFailure, type PanelFailure } from "../describeFailure";
import type { Standing } from "./findDifference";

/** Writes a touchpoint; answers why it was not written, if it was not. */
export type LogEntry = (request: Omit<RequestOf<"entry.log">, "hcp">) => Promise<PanelFailure | undefined>;

/** Writes a note; answers why it was not written, if it was not. */
export type WriteNote = (note: Note) => Promise<PanelFailure | undefined>;

/** What was done last and may still be said. */
export type LastLogged =
  | {
      kind: "logged";
      entry: string;
      journey: string;
      before: Standing | undefined;
      /** Why it could not be undone. */
      failure?: PanelFailure;
    }
  | { kind: "noted"; entry: string; note: Note; failure?: PanelFailure }
  | { kind: "refused"; failure: PanelFailure }
  | { kind: "undone" };

export type EntryLog = {
  last: LastLogged | undefined;
  log: LogEntry;
  note: WriteNote;
  undo(): Promise<void>;
  forget(): void;
};

/** Logs touchpoints and writes notes of one person, and takes the last one back. */
export function useEntryLog(
  call: Call,
  { hcp, journeys }: { hcp: string; journeys: readonly JourneyView[] },
  refresh: () => Promise<void>,
): EntryLog {
  const [last, setLast] = useState<LastLogged>();

  const log: LogEntry = useCallback(
    async (request) => {
      const answer = await call("entry.log", { hcp, ...request });
      if (!answer.ok || !answer.value.ok) return findFailure(answer);
      const { entry } = answer.value.value;
      // First the new stage, then the line that names it.
      await refresh();
      const before = journeys.find(({ document }) => document.id === request.journey)?.run;
      setLast({ kind: "logged", entry, journey: request.journey, before });
      return undefined;
    },
    [call, hcp, journeys, refresh],
  );

  const note: WriteNote = useCallback(
    async (written) => {
      const answer = await call("note.write", { hcp, note: written });
      if (!answer.ok || !answer.value.ok) {
        const failure = findFailure(answer);
        if (failure !== undefined) setLast({ kind: "refused", failure });
        return failure;
      }
      const { entry } = answer.value.value;
      await refresh();
      setLast({ kind: "noted", entry, note: written });
      return undefined;
    },
    [call, hcp, refresh],
  );

  const undoing = useRef(false);
  const undo = useCallback(async () => {
    // A second press while the first is under way would be told that there is nothing left to undo.
    if ((last?.kind !== "logged" && last?.kind !== "noted") || undoing.current) return;
    undoing.current = true;
    const failure = findFailure(await call("entry.undo", { hcp, entry: last.entry }));
    if (failure === undefined) await refresh();
    undoing.current = false;
    setLast(failure === undefined ? { kind: "undone" } : { ...last, failure });
  }, [call, hcp, refresh, last]);

  return { last, log, note, undo, forget: useCallback(() => setLast(undefined), []) };
}
