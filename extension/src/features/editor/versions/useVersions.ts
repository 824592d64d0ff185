import type { Result } from "@waypost/sdk";
import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { DraftView } from "../../../messaging/draftMessages";
import type { Outcome } from "../../../messaging/journeyMessages";
import type { CallError } from "../../../messaging/protocol";
import type { VersionView } from "../../../messaging/versionMessages";
import { type Trouble, toTrouble } from "../toTrouble";

/** What there is of a journey besides the draft that is open. */
export type JourneyVersions = {
  /** The latest first. */
  versions: readonly VersionView[];
  /** How many HCPs are in each version. */
  people: ReadonlyMap<string, number>;
  drafts: readonly DraftView[];
};

export type VersionsState =
  | { kind: "asking" }
  | { kind: "read"; read: JourneyVersions }
  | { kind: "failed"; trouble: Trouble };

/** The versions of a journey and its other drafts. */
export function useVersions(call: Call, journey: string, draft: string): VersionsState {
  const [state, setState] = useState<VersionsState>({ kind: "asking" });
  useEffect(() => {
    let isGone = false;
    void ask(call, journey, draft).then((next) => {
      if (!isGone) setState(next);
    });
    return () => {
      isGone = true;
    };
  }, [call, journey, draft]);
  return state;
}

async function ask(call: Call, journey: string, draft: string): Promise<VersionsState> {
  const [versions, pins, drafts] = await Promise.all([
    call("journey.versions", {}),
    call("journey.pins", { journey }),
    call("draft.list", {}),
  ]);
  const trouble = findTrouble(versions) ?? findTrouble(drafts);
  if (trouble !== undefined) return { kind: "failed", trouble };
  return {
    kind: "read",
    read: {
      versions: getValue(versions, []).filter((each) => each.journey === journey),
      people: new Map(getValue(pins, [])),
      drafts: getValue(drafts, []).filter((each) => each.journey === journey && each.id !== draft),
    },
  };
}

type Answer<Value> = Result<Outcome<Value>, CallError>;

/** Why nothing was answered; undefined where something was. */
export function findTrouble(answer: Answer<unknown>): Trouble | undefined {
  if (!answer.ok) return toTrouble(answer.error);
  return answer.value.ok ? undefined : toTrouble(answer.value.error);
}

/** What was answered, or something in its place. */
export function getValue<Value>(answer: Answer<Value>, otherwise: Value): Value {
  return answer.ok && answer.value.ok ? answer.value.value : otherwise;
}
