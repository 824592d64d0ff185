import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf, perRun, type ReportPart, toPercent } from "./ReportPart";

const mostShown = 15;

/** The ways that most people went, stage by stage. */
export function PathTable({ document, result }: ReportPart) {
  const shown = result.paths.slice(0, mostShown);
  const rest = result.otherPaths + result.paths.slice(mostShown).reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("sim.path")}</th>
            <th scope="col">{t("sim.people")}</th>
            <th scope="col">{t("sim.shareOfAll")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ stages, people }) => (
            <tr key={stages.join(" ")}>
              <th scope="row" className="sim-path">
                {stages.map((id) => labelOf(document.stages, id)).join(" → ")}
              </th>
              <td>{renderer.format.number(perRun(result, people))}</td>
              <td>{renderer.format.number(toPercent(people, result.people))} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="sim-soft">{t("sim.otherPaths", { count: perRun(result, rest) })}</p>}
    </>
  );
}
