import type { AudienceView } from "../../../messaging/packMessages";
import { t } from "../../../ui/t";

/** The passphrases that are kept here: whoever lost theirs gets it again. */
export function AudienceList({ audiences }: { audiences: readonly AudienceView[] }) {
  return (
    <ul>
      {audiences.map(({ series, title, passphrase, madeAt }) => (
        <li key={series} className="data-secret">
          <span>
            <bdi>{title}</bdi>
            {madeAt !== null && <span className="data-soft">, {t("pack.audienceMade", { at: madeAt })}</span>}
          </span>
          <code translate="no">{passphrase}</code>
        </li>
      ))}
    </ul>
  );
}
