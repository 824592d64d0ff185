import type { LoadedSeriesView } from "../../../messaging/packMessages";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";

/** The packs that are loaded, and of when their data is. */
export function LoadedSeriesTable({ series }: { series: readonly LoadedSeriesView[] }) {
  const { format } = renderer;
  return (
    <>
      <h3>{t("pack.seriesHeading")}</h3>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t("pack.seriesTitle")}</th>
            <th scope="col">{t("pack.seriesAsOf")}</th>
            <th scope="col">{t("pack.seriesPeople")}</th>
            <th scope="col">{t("pack.fingerprint")}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ series: id, title, asOf, people, fingerprint }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>{format.dateTime(asOf)}</td>
              <td>{format.number(people)}</td>
              <td>
                <code className="data-fingerprint">{fingerprint}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
