import { useMemo } from "react";
import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { describePath } from "./describePath";
import "./lens.css";

/** Whom one looks through, and what that person's way is: over the canvas, until it is closed. */
export function LensPanel() {
  const studio = useStudio();
  const personas = useStudioState((state) => state.document.personas);
  const chosen = useStudioState((state) => state.personas);
  const lens = useStudioState((state) => state.lens);
  if (chosen.length === 0) return null;
  const choose = (index: number, persona: string) => {
    const next = chosen.with(index, persona).filter((each) => each !== "");
    studio.lookThrough(next);
  };
  return (
    <section className="lens-panel" aria-label={t("studio.lens.title")}>
      <div className="lens-head">
        <h2>{t("studio.lens.title")}</h2>
        <IconButton icon="close" label={t("studio.lens.close")} onClick={() => studio.lookThrough([])} />
      </div>
      {chosen.map((persona, index) => (
        <PersonaChoice
          // biome-ignore lint/suspicious/noArrayIndexKey: the first persona and the second are places.
          key={index}
          side={index === 0 ? "first" : "second"}
          value={persona}
          isOptional={index > 0}
          taken={chosen[1 - index]}
          onChoose={(next) => choose(index, next)}
        />
      ))}
      {chosen.length === 1 && personas.length > 1 && (
        <PersonaChoice
          side="second"
          value=""
          isOptional
          taken={chosen[0]}
          onChoose={(next) => next !== "" && studio.lookThrough([...chosen, next])}
        />
      )}
      {lens !== undefined && (
        <p className="field-help">
          {t(lens.lenses.length > 1 ? "studio.lens.legendTwo" : "studio.lens.legend")}
        </p>
      )}
    </section>
  );
}

type PersonaChoiceProps = {
  side: "first" | "second";
  value: string;
  isOptional: boolean;
  /** Whom one looks through already. */
  taken: string | undefined;
  onChoose(persona: string): void;
};

function PersonaChoice({ side, value, isOptional, taken, onChoose }: PersonaChoiceProps) {
  const document = useStudioState((state) => state.document);
  const lens = useStudioState((state) => state.lens?.lenses.find(({ persona }) => persona === value));
  const picture = document.personas.find(({ id }) => id === value)?.picture;
  const words = useMemo(
    () => (lens === undefined ? undefined : describePath(document, lens)),
    [document, lens],
  );
  return (
    <div className="lens-persona">
      <svg className={`lens-swatch lens-${side}`} viewBox="0 0 28 10" aria-hidden="true">
        <path className={`lens-path lens-${side}`} d="M2 5h24" />
      </svg>
      <select
        className="select"
        aria-label={t(`studio.lens.${side}`)}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {isOptional && <option value="">{t("studio.lens.nobody")}</option>}
        {document.personas
          .filter(({ id }) => id !== taken)
          .map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </select>
      {picture !== undefined && <img className="persona-picture" src={picture} alt="" />}
      {words !== undefined && <p>{words}</p>}
    </div>
  );
}
