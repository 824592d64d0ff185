import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ScrollArea } from "../report/ScrollArea";

export type DayTableProps = {
  /** Of the chart whose figures these are. */
  label: string;
  days: readonly number[];
  columns: readonly { name: string; values: readonly number[]; toText?(value: number): string }[];
};

const mostRows = 15;

/** A chart's figures, at so many days that one can read them. */
export function DayTable({ label, days, columns }: DayTableProps) {
  const every = Math.max(Math.ceil((days.length - 1) / mostRows), 1);
  const shown = days
    .map((day, index) => ({ day, index }))
    .filter(({ index }) => index % every === 0 || index === days.length - 1);
  return (
    <Disclosure summary={t("sim.asTable")}>
      <ScrollArea label={`${label}: ${t("sim.asTable")}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sim.dayHeading")}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ day, index }) => (
              <tr key={day}>
                <th scope="row">{renderer.format.number(day)}</th>
                {columns.map(({ name, values, toText = renderer.format.number }) => (
                  <td key={name}>{toText(values[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Disclosure>
  );
}
