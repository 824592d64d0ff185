import type { Call } from "../../../messaging/call";
import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/t";

/** What a docked panel asks of the page around it; it works whatever the panel shows. */
export function PanelToolbar({ call }: { call: Call }) {
  return (
    <div className="panel-toolbar">
      <IconButton icon="draw" label={t("panel.studio")} onClick={() => void call("studio.open", {})} />
      <IconButton
        icon="hide"
        label={t("panel.hide")}
        onClick={() => void call("panel.dock", { command: "toggle-hidden" })}
      />
      <IconButton
        icon="close"
        label={t("panel.close")}
        onClick={() => void call("panel.dock", { command: "close" })}
      />
    </div>
  );
}
