import { useEffect, useRef, useState } from "react";

const quietMs = 400;

/** Text as it is typed: taken after a short quiet, and when the field is left. Undone from outside, it shows what stands. */
export function useTyped(value: string, take: (text: string) => void) {
  const [text, setText] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ text, value, take });
  latest.current = { text, value, take };
  const flush = () => {
    clearTimeout(timer.current);
    const { text: typed, value: stands, take: takeNow } = latest.current;
    if (typed !== undefined && typed !== stands) takeNow(typed);
  };
  // Leaving the inspector takes what was typed too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stands at the end matters.
  useEffect(() => flush, []);
  return {
    value: text ?? value,
    onChange(next: string) {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, quietMs);
    },
    onBlur() {
      flush();
      setText(undefined);
    },
  };
}
