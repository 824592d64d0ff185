import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./Button";
import { Notice } from "./Notice";
import { type Sight, watchSight } from "./watchSight";
import "./frameGuard.css";

export type FrameGuardProps = {
  /** What is said while the page covers the frame. */
  covered: string;
  /** The way to a place that no page can cover; undefined where there is none. */
  wayOut: { label: string; open(): void } | undefined;
  children: ReactNode;
};

/**
 * Around what stands in a frame on somebody else's page, which may put the frame under a click that is meant for something
 * else: what cannot be seen cannot be clicked, and says why.
 */
export function FrameGuard({ covered, wayOut, children }: FrameGuardProps) {
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
          <Notice tone="warn">{covered}</Notice>
          {wayOut !== undefined && (
            <Button weight="quiet" onClick={wayOut.open}>
              {wayOut.label}
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
