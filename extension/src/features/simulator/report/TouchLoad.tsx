import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { perRun, type ReportPart } from "./ReportPart";

/** How many touches one HCP gets: too many for some, none for others. */
export function TouchLoad({ result }: ReportPart) {
  const counts = result.touchesOfOne;
  const last = counts.findLastIndex((count) => count > 0);
  const most = Math.max(...counts, 1);
  return (
    <table className="sim-load">
      <thead>
        <tr>
          <th scope="col">{t("sim.touches")}</th>
          <th scope="col">{t("sim.people")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {counts.slice(0, last + 1).map((count, touches) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of touches.
          <tr key={touches}>
            <th scope="row">
              {t("sim.touchesCount", { count: touches, isLast: touches === counts.length - 1 })}
            </th>
            <td>{renderer.format.number(perRun(result, count))}</td>
            <td className="sim-bar">
              <meter min={0} max={most} value={count} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
