/** Control+Z, or Command+Z; not while somebody types, since there it undoes letters. */
export function isUndoKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return false;
  if (event.altKey || event.shiftKey || event.defaultPrevented) return false;
  const { target } = event;
  return !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}
