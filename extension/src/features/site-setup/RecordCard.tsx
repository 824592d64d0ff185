import { Button } from "../../ui/Button";
import { t } from "../../ui/t";
import { AddressChoice } from "./AddressChoice";
import type { CardProps } from "./CardProps";
import { dropField, type FieldSystem, takeField, takeRecordName } from "./SetupDraft";

const systems: readonly FieldSystem[] = ["npi", "email", "external"];
const labels = { npi: "setup.npi", email: "setup.email", external: "setup.external" } as const;

/** How the page of one person is read: name, address, and what identifies them. */
export function RecordCard({ setup, draft }: CardProps) {
  const { record } = draft.spec;
  return (
    <section className="setup-card">
      <h2>{t("setup.record")}</h2>
      <p className="setup-soft">{t("setup.recordHint")}</p>
      <div className="setup-row">
        <span>{t("setup.name")}</span>
        <span className="setup-code">{record?.name[0]?.select ?? t("setup.notYet")}</span>
        <Button
          weight="quiet"
          size="small"
          aria-label={t("setup.pointAt", { what: t("setup.name") })}
          onClick={() => setup.point("record-name", (picked) => setup.change(takeRecordName(draft, picked)))}
        >
          {t("setup.point")}
        </Button>
      </div>
      {record !== undefined && <AddressChoice setup={setup} draft={draft} />}
      {record !== undefined &&
        systems.map((system) => <FieldRow key={system} system={system} setup={setup} draft={draft} />)}
    </section>
  );
}

function FieldRow({ system, setup, draft }: CardProps & { system: FieldSystem }) {
  const what = t(labels[system]);
  const place = draft.spec.record?.fields.find((field) => field.system === system)?.places[0];
  const told = place?.labelled?.join(", ") ?? place?.select;
  return (
    <div className="setup-row">
      <span>{what}</span>
      <span className="setup-code">{told ?? t("setup.optional")}</span>
      {told !== undefined && (
        <Button
          weight="plain"
          size="small"
          aria-label={t("setup.dropOf", { what })}
          onClick={() => setup.change(dropField(draft, system))}
        >
          {t("setup.drop")}
        </Button>
      )}
      <Button
        weight="quiet"
        size="small"
        aria-label={t("setup.pointAt", { what })}
        onClick={() =>
          setup.point("record-field", (picked) => setup.change(takeField(draft, system, picked)))
        }
      >
        {t("setup.point")}
      </Button>
    </div>
  );
}
