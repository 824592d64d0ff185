import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";

/** Something else has the workers: this follows. */
export function WaitingNotice({ behind }: { behind: string }) {
  return <Notice tone="plain">{t("sim.waits", { behind })}</Notice>;
}
