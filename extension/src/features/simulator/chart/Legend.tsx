export type LegendItem = { name: string; tone: string; value?: string };

/** What the colours of a chart stand for; a line's shape says it too. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="sim-legend">
      {items.map(({ name, tone, value }) => (
        <li key={name}>
          <span className="sim-swatch" data-tone={tone} aria-hidden="true" />
          {name}
          {value !== undefined && <strong>{value}</strong>}
        </li>
      ))}
    </ul>
  );
}
