import type { Stage } from "@waypost/sdk";
import { t } from "../../../ui/tStudio";
import { stageDragType } from "../canvas/useMaking";
import { makeStage } from "../commands/makeStages";
import { useStudio } from "../store/StudioContext";

const kinds: readonly { kind: Stage["kind"]; path: string }[] = [
  { kind: "atomic", path: "M2 5h16v10H2z" },
  { kind: "compound", path: "M1.5 2.5h17v15h-17zM5 9h10v5H5z" },
  { kind: "parallel", path: "M1.5 2.5h17v15h-17zM10 2.5v15" },
  { kind: "final", path: "M2 5h16v10H2zM4.5 7.5h11v5h-11z" },
  { kind: "history", path: "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM7.5 7v6M12.5 7v6M7.5 10h5" },
];

/** What can be put on the canvas: dragged to its place, or clicked to stand beside what is chosen. */
export function StagePalette() {
  const studio = useStudio();
  return (
    <div
      className="stage-palette"
      role="toolbar"
      aria-label={t("studio.paletteTitle")}
      aria-orientation="vertical"
    >
      {kinds.map(({ kind, path }) => (
        <button
          key={kind}
          type="button"
          draggable
          title={t(`studio.kindHelp.${kind}`)}
          aria-label={t(`studio.kind.${kind}`)}
          onClick={() => makeStage(studio, kind)}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(stageDragType, kind);
            dataTransfer.effectAllowed = "copy";
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d={path} />
          </svg>
          {t(`studio.kind.${kind}`)}
        </button>
      ))}
    </div>
  );
}
