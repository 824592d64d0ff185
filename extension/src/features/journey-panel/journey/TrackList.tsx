import type { JourneyDocument, Run } from "@waypost/sdk";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { listTracks } from "./listTracks";

/** Where each of several parallel tracks stands, and since when. */
export function TrackList({ document, run }: { document: JourneyDocument; run: Run }) {
  const tracks = listTracks(document, run);
  if (tracks.length < 2) return null;
  return (
    <Disclosure summary={t("panel.tracks", { count: tracks.length })}>
      <dl className="pairs">
        {tracks.map(({ id, label, stages, since }) => (
          <div key={id}>
            <dt dir="auto">{label}</dt>
            <dd>
              <bdi>{stages.join(" › ")}</bdi>
              {since !== undefined && <span className="soft"> {t("panel.trackSince", { at: since })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
