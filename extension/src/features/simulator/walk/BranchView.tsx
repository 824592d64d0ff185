import { compareWalks, type Walk } from "@waypost/sdk";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";

/** How this walk differs from the one that was kept. */
export function BranchView({ kept, walk, onBack }: { kept: Walk; walk: Walk; onBack(): void }) {
  const { differs, shared } = compareWalks(kept, walk);
  return (
    <div className="sim-row">
      <p>
        {differs.length === 0
          ? t("walk.sameAs", { shared })
          : t("walk.differs", {
              aspects: renderer.format.list(differs.map((aspect) => t(`walk.aspect.${aspect}`))),
              shared,
            })}
      </p>
      <Button weight="quiet" size="small" onClick={onBack}>
        {t("walk.back")}
      </Button>
    </div>
  );
}
