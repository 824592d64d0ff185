import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/t";
import { PanelPlaces, type PanelPlacesProps } from "./PanelPlaces";

/** What a docked panel asks of the page around it; it works whatever the panel shows. */
export function PanelToolbar({ call, openBeside }: PanelPlacesProps) {
  return (
    <div className="panel-toolbar">
      <IconButton icon="draw" label={t("panel.studio")} onClick={() => void call("studio.open", {})} />
      <PanelPlaces call={call} openBeside={openBeside} />
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
