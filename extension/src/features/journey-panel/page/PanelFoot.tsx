import { usePanelSettings } from "../PanelSettings";
import { AdverseEventLink } from "./AdverseEventLink";

/** Always in sight at the end of the panel: whoever hears of an adverse event has to report it, whatever else they came for. */
export function PanelFoot() {
  const { adverseEventUrl } = usePanelSettings();
  if (adverseEventUrl === undefined) return null;
  return (
    <footer className="panel-foot">
      <AdverseEventLink />
    </footer>
  );
}
