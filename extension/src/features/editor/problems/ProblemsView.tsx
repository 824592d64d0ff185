import { useMemo } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { applyFix } from "./applyFix";
import { listProblems, type Problem } from "./listProblems";

/** Everything that is wrong or doubtful, each a click away, with its remedy where there is one. */
export function ProblemsView() {
  const document = useStudioState((state) => state.document);
  const diagnostics = useStudioState((state) => state.problems);
  const problems = useMemo(() => listProblems(document, diagnostics, renderer), [document, diagnostics]);
  if (problems.length === 0) return <p className="side-empty">{t("studio.noProblems")}</p>;
  return (
    <ol className="problems">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id, and the list is made anew with each change.
        <ProblemItem key={index} problem={problem} />
      ))}
    </ol>
  );
}

function ProblemItem({ problem: { diagnostic, place, sentence, target } }: { problem: Problem }) {
  const studio = useStudio();
  const jump = () => {
    if (target === undefined) return;
    if (target.kind === "stage") return studio.reveal([target.id]);
    const way = studio.store.get().document.transitions.find(({ id }) => id === target.id);
    if (way !== undefined) studio.reveal([way.from, way.to ?? way.from], [way.id]);
  };
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
