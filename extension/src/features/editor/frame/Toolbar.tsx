import { changeJourney } from "@waypost/sdk/edit";
import { useState } from "react";
import { cutText } from "../../../ui/cutText";
import { t } from "../../../ui/tStudio";
import type { StudioAction } from "../actions/StudioAction";
import { toHref } from "../route/address";
import type { OpenDraft } from "../session/openDraft";
import { SaveMark } from "../session/SaveMark";
import { useStudio, useStudioState } from "../store/StudioContext";

/** The bar above: which journey, whether it is safe, and what is needed all the time. */
export function Toolbar({
  draft,
  actions,
  children,
}: {
  draft: OpenDraft;
  actions: readonly StudioAction[];
  children?: React.ReactNode;
}) {
  return (
    <header className="studio-bar">
      <a href={toHref({ kind: "library" })} className="studio-back">
        {t("studio.toLibrary")}
      </a>
      <TitleField />
      <SaveMark autosave={draft.autosave} />
      <span className="studio-gap" />
      {["undo", "redo", "layoutDown", "fit", "lens", "commands", "keys"].map((id) => {
        const action = actions.find((each) => each.id === id);
        return action === undefined ? null : <ActionButton key={id} action={action} />;
      })}
      {children}
    </header>
  );
}

const drawings: Readonly<Record<string, string>> = {
  undo: "M6 3.5 2.5 7 6 10.500M2.5 7h7a4 4 0 0 1 0 8",
  redo: "M10 3.5 13.5 7 10 10.500M13.5 7h-7a4 4 0 0 0 0 8",
  layoutDown: "M5.5 1.500h5v3h-5zM1.5 11.500h5v3h-5zM9.5 11.500h5v3h-5zM8 4.500v3.500M4 11.500V8h8v3.5",
  fit: "M2 5.500V2h3.500M10.5 2H14v3.500M14 10.500V14h-3.500M5.5 14H2v-3.5",
  lens: "M1.5 8c2-3.300 4.200-5 6.500-5s4.500 1.700 6.500 5c-2 3.300-4.200 5-6.500 5s-4.500-1.700-6.500-5zM8 5.800a2.200 2.200 0 1 0 0 4.400a2.200 2.200 0 1 0 0-4.400z",
  commands: "M7 2.500a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.5 10.5 14 14",
  keys: "M1.5 4h13v8h-13zM4 6.500h.01M6.5 6.500h.01M9 6.500h.01M11.5 6.500h.01M5 9.500h6",
};

function ActionButton({ action }: { action: StudioAction }) {
  const studio = useStudio();
  const isPossible = useStudioState((state) => action.isPossible?.(state) ?? true);
  return (
    <button
      type="button"
      className="icon-button"
      data-action={action.id}
      title={action.label}
      aria-label={action.label}
      disabled={!isPossible}
      onClick={() => action.run(studio)}
    >
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawings[action.id]} />
      </svg>
    </button>
  );
}

/** The journey's title, changed in place. */
function TitleField() {
  const studio = useStudio();
  const title = useStudioState((state) => state.document.title);
  const [text, setText] = useState<string>();
  const take = () => {
    const next = text && cutText(text.trim(), 200);
    setText(undefined);
    if (next === undefined || next === "" || next === title) return;
    studio.edit({ code: "step.changeJourney", name: next }, changeJourney, { change: { title: next } });
  };
  return (
    <h1 className="studio-title">
      <input
        aria-label={t("studio.journeyTitle")}
        value={text ?? title}
        maxLength={200}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") currentTarget.blur();
          if (key === "Escape") setText(undefined);
        }}
      />
    </h1>
  );
}
