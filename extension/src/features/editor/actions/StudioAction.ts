import type { Studio } from "../store/createStudio";
import type { StudioState } from "../store/StudioState";

/** Something a user may do, by a button, a key or the command palette. */
export type StudioAction = {
  id: string;
  group: "edit" | "make" | "view" | "journey";
  label: string;
  /** As `KeyboardEvent.key` names it, with `Mod+`, `Alt+` and `Shift+` before; `Mod` is Ctrl, or ⌘ on a Mac. */
  keys?: readonly string[];
  isPossible?(state: StudioState): boolean;
  run(studio: Studio): void;
};

/** Which action a key press means; undefined where it is none, or its action is not possible now. */
export function findAction(
  actions: readonly StudioAction[],
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  state: StudioState,
): StudioAction | undefined {
  const pressed = toKeys(event);
  return actions.find(
    ({ keys, isPossible }) =>
      keys?.some((each) => pressed.includes(each)) === true && (isPossible?.(state) ?? true),
  );
}

/** A character that Shift was needed for, such as `?`, is named without it too. */
function toKeys({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Parameters<typeof findAction>[1]): readonly string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const before = `${ctrlKey || metaKey ? "Mod+" : ""}${altKey ? "Alt+" : ""}`;
  const plain = `${before}${name}`;
  return shiftKey
    ? [`${before}Shift+${name}`, ...(/^[a-z]$/.test(name) || key.length > 1 ? [] : [plain])]
    : [plain];
}

const glyphs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
  " ": "Space",
};

/** The parts of a key as they are written on it. */
export function toKeyCaps(keys: string, isMac: boolean): readonly string[] {
  const parts = keys === "+" ? ["+"] : keys.split("+").map((part) => (part === "" ? "+" : part));
  return parts.map((part) => {
    if (part === "Mod") return isMac ? "⌘" : "Ctrl";
    return glyphs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
