import { renameStage } from "@waypost/sdk/edit";
import { useEffect, useRef, useState } from "react";
import { cutText } from "../../../ui/cutText";
import { t } from "../../../ui/tStudio";
import { useStudio } from "../store/StudioContext";

/** A stage's name, written in place: Enter or leaving it takes it, Escape leaves it as it was. */
export function NameField({ stage, label }: { stage: string; label: string }) {
  const studio = useStudio();
  const [text, setText] = useState(label);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (isTaken: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    studio.rename(undefined);
    const name = cutText(text.trim(), 200);
    if (!isTaken || name === "" || name === label) return;
    // Naming a stage that was only just made is part of making it.
    const { history } = studio.store.get();
    const last = history.entries[history.position]?.gesture;
    const step =
      last === stage
        ? ({ code: "step.addStage", name, gesture: stage } as const)
        : ({ code: "step.renameStage", name } as const);
    studio.edit(step, renameStage, { stage, label: name });
  };
  return (
    <input
      ref={input}
      className="name-field nodrag nopan"
      aria-label={t("studio.nameOf")}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
        if (event.key === "Enter" || event.key === "Escape") {
          input.current?.closest<HTMLElement>(".react-flow__node")?.focus({ preventScroll: true });
        }
      }}
    />
  );
}
