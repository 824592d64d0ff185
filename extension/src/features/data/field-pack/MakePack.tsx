import { type FormEvent, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { PublishedView } from "../../../messaging/journeyMessages";
import type { MadePack, PackPeopleChoice } from "../../../messaging/packChannel";
import type { PackMessages } from "../../../messaging/packMessages";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import { AudienceFields } from "./AudienceFields";
import { AudienceList } from "./AudienceList";
import { describePackFailure } from "./describePackFailure";
import { Fingerprint } from "./Fingerprint";
import { MadePackView } from "./MadePackView";
import { PackProgressView } from "./PackProgressView";
import { PeopleFields } from "./PeopleFields";
import { type PackTrouble, usePackJob } from "./usePackJob";

export type MakePackProps = {
  call: Call;
  settings: WorkspaceSettings;
  journeys: readonly PublishedView[];
  peopleCount: number;
  sites: readonly string[];
  packs: PackMessages["pack.list"]["response"];
  onMade(): void;
};

type MakeState =
  | { kind: "idle" }
  | { kind: "made"; pack: MadePack }
  | { kind: "failed"; failure: PackTrouble };

/** Makes the file that sets up a rep. */
export function MakePack({ call, settings, journeys, peopleCount, sites, packs, onMade }: MakePackProps) {
  const [audience, setAudience] = useState("");
  const [title, setTitle] = useState("");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<PackPeopleChoice>({ kind: "everybody" });
  const [state, setState] = useState<MakeState>({ kind: "idle" });
  const { progress, run, cancel } = usePackJob(call);
  const chosen = journeys.map(({ journey }) => journey).filter((journey) => !left.includes(journey));
  const isNew = !packs.audiences.some(({ series }) => series === audience);
  const isReady = chosen.length > 0 && (!isNew || title.trim() !== "");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    // What was made before is of before: nobody may send it for what is asked now.
    setState({ kind: "idle" });
    const specs = await call("hosts.list", {});
    const end = await run({
      kind: "make",
      audience: isNew ? { title: title.trim() } : { series: audience },
      journeys: chosen,
      people,
      specs: specs.ok ? specs.value : [],
      sites,
      settings,
    });
    setState(end.ok ? { kind: "made", pack: end.report } : { kind: "failed", failure: end.failure });
    if (end.ok) onMade();
  };
  return (
    <form className="data-options" aria-label={t("pack.make")} onSubmit={(event) => void submit(event)}>
      <h3>{t("pack.make")}</h3>
      <p className="data-soft">{t("pack.makeDetail")}</p>
      <AudienceFields
        audiences={packs.audiences}
        audience={isNew ? "" : audience}
        title={title}
        onAudience={setAudience}
        onTitle={setTitle}
      />
      <fieldset className="data-choice">
        <legend>{t("pack.journeys")}</legend>
        {journeys.map(({ journey, title: label }) => (
          <label key={journey} className="data-check">
            <input
              type="checkbox"
              checked={!left.includes(journey)}
              onChange={({ currentTarget }) =>
                setLeft((before) =>
                  currentTarget.checked ? before.filter((each) => each !== journey) : [...before, journey],
                )
              }
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </fieldset>
      <PeopleFields peopleCount={peopleCount} onChange={setPeople} />
      <p className="data-soft">{t("pack.sites", { sites: sites.map((site) => new URL(site).host) })}</p>
      {progress === undefined ? (
        <div className="data-actions">
          <Button type="submit" weight="quiet" disabled={!isReady}>
            {t("pack.makeNow")}
          </Button>
        </div>
      ) : (
        <PackProgressView progress={progress} onCancel={cancel} />
      )}
      {state.kind === "failed" && (
        <TroubleNotice trouble={describePackFailure(state.failure, true)} call={call} />
      )}
      {state.kind === "made" && <MadePackView pack={state.pack} />}
      {packs.fingerprint !== null && (
        <Disclosure summary={t("pack.audiences")}>
          <Fingerprint label={t("pack.ownFingerprint")} value={packs.fingerprint} />
          <AudienceList audiences={packs.audiences} />
        </Disclosure>
      )}
    </form>
  );
}
