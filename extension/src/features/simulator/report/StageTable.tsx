import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf, perRun, type ReportPart } from "./ReportPart";

/** Stages: who was ever in them, who came back, who is there at the end. */
export function StageTable({ document, result }: ReportPart) {
  const number = (sum: number) => renderer.format.number(perRun(result, sum));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("sim.stage")}</th>
          <th scope="col">{t("sim.visitors")}</th>
          <th scope="col">{t("sim.again")}</th>
          <th scope="col">{t("sim.atEnd")}</th>
        </tr>
      </thead>
      <tbody>
        {result.stages.map(({ id, visitors, entries, people }) => (
          <tr key={id}>
            <th scope="row">{labelOf(document.stages, id)}</th>
            <td>{number(visitors)}</td>
            <td>{number(entries - visitors)}</td>
            <td>{number(people.at(-1) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
