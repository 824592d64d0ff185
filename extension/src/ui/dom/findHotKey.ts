/** Which of our keys an event is. By the key's place, since Alt+J types another character on some keyboards. */
export function findHotKey(
  event: Pick<KeyboardEvent, "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">,
): "toggle" | "hide" | undefined {
  if (event.code !== "KeyJ" || !event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return event.shiftKey ? "hide" : "toggle";
}
