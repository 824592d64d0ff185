import type { Identifier } from "@waypost/sdk";
import { t } from "../../../ui/t";

const labels = { npi: "panel.fieldNpi", email: "panel.fieldEmail", external: "panel.fieldExternal" } as const;

/** The identifiers of a person: what tells two of one name apart. */
export function Identifiers({ identifiers }: { identifiers: readonly Identifier[] }) {
  if (identifiers.length === 0) return <p className="soft">{t("panel.noIdentifiers")}</p>;
  return (
    <dl className="pairs">
      {identifiers.map(({ system, value }) => (
        <div key={`${system} ${value}`}>
          <dt>{t(labels[system])}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
