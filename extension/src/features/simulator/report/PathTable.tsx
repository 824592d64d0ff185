import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { OpenGroup, OpenHeading, type OpensGroups } from "./OpenGroup";
import { labelOf, perRun, type ReportPart, toPercent } from "./ReportPart";

const mostShown = 15;

/** The ways that most people went, stage by stage. */
export function PathTable({ document, result, onOpen }: ReportPart & OpensGroups) {
  const opening = onOpen && { onOpen };
  const toName = (stages: readonly string[]) => stages.map((id) => labelOf(document.stages, id)).join(" → ");
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
            <OpenHeading {...opening} />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ stages, people }) => (
            <tr key={stages.join(" ")}>
              <th scope="row" className="sim-path">
                {toName(stages)}
              </th>
              <td>{renderer.format.number(perRun(result, people))}</td>
              <td>{renderer.format.number(toPercent(people, result.people))} %</td>
              <OpenGroup {...opening} group={{ kind: "path", stages }} name={toName(stages)} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="sim-soft">{t("sim.otherPaths", { count: perRun(result, rest) })}</p>}
    </>
  );
}
