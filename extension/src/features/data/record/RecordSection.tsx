import { findAnchor, toAuditText } from "@waypost/sdk";
import { describeChain } from "@waypost/sdk/sentences";
import { useId, useMemo, useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { useObjectUrl } from "../import/useObjectUrl";
import { TroubleNotice } from "../TroubleNotice";
import { EraseForm } from "./EraseForm";
import { type CheckedChain, useChain } from "./useChain";

/** What was done here, as a chain that can be checked and taken elsewhere; and the way to forget somebody. */
export function RecordSection({ call }: { call: Call }) {
  const [text, setText] = useState("");
  const { state, check } = useChain(call);
  const anchorDetail = useId();
  const anchor = findAnchor(text);
  const isWrong = text.trim() !== "" && anchor === undefined;
  return (
    <section className="data-card" aria-labelledby="data-record">
      <h2 id="data-record">{t("record.title")}</h2>
      <p className="data-soft">{t("record.detail")}</p>
      <Field
        label={t("record.anchor")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        spellCheck={false}
        autoComplete="off"
        problem={isWrong ? t("record.anchorNotOne") : undefined}
      />
      <p id={anchorDetail} className="data-soft">
        {t("record.anchorDetail")}
      </p>
      <p className="data-actions">
        <Button
          weight="quiet"
          disabled={state.kind === "busy" || isWrong}
          aria-describedby={anchorDetail}
          onClick={() => void check(anchor)}
        >
          {t(state.kind === "busy" ? "record.checking" : "record.check")}
        </Button>
      </p>
      {state.kind === "failed" && <TroubleNotice trouble={state.trouble} call={call} />}
      {state.kind === "checked" && <ChainView chain={state.chain} />}
      <Disclosure summary={t("record.erase")}>
        <EraseForm call={call} />
      </Disclosure>
    </section>
  );
}

function ChainView({ chain: { records, verdict } }: { chain: CheckedChain }) {
  const blob = useMemo(() => new Blob([toAuditText(records)], { type: "application/jsonl" }), [records]);
  const url = useObjectUrl(blob);
  if (records.length === 0 && verdict.fault === undefined)
    return <Notice tone="plain">{t("record.empty")}</Notice>;
  const [first, ...others] = describeChain(verdict, renderer);
  return (
    <>
      <Notice tone={verdict.fault === undefined ? "good" : "bad"}>{first}</Notice>
      {others.map((line) => (
        <p key={line} className="record-line">
          {line}
        </p>
      ))}
      <p className="data-actions">
        <a className="button button-quiet" href={url} download="waypost-audit.jsonl">
          {t("record.download", { count: records.length })}
        </a>
      </p>
    </>
  );
}
