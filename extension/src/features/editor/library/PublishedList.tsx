import type { PublishedView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";

/** The journeys that are in force, each to begin a draft from. */
export function PublishedList({
  published,
  onEdit,
}: {
  published: readonly PublishedView[];
  onEdit(journey: string): void;
}) {
  if (published.length === 0) return null;
  return (
    <section aria-labelledby="library-published">
      <h2 id="library-published">{t("studio.published")}</h2>
      <ul className="library-published">
        {published.map(({ journey, title, version, publishedAt }) => (
          <li key={journey}>
            <span>
              <strong>{title}</strong>
              <span className="library-soft">
                {t("studio.publishedAt", {
                  version: version.slice(0, 8),
                  at: renderer.format.dateTime(publishedAt),
                })}
              </span>
            </span>
            <Button
              weight="quiet"
              size="small"
              aria-label={t("studio.editPublishedOf", { title })}
              onClick={() => onEdit(journey)}
            >
              {t("studio.editPublished")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
