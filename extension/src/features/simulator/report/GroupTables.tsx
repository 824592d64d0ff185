import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { OpenGroup, OpenHeading, type OpensGroups } from "./OpenGroup";
import { labelOf, perRun, type ReportPart, toPercent } from "./ReportPart";
import { toPersonaName } from "./TimeToGoal";

const percent = (part: number, whole: number) => `${renderer.format.number(toPercent(part, whole))} %`;

/** Goals by persona: of each hundred, how many. */
export function PersonaTable({ document, result, onOpen }: ReportPart & OpensGroups) {
  const opening = onOpen && { onOpen };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("sim.persona")}</th>
          <th scope="col">{t("sim.people")}</th>
          <th scope="col">{t("sim.entered")}</th>
          {document.goals.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
          <OpenHeading {...opening} />
        </tr>
      </thead>
      <tbody>
        {result.personas
          .map((persona, index) => ({ ...persona, index }))
          .filter(({ people }) => people > 0)
          .map(({ id, people, entered, index }) => (
            <tr key={id ?? ""}>
              <th scope="row">{toPersonaName(document, id)}</th>
              <td>{renderer.format.number(perRun(result, people))}</td>
              <td>{percent(entered, people)}</td>
              {result.goals.map((goal) => (
                <td key={goal.id}>{percent(goal.byPersona[index]?.at(-1) ?? 0, people)}</td>
              ))}
              <OpenGroup
                {...opening}
                group={{ kind: "persona", persona: id }}
                name={toPersonaName(document, id)}
              />
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Goals and touches by the values of attributes, such as specialty or region. */
export function GroupTable({ document, result, onOpen }: ReportPart & OpensGroups) {
  const opening = onOpen && { onOpen };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("sim.group")}</th>
          <th scope="col">{t("sim.people")}</th>
          {document.goals.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t("sim.touches")}</th>
          <OpenHeading {...opening} />
        </tr>
      </thead>
      <tbody>
        {result.groups
          .filter(({ people }) => people > 0)
          .map(({ attribute, value, people, goals, touches }) => (
            <tr key={`${attribute} ${value ?? ""}`}>
              <th scope="row">
                {labelOf(document.attributes, attribute)}: {value ?? t("sim.noValue")}
              </th>
              <td>{renderer.format.number(perRun(result, people))}</td>
              {goals.map((count, index) => (
                <td key={document.goals[index]?.id}>{percent(count, people)}</td>
              ))}
              <td>
                {renderer.format.number(
                  perRun(
                    result,
                    touches.reduce((sum, count) => sum + count, 0),
                  ),
                )}
              </td>
              <OpenGroup
                {...opening}
                group={{ kind: "attribute", attribute, value }}
                name={`${labelOf(document.attributes, attribute)}: ${value ?? t("sim.noValue")}`}
              />
            </tr>
          ))}
      </tbody>
    </table>
  );
}
