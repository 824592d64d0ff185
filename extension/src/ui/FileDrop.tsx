import { type DragEvent, useId, useState } from "react";

export type FileDropProps = {
  /** What the button says. */
  label: string;
  /** What else there is to know: that files may be dropped, and which. */
  hint: string;
  /** Which files the browser's dialog offers first, such as `.json`; dropped files may be of any kind. */
  accept: string;
  isMultiple?: boolean;
  isDisabled?: boolean;
  onFiles(files: readonly File[]): void;
};

/** A place to choose files, or to drop them. */
export function FileDrop({
  label,
  hint,
  accept,
  isMultiple = false,
  isDisabled = false,
  onFiles,
}: FileDropProps) {
  const hintId = useId();
  const [isOver, setIsOver] = useState(false);

  const take = (list: FileList) => {
    const files = [...list];
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  const follow = (event: DragEvent) => {
    if (isDisabled || !event.dataTransfer.types.includes("Files")) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    event.stopPropagation();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    if (isDisabled) return;
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button inside does the same for everybody.
    <div
      className={isOver ? "file-drop file-drop-over" : "file-drop"}
      onDragEnter={follow}
      onDragOver={follow}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label className="button button-quiet file-drop-button">
        {label}
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          multiple={isMultiple}
          disabled={isDisabled}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => {
            if (currentTarget.files !== null) take(currentTarget.files);
            // So that the same file, corrected meanwhile, can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
      <span id={hintId} className="file-drop-hint">
        {hint}
      </span>
    </div>
  );
}
