import type { JourneyDocument } from "@waypost/sdk";
import { describePath } from "@waypost/sdk/sentences";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import type { JobOutcome } from "../run/SimulationJob";

/** Why a simulation came to nothing; nothing where it did not. */
export function OutcomeFailure({ document, outcome }: { document: JourneyDocument; outcome: JobOutcome }) {
  switch (outcome.kind) {
    case "done":
      return null;
    case "cancelled":
      return <Notice tone="plain">{t("sim.cancelled")}</Notice>;
    case "broken":
      return <Notice tone="bad">{t("sim.broken", { reason: outcome.message })}</Notice>;
    case "refused":
      return (
        <Notice tone="bad">
          <p>{t("sim.refused")}</p>
          <ul>
            {outcome.diagnostics.map((diagnostic) => (
              <li key={JSON.stringify([diagnostic.code, diagnostic.path])}>
                <strong>{describePath(document, diagnostic.path, renderer)}</strong>{" "}
                {renderer.diagnostic(diagnostic)}
              </li>
            ))}
          </ul>
        </Notice>
      );
  }
}
