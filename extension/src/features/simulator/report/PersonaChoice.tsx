import type { SimulationResult } from "@waypost/sdk";
import { useId } from "react";
import { t } from "../../../ui/tSimulator";
import type { ReportPart } from "./ReportPart";
import { toPersonaName } from "./TimeToGoal";
import type { Whose } from "./toFlows";

export type PersonaChoiceProps = ReportPart & { whose: Whose; onChoose(whose: Whose): void };

/** Whose figures a picture shows. */
export function PersonaChoice({ document, result, whose, onChoose }: PersonaChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("sim.whose")}</label>
      <select
        id={id}
        value={whose ?? ""}
        onChange={({ currentTarget: { value } }) => onChoose(value === "" ? undefined : Number(value))}
      >
        <option value="">{t("sim.everybody")}</option>
        {listPersonas(result).map(({ id: persona, place }) => (
          <option key={place} value={place}>
            {toPersonaName(document, persona)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The personas that somebody has, with their places in the result. */
export function listPersonas({
  personas,
}: SimulationResult): readonly { id: string | undefined; place: number }[] {
  return personas.flatMap(({ id, people }, place) => (people > 0 ? [{ id, place }] : []));
}
