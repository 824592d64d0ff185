import { t } from "../../../ui/t";
import { usePanelSettings } from "../PanelSettings";

/** Where an adverse event is reported: nothing of it belongs here. Not there where no address was set. */
export function AdverseEventLink() {
  const { adverseEventUrl } = usePanelSettings();
  if (adverseEventUrl === undefined) return null;
  return (
    <a href={adverseEventUrl} target="_blank" rel="noreferrer">
      {t("panel.reportAdverseEvent")}
    </a>
  );
}
