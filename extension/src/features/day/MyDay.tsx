import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { DayView } from "../../messaging/dayMessages";
import { onPush } from "../../messaging/push";
import type { Runtime } from "../../platform/runtime";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { AddVisit } from "./AddVisit";
import { DayItem } from "./DayItem";
import { toDayLine } from "./toDayLine";
import "./day.css";

export type MyDayProps = { call: Call; runtime: Pick<Runtime, "onMessage" | "id">; print(): void };

/** Today's visits: what a rep reads in front of the door, on paper too. */
export function MyDay({ call, runtime, print }: MyDayProps) {
  usePageTitle(t("day.title"));
  const [view, setView] = useState<DayView>();
  const [isFailed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    const answer = await call("day.read", {});
    const isRead = answer.ok && answer.value.ok;
    setFailed(!isRead);
    if (isRead) setView(answer.value.value);
  }, [call]);
  useEffect(() => {
    const stop = new AbortController();
    onPush(runtime, ({ kind }) => void (kind === "store.changed" && refresh()), stop.signal);
    void refresh();
    return () => stop.abort();
  }, [refresh, runtime]);
  const mark = async (hcp: string, isVisit: boolean) => {
    await call("day.mark", { hcp, isVisit });
    await refresh();
  };
  const people = view?.people ?? [];
  return (
    <main className="day">
      <header className="day-head">
        <h1>{t("day.heading", { at: view?.now ?? Date.now() })}</h1>
        {people.length > 0 && (
          <Button weight="quiet" onClick={print}>
            {t("day.print")}
          </Button>
        )}
      </header>
      {isFailed && <Notice tone="bad">{t("day.failed")}</Notice>}
      {view !== undefined && people.length === 0 && <Notice tone="plain">{t("day.empty")}</Notice>}
      <ol className="day-list">
        {people.map((person) => (
          <DayItem
            key={person.hcp}
            line={toDayLine(person, view?.now ?? Date.now())}
            remove={() => void mark(person.hcp, false)}
          />
        ))}
      </ol>
      <AddVisit
        call={call}
        picked={new Set(people.map(({ hcp }) => hcp))}
        add={(hcp) => void mark(hcp, true)}
      />
      {people.length > 0 && <p className="day-foot">{t("day.foot", { at: view?.now ?? Date.now() })}</p>}
    </main>
  );
}
