import { t } from "../../ui/t";

/** Stands where the answer will be, quietly. */
export function PanelSkeleton() {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t("panel.loading")}</span>
      <span className="skeleton-line skeleton-name" />
      <span className="skeleton-line" />
      <span className="skeleton-block" />
      <span className="skeleton-line" />
      <span className="skeleton-line skeleton-short" />
    </div>
  );
}
