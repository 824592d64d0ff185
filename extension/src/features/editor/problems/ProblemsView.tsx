import { useMemo } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { applyFix } from "./applyFix";
import { listProblems, type Problem, type ProblemTarget } from "./listProblems";
import { ProofFindings } from "./ProofFindings";

/** Everything that is wrong or doubtful, each a click away, with its remedy where there is one; and what can be proved beyond that. */
export function ProblemsView() {
  const document = useStudioState((state) => state.document);
  const diagnostics = useStudioState((state) => state.problems);
  const problems = useMemo(() => listProblems(document, diagnostics, renderer), [document, diagnostics]);
  const studio = useStudio();
  return (
    <>
      {problems.length === 0 && <p className="side-empty">{t("studio.noProblems")}</p>}
      <ol className="problems">
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id, and the list is made anew with each change.
          <ProblemItem key={index} problem={problem} />
        ))}
      </ol>
      <ProofFindings jump={(target) => jumpTo(studio, target)} />
    </>
  );
}

function jumpTo(studio: Studio, target: ProblemTarget): void {
  if (target.kind === "stage") studio.reveal([target.id]);
  const ways = target.kind === "way" ? studio.store.get().document.transitions : [];
  const way = ways.find(({ id }) => id === target.id);
  if (way !== undefined) studio.reveal([way.from, way.to ?? way.from], [way.id]);
}

function ProblemItem({ problem: { diagnostic, place, sentence, target } }: { problem: Problem }) {
  const studio = useStudio();
  const jump = () => target !== undefined && jumpTo(studio, target);
  return (
    <li className={`problem problem-${diagnostic.severity}`}>
      <button type="button" className="problem-jump" disabled={target === undefined} onClick={jump}>
        <strong>{t(diagnostic.severity === "error" ? "studio.error" : "studio.warning")}</strong>
        <span className="problem-place">{place}</span>
        <span>{sentence}</span>
      </button>
      {diagnostic.fix !== undefined && (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => applyFix(studio, diagnostic)}
        >
          {t("studio.fix", { text: diagnostic.fix })}
        </button>
      )}
    </li>
  );
}
