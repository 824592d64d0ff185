import type { PublishedView } from "../../../messaging/journeyMessages";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { toShortVersion } from "../toShortVersion";

/** The journeys that are published. */
export function PublishedList({ journeys }: { journeys: readonly PublishedView[] }) {
  if (journeys.length === 0) return <p className="data-soft">{t("data.publishedNone")}</p>;
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t("data.publishedTitle")}</th>
          <th scope="col">{t("data.publishedVersion")}</th>
          <th scope="col">{t("data.publishedAt")}</th>
        </tr>
      </thead>
      <tbody>
        {journeys.map(({ journey, title, version, publishedAt }) => (
          <tr key={journey}>
            <th scope="row">{title}</th>
            <td>
              <code title={version}>{toShortVersion(version)}</code>
            </td>
            <td>{renderer.format.dateTime(publishedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
