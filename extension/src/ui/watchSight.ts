/**
 * How well the frame that we stand in can be seen: `unknown` until the browser has looked; `settling` while it has been in
 * full sight for a moment only; `covered` by something of the page, or made transparent, filtered or skewed; `away` where none
 * of it is shown.
 */
export type Sight = "unknown" | "settling" | "clear" | "covered" | "away";

/** The shortest that the browser allows between two looks. */
const lookEveryMs = 100;
/** Nobody reads and clicks sooner; a page that uncovers us just before a click gains nothing. */
const settleMs = 400;

/** TypeScript's DOM library does not know the second version of the observer yet. */
type SightOptions = IntersectionObserverInit & { trackVisibility: true; delay: number };
type SightEntry = IntersectionObserverEntry & { isVisible?: boolean };

/** Tells how well an element can be seen, whatever page is around the frame, until the signal aborts. */
export function watchSight(element: Element, signal: AbortSignal, onSight: (sight: Sight) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options: SightOptions = { trackVisibility: true, delay: lookEveryMs };
  const observer = new IntersectionObserver((entries: SightEntry[]) => {
    const entry = entries.at(-1);
    if (entry === undefined) return;
    clearTimeout(timer);
    if (!entry.isIntersecting) return onSight("away");
    if (entry.isVisible === false) return onSight("covered");
    onSight("settling");
    timer = setTimeout(() => onSight("clear"), settleMs);
  }, options);
  observer.observe(element);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
