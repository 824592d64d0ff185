import { useEffect, useRef } from "react";

/** Hears what is pasted into the page, other than into a field: a list of stages from a spreadsheet, or a journey. */
export function usePastedText(onText: (text: string) => void): void {
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      "paste",
      (event) => {
        const { target } = event;
        const isField =
          target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (isField || text.trim() === "") return;
        event.preventDefault();
        latest.current(text);
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, []);
}
