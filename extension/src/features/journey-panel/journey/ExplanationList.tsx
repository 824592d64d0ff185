import { t } from "../../../ui/t";
import { GuardDetail } from "./GuardDetail";
import type { ExplainedPart } from "./toExplanation";

/** What a step was made of, each part with the guard that let it. */
export function ExplanationList({ parts }: { parts: readonly ExplainedPart[] }) {
  return (
    <ol className="explanation">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a step never change order, and one may stand there twice.
        <li key={index}>
          <p dir="auto">{toSentence(part)}</p>
          {part.guard === undefined ? (
            <p className="soft">{t("panel.noGuard")}</p>
          ) : (
            <GuardDetail reading={part.guard} />
          )}
        </li>
      ))}
    </ol>
  );
}

function toSentence(part: ExplainedPart): string {
  switch (part.kind) {
    case "start":
      return t("panel.partStart", { to: part.to });
    case "move":
      return part.label === undefined
        ? t("panel.partMove", part)
        : t("panel.partMoveNamed", { label: part.label, from: part.from, to: part.to });
    case "exit":
      return t("panel.partExit", part);
    case "unread":
      return t("panel.partUnread", part);
  }
}
