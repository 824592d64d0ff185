import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { type Arrangement, arrange } from "../layout/arrange";
import { useStudio, useStudioState } from "../store/StudioContext";
import { ShapeButtons } from "./ShapeButtons";

const arrangements: readonly Arrangement[] = [
  "left",
  "center",
  "right",
  "top",
  "middle",
  "bottom",
  "acrossEvenly",
  "downEvenly",
];

/** What can be done with several stages at once. */
export function ManyInspector() {
  const studio = useStudio();
  const { stages, ways } = useStudioState((state) => state.selection);
  const run = (how: Arrangement) => {
    const moved = arrange(studio.store.get().geometry.boxes, [...stages], how);
    studio.place({ code: "step.align", name: "", count: moved.size }, moved);
  };
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title">{t("studio.manyTitle", { stages: stages.size, ways: ways.size })}</h2>
      <ShapeButtons />
      {stages.size > 1 && (
        <>
          <h3>{t("studio.arrange")}</h3>
          <div className="arrange">
            {arrangements.map((how) => (
              <Button
                key={how}
                weight="quiet"
                size="small"
                disabled={how.endsWith("Evenly") && stages.size < 3}
                onClick={() => run(how)}
              >
                {t(`studio.arrange.${how}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
