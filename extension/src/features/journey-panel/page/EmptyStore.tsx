import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";

/** Nobody was brought in yet: what to do first. */
export function EmptyStore({ openData }: { openData(): void }) {
  return (
    <>
      <p>{t("storeEmpty")}</p>
      <Button weight="primary" onClick={openData}>
        {t("openDataPage")}
      </Button>
    </>
  );
}
