import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./Button";
import { Notice } from "./Notice";
import { t } from "./t";
import { type Sight, watchSight } from "./watchSight";
import "./frameGuard.css";

export type FrameGuardProps = {
  /** Opens the browser's side panel, which no page can cover; undefined where that is not possible. */
  openBeside: (() => void) | undefined;
  children: ReactNode;
};

/**
 * Around what stands in a frame on somebody else's page, which may put the frame under a click that is meant for something
 * else: what cannot be seen cannot be clicked, and says why.
 */
export function FrameGuard({ openBeside, children }: FrameGuardProps) {
  const sight = useSight();
  const isBlind = sight === "covered" || sight === "away";
  useEffect(() => {
    if (!isBlind) return;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    // The pointer does not get this far; keys do, and so does a press that began before.
    window.addEventListener("click", refuse, options);
    window.addEventListener("submit", refuse, options);
    return () => stop.abort();
  }, [isBlind]);
  return (
    <div className="frame-guard" data-sight={sight}>
      {sight === "covered" && (
        <div className="frame-guard-notice">
          <Notice tone="warn">{t("panel.covered")}</Notice>
          {openBeside !== undefined && (
            <Button weight="quiet" onClick={openBeside}>
              {t("panel.beside")}
            </Button>
          )}
        </div>
      )}
      <div className="frame-guard-content">{children}</div>
    </div>
  );
}

function useSight(): Sight {
  const [sight, setSight] = useState<Sight>("unknown");
  useEffect(() => {
    const stop = new AbortController();
    watchSight(document.documentElement, stop.signal, setSight);
    return () => stop.abort();
  }, []);
  return sight;
}

function refuse(event: Event): void {
  if (event.target instanceof Element && event.target.closest(".frame-guard-notice") !== null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
