import { useCallback, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { Handover, HandoverRow } from "../../../messaging/noteMessages";
import { type Trouble, toTrouble } from "../toTrouble";
import { groupByHcp } from "./groupByHcp";
import { type CrmShape, type HandoverFile, toHandoverFiles } from "./toHandoverFiles";

export type HandoverState =
  /** Finding out opens everybody's pack, so it waits until somebody asks. */
  | { kind: "idle" }
  | { kind: "busy" }
  | { kind: "read"; handover: Handover; files: readonly HandoverFile[] | undefined }
  | { kind: "failed"; trouble: Trouble };

/** Looks for what the CRM does not have, makes the files for it and marks what they carry, or makes earlier ones once more. */
export function useHandover(call: Call) {
  const [state, setState] = useState<HandoverState>({ kind: "idle" });
  const run = useCallback(async (work: () => Promise<HandoverState>) => {
    setState({ kind: "busy" });
    setState(await work());
  }, []);
  const look = useCallback(() => run(() => read(call, undefined)), [call, run]);
  const make = useCallback(
    (shape: CrmShape, at?: number) => run(() => makeFiles(call, shape, at)),
    [call, run],
  );
  return { state, look, make };
}

async function read(call: Call, files: readonly HandoverFile[] | undefined): Promise<HandoverState> {
  const answer = await ask(call, undefined);
  return "handover" in answer ? { kind: "read", files, ...answer } : answer;
}

async function makeFiles(call: Call, shape: CrmShape, at: number | undefined): Promise<HandoverState> {
  const answer = await ask(call, at);
  if (!("handover" in answer)) return answer;
  const { rows } = answer.handover;
  const files = toHandoverFiles(rows, shape);
  const trouble = at === undefined && rows.length > 0 ? await mark(call, rows) : undefined;
  return trouble === undefined ? read(call, files) : { kind: "failed", trouble };
}

async function ask(
  call: Call,
  at: number | undefined,
): Promise<{ handover: Handover } | Extract<HandoverState, { kind: "failed" }>> {
  const answer = await call("handover.read", at === undefined ? {} : { at });
  if (!answer.ok) return { kind: "failed", trouble: toTrouble(answer.error) };
  if (!answer.value.ok) return { kind: "failed", trouble: toTrouble(answer.value.error) };
  return { handover: answer.value.value };
}

async function mark(call: Call, rows: readonly HandoverRow[]): Promise<Trouble | undefined> {
  const marked = await call("handover.mark", { people: groupByHcp(rows) });
  if (!marked.ok) return toTrouble(marked.error);
  return marked.value.ok ? undefined : toTrouble(marked.value.error);
}
