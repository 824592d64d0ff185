import { type FormEvent, useId, useState } from "react";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";

export type SettingsFormProps = {
  settings: WorkspaceSettings;
  save(settings: WorkspaceSettings): Promise<void>;
  /** Of the last save. */
  outcome: "saved" | "silent" | undefined;
};

const packPattern = /^https:\/\/\S+$/;
const addressPattern = /^(https:\/\/|mailto:|tel:)\S+$/;

/** Who is shown what, free text, where adverse events are reported, and where the next pack lies. */
export function SettingsForm({ settings, save, outcome }: SettingsFormProps) {
  const [role, setRole] = useState(settings.role);
  const [freeText, setFreeText] = useState(settings.freeText);
  const [address, setAddress] = useState(settings.adverseEventUrl ?? "");
  const [packAddress, setPackAddress] = useState(settings.packUrl ?? "");
  const roleId = useId();
  const typed = address.trim();
  const isWrong = typed !== "" && !addressPattern.test(typed);
  const typedPack = packAddress.trim();
  const isPackWrong = typedPack !== "" && !packPattern.test(typedPack);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || isPackWrong) return;
    void save({
      role,
      freeText,
      ...(typed !== "" && { adverseEventUrl: typed }),
      ...(typedPack !== "" && { packUrl: typedPack }),
    });
  };
  return (
    <form className="data-options" aria-label={t("settings.heading")} onSubmit={submit}>
      <h3>{t("settings.heading")}</h3>
      <div className="field">
        <label htmlFor={roleId}>{t("settings.role")}</label>
        <select
          id={roleId}
          value={role}
          onChange={({ currentTarget }) =>
            setRole(currentTarget.value === "medical" ? "medical" : "commercial")
          }
        >
          <option value="commercial">{t("settings.commercial")}</option>
          <option value="medical">{t("settings.medical")}</option>
        </select>
      </div>
      <label className="data-check">
        <input
          type="checkbox"
          checked={freeText}
          onChange={({ currentTarget }) => setFreeText(currentTarget.checked)}
        />
        <span>
          {t("settings.freeText")}
          <span className="data-soft">{t("settings.freeTextDetail")}</span>
        </span>
      </label>
      <Field
        label={t("settings.adverseEvents")}
        value={address}
        problem={isWrong ? t("settings.adverseEventsWrong") : undefined}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <p className="data-soft">{t("settings.adverseEventsHint")}</p>
      <Field
        label={t("settings.packAddress")}
        value={packAddress}
        problem={isPackWrong ? t("settings.packAddressWrong") : undefined}
        onChange={({ currentTarget }) => setPackAddress(currentTarget.value)}
      />
      <p className="data-soft">{t("settings.packAddressHint")}</p>
      <div className="data-actions">
        <Button type="submit" weight="quiet" disabled={isWrong || isPackWrong}>
          {t("settings.save")}
        </Button>
        {outcome !== undefined && (
          <Notice tone={outcome === "saved" ? "good" : "bad"}>
            {t(outcome === "saved" ? "settings.saved" : "data.silent")}
          </Notice>
        )}
      </div>
    </form>
  );
}
