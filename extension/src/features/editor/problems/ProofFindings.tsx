import type { JourneyDocument } from "@waypost/sdk";
import { describeFinding } from "@waypost/sdk/sentences";
import type { ProofFinding } from "@waypost/sdk/verify";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useStudioState } from "../store/StudioContext";
import { findTarget, type ProblemTarget } from "./listProblems";
import { useProof } from "./useProof";

/** What can never happen, and what can and perhaps should not: proved, or shown by a way to it. */
export function ProofFindings({ jump }: { jump(target: ProblemTarget): void }) {
  const proof = useProof();
  const document = useStudioState((state) => state.document);
  if (proof.kind === "none") return null;
  return (
    <section className="proof" aria-labelledby="studio-proof">
      <h2 id="studio-proof">{t("studio.proof")}</h2>
      {proof.kind === "proving" && (
        <p className="side-empty" role="status">
          {t("studio.proving")}
        </p>
      )}
      {proof.kind === "failed" && <p className="side-empty">{t("studio.proofFailed")}</p>}
      {proof.kind === "proved" && (
        <>
          {proof.answer.findings.length === 0 && <p className="side-empty">{t("studio.proofNothing")}</p>}
          <ol className="problems">
            {proof.answer.findings.map((finding) => (
              <FindingItem key={JSON.stringify(finding)} {...{ finding, document, jump }} />
            ))}
          </ol>
          <p className="proof-scope">
            {t(proof.answer.isExhausted ? "studio.proofScope" : "studio.proofScopeSteps")}
          </p>
        </>
      )}
    </section>
  );
}

type FindingItemProps = {
  finding: ProofFinding;
  document: JourneyDocument;
  jump(target: ProblemTarget): void;
};

function FindingItem({ finding, document, jump }: FindingItemProps) {
  const { text, whom, witness } = describeFinding(finding, document, renderer);
  const target = findTarget(document, finding);
  return (
    <li className="problem problem-note">
      <button
        type="button"
        className="problem-jump"
        disabled={target === undefined}
        onClick={() => target !== undefined && jump(target)}
      >
        {!finding.isOfAll && <span className="problem-place">{whom}</span>}
        <span>{text}</span>
        {witness !== undefined && <span className="problem-place">{witness}</span>}
      </button>
    </li>
  );
}
