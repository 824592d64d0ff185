import { t } from "../../../ui/tStudio";
import { useStudioState } from "../store/StudioContext";
import type { LensSide } from "./LensView";

const letters: Readonly<Record<LensSide, string>> = { first: "1", second: "2" };

/** Says that of two personas one alone can take this. */
export function LensChip({ only }: { only: LensSide | undefined }) {
  return only === undefined ? null : <Chip only={only} />;
}

function Chip({ only }: { only: LensSide }) {
  const name = useStudioState(({ lens, document }) => {
    const persona = lens?.lenses[only === "second" ? 1 : 0]?.persona;
    return document.personas.find(({ id }) => id === persona)?.label ?? "";
  });
  return (
    <span
      className={`lens-chip lens-${only}`}
      role="img"
      aria-label={t("studio.lens.only", { persona: name })}
      title={t("studio.lens.only", { persona: name })}
    >
      {letters[only]}
    </span>
  );
}
