import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";

/** In the browser's side panel: back onto the page. */
export function DockAgain({ call }: { call: Call }) {
  const dock = () => void call("panel.dock", { command: "dock" }).then(() => window.close());
  return (
    <div className="panel-dock-again">
      <Button weight="plain" onClick={dock}>
        {t("panel.dockAgain")}
      </Button>
    </div>
  );
}
