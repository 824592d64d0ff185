import { useState } from "react";
import type { Call } from "../../../messaging/call";
import type { InspectedPack, LoadedPack } from "../../../messaging/packChannel";
import type { LoadedSeriesView } from "../../../messaging/packMessages";
import type { Permissions } from "../../../platform/permissions";
import { FileDrop } from "../../../ui/FileDrop";
import { t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import { useFocusAfter } from "../useFocusAfter";
import { describePackFailure } from "./describePackFailure";
import { LoadedPackView } from "./LoadedPackView";
import { LoadedSeriesTable } from "./LoadedSeriesTable";
import { PackProgressView } from "./PackProgressView";
import { PackTrust } from "./PackTrust";
import type { Pass } from "./Pass";
import { type PackTrouble, usePackJob } from "./usePackJob";

type LoadState =
  | { kind: "idle" }
  | { kind: "inspected"; file: File; pack: InspectedPack; failure?: PackTrouble }
  | { kind: "loaded"; report: LoadedPack }
  | { kind: "failed"; failure: PackTrouble };

export type LoadPackSectionProps = {
  call: Call;
  permissions: Pick<Permissions, "request">;
  /** Sites that are allowed already. */
  sites: readonly string[];
  series: readonly LoadedSeriesView[];
  /** Where an administrator keeps the newest pack. */
  newestAt: string | undefined;
};

/** A rep's way in: one file, once its fingerprint and passphrase are settled. */
export function LoadPackSection({ call, permissions, sites, series, newestAt }: LoadPackSectionProps) {
  const [state, setState] = useState<LoadState>({ kind: "idle" });
  // Kept here, so that what was mistyped can be mended.
  const [passphrase, setPassphrase] = useState("");
  const { progress, run, cancel } = usePackJob(call);
  const heading = useFocusAfter(state.kind);

  const load = async (file: File, pack: InspectedPack, pass: Pass) => {
    const end = await run({ kind: "load", file, ...pass });
    if (end.ok) {
      setPassphrase("");
      return setState({ kind: "loaded", report: end.report });
    }
    const isAnother = end.failure.code === "pack.passphrase" || end.failure.code === "pack.noPassphrase";
    const { failure } = end;
    setState(
      isAnother
        ? { kind: "inspected", file, pack: { ...pack, needsPassphrase: true }, failure }
        : { kind: "failed", failure },
    );
  };
  const inspect = async (file: File) => {
    const end = await run({ kind: "inspect", file });
    if (!end.ok) return setState({ kind: "failed", failure: end.failure });
    const pack = end.report;
    // A pack like those before needs nothing of anybody.
    if (pack.isTrusted && !pack.needsPassphrase) return load(file, pack, {});
    setState({ kind: "inspected", file, pack });
  };

  return (
    <section className="data-card" aria-labelledby="data-pack">
      <h2 id="data-pack" tabIndex={-1} ref={heading}>
        {t("pack.load")}
      </h2>
      <p className="data-soft">{t("pack.loadDetail")}</p>
      {newestAt !== undefined && <NewestPack address={newestAt} />}
      {progress !== undefined ? (
        <PackProgressView progress={progress} onCancel={cancel} />
      ) : (
        <>
          <FileDrop
            label={t("pack.choose")}
            hint={t("data.drop")}
            accept=".waypost-pack"
            onFiles={([file]) => file !== undefined && void inspect(file)}
          />
          {state.kind === "inspected" && (
            <PackTrust
              pack={state.pack}
              failure={state.failure}
              passphrase={passphrase}
              onPassphrase={setPassphrase}
              onLoad={(pass) => void load(state.file, state.pack, pass)}
              onCancel={() => setState({ kind: "idle" })}
            />
          )}
          {state.kind === "failed" && (
            <TroubleNotice trouble={describePackFailure(state.failure)} call={call} />
          )}
          {state.kind === "loaded" && (
            <LoadedPackView report={state.report} sites={sites} call={call} permissions={permissions} />
          )}
        </>
      )}
      {series.length > 0 && <LoadedSeriesTable series={series} />}
    </section>
  );
}

/** A link and no download of ours: no page of ours may reach the net. */
function NewestPack({ address }: { address: string }) {
  return (
    <p>
      {t("pack.newestAt")}{" "}
      <a href={address} target="_blank" rel="noreferrer" className="data-address">
        {address}
      </a>
      {". "}
      {t("pack.newestThen")}
    </p>
  );
}
