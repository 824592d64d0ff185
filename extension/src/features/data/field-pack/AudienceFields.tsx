import { useId } from "react";
import type { AudienceView } from "../../../messaging/packMessages";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/t";

export type AudienceFieldsProps = {
  audiences: readonly AudienceView[];
  /** A series; "" for somebody new. */
  audience: string;
  title: string;
  onAudience(series: string): void;
  onTitle(title: string): void;
};

/** For whom a pack is: those who had one before, or somebody new by name. */
export function AudienceFields({ audiences, audience, title, onAudience, onTitle }: AudienceFieldsProps) {
  const id = useId();
  return (
    <>
      {audiences.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t("pack.audience")}</label>
          <select id={id} value={audience} onChange={({ currentTarget }) => onAudience(currentTarget.value)}>
            <option value="">{t("pack.audienceNew")}</option>
            {audiences.map(({ series, title: label }) => (
              <option key={series} value={series}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {audience === "" && (
        <Field
          label={t("pack.audienceTitle")}
          value={title}
          required
          maxLength={200}
          onChange={({ currentTarget }) => onTitle(currentTarget.value)}
        />
      )}
    </>
  );
}
