import { useState } from "react";
import type { ShiftedClock } from "./createShiftedClock.ts";
import { renderer } from "./words.ts";

const dayMs = 86_400_000;
const steps = [
  { label: "+1 day", byMs: dayMs },
  { label: "+1 week", byMs: 7 * dayMs },
];

/** The app's own day, to be put forward: whoever waits for something moves on by themselves. */
export function ClockBar({ clock }: { readonly clock: ShiftedClock }) {
  const [now, setNow] = useState(clock.now);
  return (
    <div className="clock">
      <span aria-live="polite">Today is {renderer.format.date(now)}</span>
      {steps.map(({ label, byMs }) => (
        <button
          key={label}
          type="button"
          onClick={() => {
            clock.putForward(byMs);
            setNow(clock.now());
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
