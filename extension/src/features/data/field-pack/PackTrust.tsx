import type { FormEvent } from "react";
import type { InspectedPack } from "../../../messaging/packChannel";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { describePackFailure } from "./describePackFailure";
import { Fingerprint } from "./Fingerprint";
import type { Pass } from "./Pass";
import type { PackTrouble } from "./usePackJob";

export type PackTrustProps = {
  pack: InspectedPack;
  /** Why the passphrase before did not do. */
  failure: PackTrouble | undefined;
  passphrase: string;
  onPassphrase(typed: string): void;
  onLoad(pass: Pass): void;
  onCancel(): void;
};

/** Settles whose a pack is, by eye, and how it is opened. */
export function PackTrust({ pack, failure, passphrase, onPassphrase, onLoad, onCancel }: PackTrustProps) {
  const { fingerprint, isTrusted, others, title } = pack;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLoad({ passphrase, ...(!isTrusted && { confirmed: fingerprint }) });
  };
  return (
    <form className="data-options" aria-label={t("pack.whose")} onSubmit={submit}>
      {isTrusted && title !== undefined ? (
        <p>{t("pack.known", { title })}</p>
      ) : (
        <>
          <h3>{t("pack.whose")}</h3>
          <p>{t("pack.whoseDetail")}</p>
          <Fingerprint label={t("pack.fingerprint")} value={fingerprint} />
          {others.length > 0 && <Notice tone="warn">{t("pack.whoseElse", { fingerprints: others })}</Notice>}
        </>
      )}
      <Field
        label={t("pack.passphrase")}
        value={passphrase}
        autoComplete="off"
        spellCheck={false}
        required
        problem={failure === undefined ? undefined : describePackFailure(failure, true).sentence}
        onChange={({ currentTarget }) => onPassphrase(currentTarget.value)}
      />
      <p className="data-soft">{t("pack.passphraseHint")}</p>
      <div className="data-actions">
        <Button type="submit" weight="primary">
          {t(isTrusted ? "pack.loadNow" : "pack.confirmLoad")}
        </Button>
        <Button weight="quiet" onClick={onCancel}>
          {t("pack.cancel")}
        </Button>
      </div>
    </form>
  );
}
