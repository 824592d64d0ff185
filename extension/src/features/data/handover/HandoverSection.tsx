import { useId, useMemo, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { Handover } from "../../../messaging/noteMessages";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { useObjectUrl } from "../import/useObjectUrl";
import { TroubleNotice } from "../TroubleNotice";
import { type CrmShape, crmShapes, type HandoverFile } from "./toHandoverFiles";
import { useHandover } from "./useHandover";

const shapeSentence = {
  veeva: "data.crmVeeva",
  vault: "data.crmVault",
  plain: "data.crmPlain",
} as const satisfies Record<CrmShape, string>;

/** What reps recorded in the panel, as files for the CRM's own import: nobody enters anything twice. */
export function HandoverSection({ call }: { call: Call }) {
  const { state, look, make } = useHandover(call);
  return (
    <section className="data-card" aria-labelledby="data-handover">
      <h2 id="data-handover">{t("data.handover")}</h2>
      <p className="data-soft">{t("data.handoverDetail")}</p>
      {state.kind === "failed" && <TroubleNotice trouble={state.trouble} call={call} />}
      {state.kind === "read" ? (
        <HandoverView handover={state.handover} files={state.files} make={make} />
      ) : (
        <p className="data-actions">
          <Button weight="quiet" disabled={state.kind === "busy"} onClick={() => void look()}>
            {t(state.kind === "busy" ? "data.handoverLooking" : "data.handoverLook")}
          </Button>
        </p>
      )}
    </section>
  );
}

type HandoverViewProps = {
  handover: Handover;
  files: readonly HandoverFile[] | undefined;
  make(shape: CrmShape, at?: number): Promise<void>;
};

function HandoverView({ handover: { rows, past }, files, make }: HandoverViewProps) {
  const [shape, setShape] = useState<CrmShape>("veeva");
  const shapeId = useId();
  return (
    <>
      {files !== undefined && files.length > 0 && (
        <>
          <Notice tone="good">{t("data.handoverMade")}</Notice>
          <ul className="data-handover-files">
            {files.map((file) => (
              <FileLink key={file.name} file={file} />
            ))}
          </ul>
        </>
      )}
      <p role="status">{t("data.handoverCount", { count: rows.length })}</p>
      {(rows.length > 0 || past.length > 0) && (
        <div className="field">
          <label htmlFor={shapeId}>{t("data.handoverFor")}</label>
          <select
            id={shapeId}
            value={shape}
            onChange={({ currentTarget }) =>
              setShape(crmShapes.find((each) => each === currentTarget.value) ?? shape)
            }
          >
            {crmShapes.map((each) => (
              <option key={each} value={each}>
                {t(shapeSentence[each])}
              </option>
            ))}
          </select>
        </div>
      )}
      {rows.length > 0 && (
        <p className="data-actions">
          <Button weight="primary" onClick={() => void make(shape)}>
            {t("data.handoverMake")}
          </Button>
        </p>
      )}
      {past.length > 0 && (
        <Disclosure summary={t("data.handoverPast", { count: past.length })}>
          <ul className="data-handover-files">
            {past.map(({ at, count }) => (
              <li key={at}>
                <span>{t("data.handoverOf", { at: renderer.format.dateTime(at), count })}</span>
                <Button weight="plain" size="small" onClick={() => void make(shape, at)}>
                  {t("data.handoverAgain")}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function FileLink({ file: { name, text, count } }: { file: HandoverFile }) {
  const blob = useMemo(() => new Blob([text], { type: "text/csv;charset=utf-8" }), [text]);
  const url = useObjectUrl(blob);
  return (
    <li>
      <a className="button button-quiet" href={url} download={name}>
        {t("data.handoverDownload", { name })}
      </a>
      <span className="data-soft">{t("data.handoverRows", { count })}</span>
    </li>
  );
}
