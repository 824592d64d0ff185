import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { t } from "../../../ui/tStudio";
import type { StudioAction } from "../actions/StudioAction";
import { KeyCaps } from "../dialogs/CommandDialog";
import { useStudio } from "../store/StudioContext";

/** Where on the screen it was asked for. */
export type MenuPoint = { x: number; y: number };

const ofSomething = [
  "rename",
  "details",
  "comments",
  "next",
  "connect",
  "insert",
  "split",
  "merge",
  "wrap",
  "unwrap",
  "extract",
  "fold",
  "initial",
  "duplicate",
  "remove",
];
const ofNothing = ["stage", "phase", "all", "layoutDown", "layoutRight", "fit", "lens", "counts"];

export type ContextMenuProps = {
  actions: readonly StudioAction[];
  at: MenuPoint;
  onClose(): void;
};

/** What can be done with what is chosen, where the mouse is; with the key that does the same. */
export function ContextMenu({ actions, at, onClose }: ContextMenuProps) {
  const studio = useStudio();
  const menu = useRef<HTMLDivElement>(null);
  const { selection } = studio.store.get();
  const wanted = selection.stages.size + selection.ways.size > 0 ? ofSomething : ofNothing;
  const shown = wanted.flatMap(
    (id) =>
      actions.find((action) => action.id === id && (action.isPossible?.(studio.store.get()) ?? true)) ?? [],
  );
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(0, Math.min(at.x, globalThis.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, globalThis.innerHeight - height - 4))}px`;
    element.querySelector("button")?.focus();
  }, [at]);
  useEffect(() => {
    const controller = new AbortController();
    const leave = (event: Event) => {
      if (!(event.target instanceof Node) || menu.current?.contains(event.target) !== true) onClose();
    };
    globalThis.addEventListener("pointerdown", leave, { signal: controller.signal, capture: true });
    globalThis.addEventListener("wheel", leave, { signal: controller.signal });
    globalThis.addEventListener("blur", onClose, { signal: controller.signal });
    return () => controller.abort();
  }, [onClose]);
  const steer = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const now = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "ArrowDown") items[(now + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items.at((now - 1) % items.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key !== "Enter" && event.key !== " ") return;
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      className="context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={t("studio.contextMenu")}
      onKeyDown={steer}
    >
      {shown.map((action) => (
        <button
          key={action.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            action.run(studio);
          }}
        >
          <span>{action.label}</span>
          {action.keys?.[0] !== undefined && <KeyCaps keys={action.keys[0]} />}
        </button>
      ))}
    </div>
  );
}
