import type { RecordReading } from "../../../hosts/PageReading";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { listReadFrom } from "./listReadFrom";

/** What was read from the page, each with its place there. */
export function ReadFrom({ reading }: { reading: RecordReading }) {
  const lines = listReadFrom(reading);
  const places = [...new Set(lines.map(({ where }) => where))];
  return (
    <Disclosure summary={t("panel.readFromPage", { places })}>
      <dl className="pairs">
        {lines.map(({ key, field, value, where }) => (
          <div key={key}>
            <dt>{field}</dt>
            <dd>
              {value !== undefined && <bdi className="pair-value">{value}</bdi>}
              <span className="soft">{where}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
