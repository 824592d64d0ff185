import { t } from "../../../ui/tSimulator";

export type LegendItem = { name: string; tone: string; value?: string };

/** More would be longer than their chart. */
const most = 16;

/** What the colours of a chart stand for, with the stripes or dots that tell those apart which come again. Of very many the first are told. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  return (
    <ul className="sim-legend">
      {shown.map(({ name, tone, value }) => (
        <li key={name}>
          <span className="sim-swatch" data-tone={tone} aria-hidden="true" />
          {name}
          {value !== undefined && <strong>{value}</strong>}
        </li>
      ))}
      {shown.length < items.length && (
        <li className="sim-soft">{t("sim.legendMore", { count: items.length - shown.length })}</li>
      )}
    </ul>
  );
}
