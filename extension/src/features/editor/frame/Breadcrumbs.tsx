import { ancestry, createStageTree } from "@waypost/sdk";
import { useMemo } from "react";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";

/** The stages around what is chosen, outermost first. */
export function Breadcrumbs() {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const chosen = useStudioState((state) => [...state.selection.stages][0]);
  const line = useMemo(
    () => (chosen === undefined ? [] : ancestry(createStageTree(document), chosen).toReversed()),
    [document, chosen],
  );
  if (line.length === 0) return null;
  return (
    <nav className="breadcrumbs" aria-label={t("studio.breadcrumbs")}>
      <ol>
        {line.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? "location" : undefined}
              onClick={() => studio.reveal([id])}
            >
              {label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
