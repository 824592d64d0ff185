import type { ReactNode } from "react";
import { FrameGuard } from "../../../ui/FrameGuard";
import { t } from "../../../ui/t";

export type PanelGuardProps = {
  /** Opens the browser's side panel; undefined until it is known beside which tab. */
  openBeside: (() => void) | undefined;
  children: ReactNode;
};

/** Around everything that stands in the docked panel: what the page covers cannot be clicked. */
export function PanelGuard({ openBeside, children }: PanelGuardProps) {
  const wayOut = openBeside && { label: t("panel.beside"), open: openBeside };
  return (
    <FrameGuard covered={t("panel.covered")} wayOut={wayOut}>
      {children}
    </FrameGuard>
  );
}
