import type { LedgerEntry } from "@waypost/sdk";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { describeLedgerEntry } from "./describeLine";

/** What was taken back: it counts for nothing, and is not hidden either. */
export function UndoneEntries({ entries, person }: { entries: readonly LedgerEntry[]; person: PersonView }) {
  return (
    <Disclosure summary={t("panel.undoneEntries", { count: entries.length })}>
      <ul className="undone">
        {entries.map((entry) => (
          <li key={entry.id}>
            <s dir="auto">{describeLedgerEntry(entry, person)}</s>{" "}
            {entry.occurredAt !== undefined && (
              <span className="soft">{t("panel.onDay", { at: entry.occurredAt })}</span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
