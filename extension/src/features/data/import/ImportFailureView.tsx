import type { Call } from "../../../messaging/call";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import { describeImportFailure } from "./describeImportFailure";
import type { ImportState } from "./useImport";

export type ImportFailureViewProps = {
  failure: Extract<ImportState, { kind: "failed" }>["failure"];
  call: Call;
};

/** Says that nothing of an import was stored; where the user wished so, it is no trouble. */
export function ImportFailureView({ failure, call }: ImportFailureViewProps) {
  if (failure.code === "import.cancelled") return <Notice tone="plain">{t("data.cancelled")}</Notice>;
  return <TroubleNotice trouble={describeImportFailure(failure)} call={call} />;
}
