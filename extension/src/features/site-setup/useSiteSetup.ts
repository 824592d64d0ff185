import { useCallback, useEffect, useState } from "react";
import type { PageReading } from "../../hosts/PageReading";
import type { PointResult, PointTask } from "../../hosts/point/PointTask";
import type { HostSpec } from "../../hosts/spec/HostSpec";
import type { Call } from "../../messaging/call";
import { onPush } from "../../messaging/push";
import type { Runtime } from "../../platform/runtime";
import { createSetupDraft, type Picked, type SetupDraft } from "./SetupDraft";

export type SetupPlatform = { call: Call; runtime: Pick<Runtime, "onMessage" | "id"> };

/** What is waited for: the page's answer to this task, and what to do with what was picked. */
type Waiting = { task: PointTask["kind"]; take(picked: Picked): void; askedFrom: Element | null };

export type SiteSetup = {
  origin: string | undefined;
  draft: SetupDraft | undefined;
  isKept: boolean;
  waitingFor: PointTask["kind"] | undefined;
  tried: PageReading | undefined;
  failed: boolean;
  change(draft: SetupDraft): void;
  point(task: Exclude<PointTask["kind"], "try" | "none">, take: (picked: Picked) => void): void;
  tryOut(): void;
  save(spec: HostSpec): Promise<void>;
  remove(): Promise<void>;
};

/** The set-up of the site beside the panel. */
export function useSiteSetup({ call, runtime }: SetupPlatform): SiteSetup {
  const [origin, setOrigin] = useState<string>();
  const [draft, setDraft] = useState<SetupDraft>();
  const [isKept, setKept] = useState(false);
  const [waiting, setWaiting] = useState<Waiting>();
  const [tried, setTried] = useState<PageReading>();
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    const reading = await call("page.reading", {});
    if (!reading.ok) return setFailed(true);
    if (reading.value === null) return;
    const site = reading.value.origin;
    const kept = await call("hosts.list", { origin: site });
    if (!kept.ok) return setFailed(true);
    setOrigin(site);
    setKept(kept.value.length > 0);
    setDraft((before) => before ?? createSetupDraft(site, kept.value[0]));
  }, [call]);
  useEffect(() => void load(), [load]);

  useEffect(() => {
    const stop = new AbortController();
    const take = (result: PointResult | null) => {
      if (result === null) return;
      setWaiting(undefined);
      // The focus was on the page meanwhile, and comes back to the frame but to nothing in it.
      if (waiting?.askedFrom instanceof HTMLElement) waiting.askedFrom.focus();
      if (result.kind === "picked") waiting?.take(result);
      if (result.kind === "tried") setTried(result.reading);
    };
    const ask = async () => {
      const answer = await call("point.result", {});
      if (!stop.signal.aborted) answer.ok ? take(answer.value) : setFailed(true);
    };
    onPush(runtime, ({ kind }) => kind === "point.answered" && void ask(), stop.signal);
    return () => stop.abort();
  }, [call, runtime, waiting]);

  const ask = async (task: PointTask, take: Waiting["take"] = () => undefined) => {
    setFailed(false);
    setWaiting({ task: task.kind, take, askedFrom: document.activeElement });
    const asked = await call("point.ask", { task });
    if (!asked.ok) setFailed(true);
  };
  const keep = async (name: "save" | "remove", spec: HostSpec) => {
    const answer =
      name === "save" ? await call("hosts.save", { spec }) : await call("hosts.remove", { id: spec.id });
    setFailed(!answer.ok);
    if (answer.ok) setKept(name === "save");
  };

  return {
    origin,
    draft,
    isKept,
    waitingFor: waiting?.task,
    tried,
    failed,
    change(next) {
      setDraft(next);
      setTried(undefined);
    },
    point: (kind, take) => void ask({ kind }, take),
    tryOut: () => draft && void ask({ kind: "try", spec: draft.spec }),
    async save(spec) {
      setDraft({ spec, addresses: draft?.addresses ?? [] });
      await keep("save", spec);
    },
    async remove() {
      if (draft === undefined || origin === undefined) return;
      await keep("remove", draft.spec);
      setDraft(createSetupDraft(origin, undefined));
      setTried(undefined);
    },
  };
}
