import type { Call } from "../../../messaging/call";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { FileDrop } from "../../../ui/FileDrop";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import { useFocusAfter } from "../useFocusAfter";
import type { Stored } from "../useStored";
import { DraftView } from "./DraftView";
import { PublishedList } from "./PublishedList";
import { usePublishing } from "./usePublishing";

export type JourneySectionProps = { call: Call; journeys: Stored<readonly PublishedView[]> };

/** Publishes journeys and lists those that are. */
export function JourneySection({ call, journeys }: JourneySectionProps) {
  const { publishing, choose, publish, discard } = usePublishing(call);
  const published = journeys.kind === "read" ? journeys.value : undefined;
  const heading = useFocusAfter(publishing.kind, "draft");
  const draft = publishing.kind === "draft" ? publishing : undefined;
  return (
    <section className="data-card" aria-labelledby="data-journeys">
      <h2 id="data-journeys" tabIndex={-1} ref={heading}>
        {t("data.journeys")}
      </h2>
      <p className="data-soft">{t("data.journeysDetail")}</p>
      <FileDrop
        label={t(draft === undefined ? "data.chooseJourney" : "data.chooseOtherJourney")}
        hint={t("data.drop")}
        accept=".json,application/json"
        isDisabled={draft?.isPublishing === true}
        onFiles={([file]) => file !== undefined && void choose(file)}
      />
      {publishing.kind === "unread" && <Notice tone="bad">{publishing.sentence}</Notice>}
      {publishing.kind === "published" && <Notice tone="good">{publishing.sentence}</Notice>}
      {draft?.trouble !== undefined && <TroubleNotice trouble={draft.trouble} call={call} />}
      {draft !== undefined && (
        <DraftView
          // A new draft begins with its lists folded.
          key={draft.draft.summary?.version ?? draft.draft.text}
          draft={draft.draft}
          published={published}
          isPublishing={draft.isPublishing}
          onPublish={() => void publish(draft.draft)}
          onDiscard={discard}
        />
      )}
      <h3>{t("data.publishedHeading")}</h3>
      {journeys.kind === "read" && <PublishedList journeys={journeys.value} />}
      {journeys.kind === "failed" && <TroubleNotice trouble={journeys.trouble} call={call} />}
    </section>
  );
}
