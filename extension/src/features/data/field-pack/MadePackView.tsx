import type { MadePack } from "../../../messaging/packChannel";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { useObjectUrl } from "../import/useObjectUrl";
import { Fingerprint } from "./Fingerprint";

const mostIdsShown = 20;

/** The finished file, and the two things that go another way. */
export function MadePackView({ pack }: { pack: MadePack }) {
  const url = useObjectUrl(pack.file);
  const { people, entries, fileName, passphrase, title, fingerprint, unknown, ambiguous } = pack;
  return (
    <div className="data-summary">
      <Notice tone={unknown.length + ambiguous.length === 0 ? "good" : "warn"}>
        <p>{t("pack.made", { people, entries })}</p>
      </Notice>
      <p className="data-actions">
        <a className="button button-primary" href={url} download={fileName}>
          {t("pack.download", { name: fileName })}
        </a>
      </p>
      <Fingerprint label={t("pack.passphraseOf", { title })} value={passphrase} />
      <Fingerprint label={t("pack.fingerprint")} value={fingerprint} />
      {unknown.length > 0 && <IdList label={t("pack.unknownIds", { count: unknown.length })} ids={unknown} />}
      {ambiguous.length > 0 && (
        <IdList label={t("pack.ambiguousIds", { count: ambiguous.length })} ids={ambiguous} />
      )}
    </div>
  );
}

function IdList({ label, ids }: { label: string; ids: readonly string[] }) {
  return (
    <p className="data-reason">
      {label} {ids.slice(0, mostIdsShown).join(", ")}
      {ids.length > mostIdsShown && " …"}
    </p>
  );
}
