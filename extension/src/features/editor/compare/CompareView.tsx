import { useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { usePageTitle } from "../../../ui/usePageTitle";
import { createLayoutClient, type LayoutClient } from "../layout/createLayoutClient";
import { go } from "../route/address";
import { ChangeList, ChangeWords } from "./ChangeList";
import { ChangeSign } from "./ChangeSign";
import { CompareBar } from "./CompareBar";
import { CompareCanvas } from "./CompareCanvas";
import type { CompareMode } from "./CompareMode";
import type { CompareViewProps } from "./CompareViewProps";
import type { ChangePlace, ComparedChange } from "./toComparison";
import { toSketch, toUnion } from "./toUnion";
import { type Comparing, type Drawing, useComparison, useDrawing } from "./useComparison";
import { useLinkedPanes } from "./useLinkedPanes";
import "./compare.css";

/** Two documents of journeys held against each other: on a canvas, and in words. */
export function CompareView(props: CompareViewProps) {
  const { call, startWorker, before, after } = props;
  const state = useComparison(call, before, after);
  const layout = useMemo(() => createLayoutClient(startWorker), [startWorker]);
  useEffect(() => () => layout.close(), [layout]);
  switch (state.kind) {
    case "reading":
      return <main className="studio-waiting" aria-busy="true" aria-label={t("compare.drawing")} />;
    case "failed":
      return (
        <main className="studio-failed">
          <h1>{t("compare.changes")}</h1>
          <Notice tone="bad">{state.trouble.sentence}</Notice>
          <Button weight="quiet" onClick={() => go({ kind: "library" })}>
            {t("studio.toLibrary")}
          </Button>
        </main>
      );
    case "read":
      return <Compared {...props} state={state} layout={layout} />;
  }
}

type ComparedProps = CompareViewProps & {
  state: Extract<Comparing, { kind: "read" }>;
  layout: LayoutClient;
};

function Compared({ state, layout, ...view }: ComparedProps) {
  const { comparison, before, after } = state;
  const { changes, marks, isSameVersion } = comparison;
  usePageTitle(t("compare.title", { before: before.document.title, after: after.document.title }));
  const drawings = useDrawings(state, layout, view.mode);
  const ready = useMemo(
    () =>
      drawings.every((each) => typeof each === "object") ? (drawings as readonly Drawing[]) : nothingYet,
    [drawings],
  );
  const { panes, viewports, move, fitAll, show } = useLinkedPanes(ready);
  const [chosen, setChosen] = useState<ComparedChange>();
  const choose = useCallback(
    (change: ComparedChange | undefined) => {
      setChosen(change);
      if (change?.place !== undefined) show(change.place);
    },
    [show],
  );
  const choosePlace = ({ kind, id }: ChangePlace) =>
    setChosen(changes.find(({ place }) => place?.kind === kind && place.id === id));
  // Each new drawing is shown as a whole first.
  useEffect(() => {
    if (ready.length > 0) fitAll();
  }, [ready, fitAll]);
  const step = useCallback(
    (by: 1 | -1) => {
      const at = chosen === undefined ? -1 : changes.findIndex(({ key }) => key === chosen.key);
      const next = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
      choose(changes[next]);
    },
    [changes, chosen, choose],
  );
  useCompareKeys({ step, fitAll, clear: chosen && (() => setChosen(undefined)) });
  return (
    <main className="compare">
      <CompareBar {...view} state={state} chosen={chosen} step={step} fitAll={fitAll} />
      <div className="compare-body">
        <div className="compare-panes" data-mode={view.mode}>
          {drawings.map((drawing, at) => (
            <ComparePane
              // biome-ignore lint/suspicious/noArrayIndexKey: the one before always stands on the left.
              key={at}
              drawing={drawing}
              label={toPaneLabel(view.mode, at)}
              marks={marks}
              chosen={chosen?.place}
              viewport={viewports[at] ?? { x: 0, y: 0, zoom: 1 }}
              pane={panes[at] ?? { current: null }}
              onViewport={(viewport) => move(at, viewport)}
              onChoose={choosePlace}
            />
          ))}
          {chosen !== undefined && (
            <p className="compare-words" role="status">
              <ChangeSign kind={chosen.kind} />
              <ChangeWords change={chosen} />
            </p>
          )}
        </div>
        <aside className="compare-side" aria-label={t("compare.changes")}>
          <h1>{t("compare.count", { count: changes.length })}</h1>
          {changes.length === 0 && <p className="compare-soft">{t("compare.same")}</p>}
          {changes.length > 0 && isSameVersion && (
            <p className="compare-soft">{renderer.sentence("diff.sameVersion", {})}</p>
          )}
          <ChangeList changes={changes} chosen={chosen} onChoose={choose} />
        </aside>
      </div>
    </main>
  );
}

const nothingYet: readonly Drawing[] = [];

function useDrawings(
  { before, after }: ComparedProps["state"],
  layout: LayoutClient,
  mode: CompareMode,
): readonly (Drawing | "failed" | undefined)[] {
  const isTogether = mode === "together";
  const sketches = useMemo(() => {
    const [old, now] = [before.document, after.document];
    return isTogether
      ? { left: toUnion(old, now, renderer), right: undefined }
      : { left: toSketch(old, renderer), right: toSketch(now, renderer) };
  }, [before, after, isTogether]);
  const left = useDrawing(layout, sketches.left);
  const right = useDrawing(layout, sketches.right);
  return useMemo(() => (isTogether ? [left] : [left, right]), [isTogether, left, right]);
}

type ComparePaneProps = Omit<Parameters<typeof CompareCanvas>[0], "drawing"> & {
  drawing: Drawing | "failed" | undefined;
};

function ComparePane({ drawing, ...canvas }: ComparePaneProps) {
  if (drawing === undefined)
    return (
      <div className="canvas canvas-waiting" role="status">
        {t("compare.drawing")}
      </div>
    );
  if (drawing === "failed")
    return (
      <div className="canvas canvas-waiting" role="alert">
        {t("compare.failed")}
      </div>
    );
  return <CompareCanvas {...canvas} drawing={drawing} />;
}

function toPaneLabel(mode: CompareMode, at: number): string {
  if (mode === "together") return t("compare.together");
  return t(at === 0 ? "compare.beforeOf" : "compare.afterOf");
}

type CompareKeys = { step(by: 1 | -1): void; fitAll(): void; clear: (() => void) | undefined };

function useCompareKeys({ step, fitAll, clear }: CompareKeys): void {
  useEffect(() => {
    const controller = new AbortController();
    const press = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey } = event;
      if (altKey || ctrlKey || metaKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest("input, textarea, select") !== null) return;
      const does: Readonly<Record<string, (() => void) | undefined>> = {
        n: () => step(1),
        p: () => step(-1),
        0: fitAll,
        Escape: clear,
      };
      const act = does[key.length === 1 ? key.toLowerCase() : key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    globalThis.addEventListener("keydown", press, { signal: controller.signal });
    return () => controller.abort();
  }, [step, fitAll, clear]);
}
