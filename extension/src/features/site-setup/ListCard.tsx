import { useState } from "react";
import { Button } from "../../ui/Button";
import { t } from "../../ui/t";
import type { CardProps } from "./CardProps";
import { takeRows } from "./SetupDraft";

/** How a list is read: its rows, and whose each is. */
export function ListCard({ setup, draft }: CardProps) {
  const [found, setFound] = useState<number>();
  const { list } = draft.spec;
  return (
    <section className="setup-card">
      <h2>{t("setup.list")}</h2>
      <p className="setup-soft">{t("setup.listHint")}</p>
      <div className="setup-row">
        <span>{t("setup.rows")}</span>
        <span className="setup-code">{list?.row ?? t("setup.optional")}</span>
        <Button
          weight="quiet"
          size="small"
          aria-label={t("setup.pointAt", { what: t("setup.rows") })}
          onClick={() =>
            setup.point("list-name", (picked) => {
              setFound(picked.rows?.count ?? 0);
              const next = takeRows(draft, picked);
              if (next !== undefined) setup.change(next);
            })
          }
        >
          {t("setup.point")}
        </Button>
      </div>
      {found !== undefined && (
        <p role="status" className={found === 0 ? "setup-bad" : "setup-soft"}>
          {t("setup.rowsFound", { count: found })}
        </p>
      )}
      {list !== undefined && <p className="setup-code">{list.addresses[0]}</p>}
    </section>
  );
}
