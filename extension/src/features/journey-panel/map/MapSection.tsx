import type { JourneyView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { findStageMap } from "./findStageMap";

const emotions = {
  "-2": "panel.emotion.despair",
  "-1": "panel.emotion.low",
  "0": "panel.emotion.even",
  "1": "panel.emotion.good",
  "2": "panel.emotion.delight",
} as const;

/** What the experience map says of where the HCP is: the message first, since that is what a rep takes along. */
export function MapSection({ journey: { document, run } }: { journey: JourneyView }) {
  const map = findStageMap(document, run);
  const persona = document.personas.find(({ id }) => id === run.persona);
  const about = persona?.narrative ?? persona?.description;
  if (map === undefined && about === undefined) return null;
  const emotion =
    map?.emotion === undefined ? undefined : emotions[`${map.emotion}` as keyof typeof emotions];
  return (
    <section className="map">
      <Disclosure summary={t(map === undefined ? "panel.mapPersona" : "panel.map")}>
        {map?.momentThatMatters && <p className="question">{t("panel.mapMoment")}</p>}
        <dl className="pairs">
          <MapLine label={t("panel.mapMessage")} texts={[map?.message]} />
          <MapLine label={persona?.label ?? ""} texts={[about]} />
          <MapLine label={t("panel.mapPainPoints")} texts={map?.painPoints} />
          <MapLine label={t("panel.mapSolutions")} texts={map?.solutions} />
          <MapLine
            label={t("panel.mapEmotion")}
            texts={[emotion && t(emotion), map?.perspective?.emotional]}
          />
          <MapLine label={t("panel.mapKnows")} texts={[map?.perspective?.logical]} />
          <MapLine label={t("panel.mapQuestions")} texts={map?.questions} />
          <MapLine
            label={t("panel.mapObjective")}
            texts={[
              map?.objective && t("panel.mapFromTo", { from: map.objective.asIs, to: map.objective.toBe }),
            ]}
          />
          <MapLine label={t("panel.mapStakeholders")} texts={map?.stakeholders} />
        </dl>
      </Disclosure>
    </section>
  );
}

function MapLine({
  label,
  texts = [],
}: {
  label: string;
  texts?: readonly (string | undefined)[] | undefined;
}) {
  const said = texts.filter((text) => text !== undefined);
  if (said.length === 0) return null;
  return (
    <div>
      <dt dir="auto">{label}</dt>
      <dd>
        {said.map((text) => (
          <p key={text} dir="auto">
            {text}
          </p>
        ))}
      </dd>
    </div>
  );
}
