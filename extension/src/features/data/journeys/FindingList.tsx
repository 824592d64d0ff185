import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import type { Finding } from "./JourneyDraft";

const fewest = 10;

/** Findings about a journey, each with its place; a long list is unfolded on demand. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, fewest);
  return (
    <>
      <ol className="data-findings">
        {shown.map((finding, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one draft never changes, and findings have no id.
          <FindingItem key={position} finding={finding} />
        ))}
      </ol>
      {shown.length < findings.length && (
        <Button weight="plain" size="small" onClick={() => setIsWhole(true)}>
          {t("data.showAll", { count: findings.length })}
        </Button>
      )}
    </>
  );
}

function FindingItem({ finding: { severity, place, sentence, excerpt } }: { finding: Finding }) {
  return (
    <li className={`data-finding data-finding-${severity}`}>
      <strong>{t(severity === "error" ? "data.error" : "data.warning")}</strong>
      <span className="data-place">{place}</span>
      <span className="data-finding-sentence">{sentence}</span>
      {excerpt !== undefined && (
        <code>
          {excerpt.before}
          <mark>{excerpt.marked}</mark>
          {excerpt.after}
        </code>
      )}
    </li>
  );
}
