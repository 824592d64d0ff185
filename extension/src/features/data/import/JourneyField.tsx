import { useId } from "react";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";

export type JourneyFieldProps = {
  journeys: readonly PublishedView[];
  picked: string;
  onPick(journey: string): void;
};

/** Asks which journey the files are checked against; of one there is nothing to ask. */
export function JourneyField({ journeys, picked, onPick }: JourneyFieldProps) {
  const id = useId();
  if (journeys.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t("data.checkedAgainst")}</label>
      <select id={id} value={picked} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {journeys.map(({ journey, title }) => (
          <option key={journey} value={journey}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
