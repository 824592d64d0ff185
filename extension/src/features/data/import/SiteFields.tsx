import { useId } from "react";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/t";
import { openSite } from "./openSite";
import type { SiteChoice, SiteOutcome } from "./openSiteChoice";

export type SiteFieldsProps = {
  sites: readonly string[];
  choice: SiteChoice;
  outcome: SiteOutcome;
  onChange(changed: Partial<SiteChoice>): void;
};

/** Asks which site the record ids belong to. */
export function SiteFields({ sites, choice, outcome, onChange }: SiteFieldsProps) {
  const problem = outcome.ok ? undefined : outcome.problem;
  return (
    <fieldset className="data-options">
      <legend>{t("data.siteLegend")}</legend>
      <p className="data-soft">{t("data.siteDetail")}</p>
      <SitePicker sites={sites} picked={choice.picked} onPick={(picked) => onChange({ picked })} />
      {choice.picked === "other" && (
        <Field
          label={t("data.siteAddress")}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={choice.address}
          onChange={({ currentTarget }) => onChange({ address: currentTarget.value })}
          problem={problem === "address" && choice.address !== "" ? t("data.siteNotOne") : undefined}
        />
      )}
      {choice.picked === "other" && (
        <p className="data-soft">
          {problem === "address"
            ? t("data.siteAddressHint")
            : t("data.siteIs", { site: openSite(choice.address) ?? "" })}
        </p>
      )}
      {choice.picked !== "none" && (
        <>
          <Field
            label={t("data.object")}
            autoComplete="off"
            spellCheck={false}
            value={choice.object}
            onChange={({ currentTarget }) => onChange({ object: currentTarget.value })}
            problem={problem === "object" ? t("data.objectNotOne") : undefined}
          />
          <p className="data-soft">{t("data.objectDetail")}</p>
        </>
      )}
    </fieldset>
  );
}

type SitePickerProps = { sites: readonly string[]; picked: string; onPick(picked: string): void };

function SitePicker({ sites, picked, onPick }: SitePickerProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("data.site")}</label>
      <select id={id} value={picked} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {picked === "open" && <option value="open">{t("data.kindUnknown")}</option>}
        {sites.map((site) => (
          <option key={site} value={site}>
            {site}
          </option>
        ))}
        <option value="other">{t("data.siteOther")}</option>
        <option value="none">{t("data.siteNone")}</option>
      </select>
    </div>
  );
}
