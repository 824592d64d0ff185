import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";

/** Nobody was brought in yet: what to do first. */
export function EmptyStore({ openData }: { openData(): void }) {
  return (
    <>
      <p>{t("panel.storeEmpty")}</p>
      <Button weight="primary" onClick={openData}>
        {t("panel.openDataPage")}
      </Button>
    </>
  );
}
