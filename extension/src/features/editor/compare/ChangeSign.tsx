import { t } from "../../../ui/tStudio";
import type { ChangeKind } from "./toComparison";

const signs: Readonly<Record<ChangeKind, string>> = { added: "+", removed: "−", changed: "Δ" };

/** What became of something, as a sign: colours alone tell not everybody. */
export function ChangeSign({ kind }: { kind: ChangeKind }) {
  return (
    <span className={`change-sign change-sign-${kind}`} role="img" aria-label={t(`compare.${kind}`)}>
      {signs[kind]}
    </span>
  );
}
