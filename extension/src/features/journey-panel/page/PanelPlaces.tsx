import { useId, useRef } from "react";
import { Button } from "../../../ui/Button";
import { Icon } from "../../../ui/Icon";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import type { PanelToolbarProps } from "./PanelToolbar";

/** Where the panel stands: the other side of the page, or beside it. The site remembers. */
export function PanelPlaces({ call, openBeside }: PanelToolbarProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget={id}
        aria-label={t("panel.place")}
        title={t("panel.place")}
      >
        <Icon name="place" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open in it, wherever the focus is. */}
      <div id={id} ref={menu} popover="auto" className="panel-places" onKeyDown={cancelOnEscape(close)}>
        <Button weight="plain" onClick={choose(() => void call("panel.dock", { command: "other-side" }))}>
          {t("panel.otherSide")}
        </Button>
        {openBeside !== undefined && (
          <Button weight="plain" onClick={choose(openBeside)}>
            {t("panel.beside")}
          </Button>
        )}
      </div>
    </>
  );
}
