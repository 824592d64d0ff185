import type { JourneyView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";

const shortLength = 7;

/** The journey and the version this person's stage was told by. */
export function JourneyTitle({ journey: { document, version, publishedAt } }: { journey: JourneyView }) {
  return (
    <div className="journey-title">
      <h2 dir="auto">{document.title}</h2>
      <Disclosure summary={t("panel.versionShort", { version: version.slice(0, shortLength) })}>
        <div className="journey-about">
          <p>{t("panel.versionPublished", { at: publishedAt })}</p>
          {document.description !== undefined && <p dir="auto">{document.description}</p>}
          <p className="soft code">{version}</p>
        </div>
      </Disclosure>
    </div>
  );
}
