import type { JourneyDocument } from "@waypost/sdk";
import type { Lens } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";

/** What a persona cannot take, and where its likely path leads, in words. */
export function describePath(document: JourneyDocument, lens: Lens): string {
  if (!lens.canEnter) return t("studio.lens.cannotEnter");
  const labelOf = (stage: string) => document.stages.find(({ id }) => id === stage)?.label ?? stage;
  const closed = [...lens.transitions.values()].filter(
    ({ kind }) => kind === "never" || kind === "unreached",
  ).length;
  const { steps, end } = lens.path;
  return [
    t("studio.lens.closed", { count: closed, all: lens.transitions.size }),
    t(`studio.lens.end.${end.kind}`, { steps: steps.length, stage: labelOf(end.stage) }),
  ].join(" ");
}

/** What a persona can do with one way, in words. */
export function describeAnswer(document: JourneyDocument, lens: Lens, way: string): string {
  const persona = document.personas.find(({ id }) => id === lens.persona)?.label ?? lens.persona;
  const answer = lens.transitions.get(way);
  switch (answer?.kind) {
    case "never":
      return t(answer.because === "persona" ? "studio.lens.neverPersona" : "studio.lens.neverFacts", {
        persona,
      });
    case "unreached":
      return t("studio.lens.unreached", { persona });
    case "can": {
      const step = lens.path.steps.find(({ transition }) => transition === way);
      if (step === undefined) return t("studio.lens.can", { persona });
      return step.probability === undefined
        ? t("studio.lens.path", { persona })
        : t("studio.lens.pathLikely", { persona, percent: Math.round(step.probability * 100) });
    }
    default:
      return t("studio.lens.unknown", { persona });
  }
}
