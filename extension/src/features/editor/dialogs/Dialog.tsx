import "./dialogs.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/tStudio";

export type DialogProps = { title: string; className?: string; onClose(): void; children: ReactNode };

const fields = "input:enabled, select:enabled, textarea:enabled, button:enabled, a[href]";

/** Something over the studio; its cross, Escape or a click beside it closes it, and the focus goes back to where it was. */
export function Dialog({ title, className = "", onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // What it is about comes before its cross.
    body.current?.querySelector<HTMLElement>(fields)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t("studio.closeDialog")} onClick={onClose} />
      </header>
      <div ref={body}>{children}</div>
    </dialog>
  );
}
