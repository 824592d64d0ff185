import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createShiftedClock } from "./createShiftedClock.ts";
import { loadPortal } from "./loadPortal.ts";
import "./app.css";

/** The example's people were made for this day: on it, waits are due and visits are planned. */
const exampleToday = "2026-11-20T09:00:00Z";

const container = document.body.appendChild(document.createElement("div"));
const browserClock = {
  now: Date.now,
  setTimeout: (callback: () => void, delayMs: number) => window.setTimeout(callback, delayMs),
  clearTimeout: (handle: number) => window.clearTimeout(handle),
};
const clock = createShiftedClock(Date.parse(exampleToday), browserClock);
const root = createRoot(container);
try {
  const portal = await loadPortal(readFile, clock.now());
  root.render(
    <StrictMode>
      <App portal={portal} clock={clock} />
    </StrictMode>,
  );
} catch (error) {
  root.render(
    <p role="alert" className="hint">
      The portal could not be loaded. {error instanceof Error ? error.message : String(error)}
    </p>,
  );
}

async function readFile(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is not there (${response.status}).`);
  return response.text();
}
