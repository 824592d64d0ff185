import { useEffect, useRef } from "react";
import { t } from "../../../ui/tStudio";
import { ChangeSign } from "./ChangeSign";
import type { ComparedChange } from "./toComparison";

export type ChangeListProps = {
  changes: readonly ComparedChange[];
  chosen: ComparedChange | undefined;
  onChoose(change: ComparedChange): void;
};

/** Every change in words; one that is chosen is shown on the canvas. */
export function ChangeList({ changes, chosen, onChoose }: ChangeListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const seen = changes.filter(({ place }) => place !== undefined);
  const unseen = changes.filter(({ place }) => place === undefined);
  return (
    <div ref={list}>
      {[
        { title: t("compare.onCanvas"), part: seen },
        { title: t("compare.elsewhere"), part: unseen },
      ].map(({ title, part }) =>
        part.length === 0 ? null : (
          <section key={title} className="change-part">
            <h2>{title}</h2>
            <ol className="change-list">
              {part.map((change) => (
                <li key={change.key}>
                  <button
                    type="button"
                    aria-current={change.key === chosen?.key}
                    onClick={() => onChoose(change)}
                  >
                    <ChangeSign kind={change.kind} />
                    <ChangeWords change={change} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ),
      )}
    </div>
  );
}

/** A change in words, one line for each value that differs. */
export function ChangeWords({ change }: { change: ComparedChange }) {
  return (
    <span className="change-words">
      {change.name !== undefined && <strong>{change.name}</strong>}
      {[...new Set(change.sentences)].map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </span>
  );
}
