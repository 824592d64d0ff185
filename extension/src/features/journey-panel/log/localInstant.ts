/** An instant as an `input` of type `datetime-local` holds it, to the minute, in the browser's zone. */
export function toLocalInput(atMs: number): string {
  const date = new Date(atMs);
  return new Date(atMs - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant that such an input holds, ms; undefined where it is empty or half filled in. */
export function findLocalInstant(text: string): number | undefined {
  const atMs = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? new Date(text).getTime() : Number.NaN;
  return Number.isNaN(atMs) ? undefined : atMs;
}
