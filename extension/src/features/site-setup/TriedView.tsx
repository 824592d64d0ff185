import type { PageReading } from "../../hosts/PageReading";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";

/** What the page in front gives by the set-up as it is. */
export function TriedView({ reading }: { reading: PageReading }) {
  switch (reading.kind) {
    case "other":
      return <Notice tone="warn">{t("setup.triedNothing")}</Notice>;
    case "list": {
      const known = reading.rows.filter(
        ({ recordId, identifiers }) => recordId !== undefined || identifiers.length > 0,
      );
      return (
        <Notice tone={known.length > 0 ? "good" : "warn"}>
          {t("setup.triedList", { count: reading.rows.length, known: known.length })}
        </Notice>
      );
    }
    case "record":
      return (
        <Notice tone="good">
          <dl className="setup-tried">
            <dt>{t("setup.name")}</dt>
            <dd>
              <bdi>{reading.name ?? "–"}</bdi>
            </dd>
            <dt>{t("setup.recordId")}</dt>
            <dd>{reading.recordId}</dd>
            {reading.identifiers.map(({ system, value }) => (
              <Identifier key={`${system} ${value}`} system={system} value={value} />
            ))}
          </dl>
        </Notice>
      );
  }
}

function Identifier({ system, value }: { system: "npi" | "email" | "external"; value: string }) {
  const labels = { npi: "setup.npi", email: "setup.email", external: "setup.external" } as const;
  return (
    <>
      <dt>{t(labels[system])}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
