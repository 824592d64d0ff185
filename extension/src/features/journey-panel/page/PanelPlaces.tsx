import { type FocusEvent, useId, useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Icon } from "../../../ui/Icon";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";

export type PanelPlacesProps = {
  call: Call;
  /** Moves the panel into the browser's side panel; undefined where that is not possible. */
  openBeside: (() => void) | undefined;
};

/**
 * Where the panel stands: the other side of the page, or beside it. The site remembers. Not in the browser's top layer: to the
 * guard around the panel, what is there covers it.
 */
export function PanelPlaces({ call, openBeside }: PanelPlacesProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close what is open in it, wherever the focus is.
    <div className="panel-places" onKeyDown={isOpen ? cancelOnEscape(close) : undefined} onBlur={onBlur}>
      <button
        type="button"
        className="icon-button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("panel.place")}
        title={t("panel.place")}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="place" />
      </button>
      <div id={id} className="panel-places-list" hidden={!isOpen}>
        <Button weight="plain" onClick={choose(() => void call("panel.dock", { command: "other-side" }))}>
          {t("panel.otherSide")}
        </Button>
        {openBeside !== undefined && (
          <Button weight="plain" onClick={choose(openBeside)}>
            {t("panel.beside")}
          </Button>
        )}
      </div>
    </div>
  );
}
