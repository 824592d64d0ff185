import type { EnrolReason, JourneyEvent, Scalar } from "@waypost/sdk";
import { type FormEvent, useState } from "react";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import { describeFailure, type PanelFailure } from "../describeFailure";
import { usePanelSettings } from "../PanelSettings";
import { BackDate } from "./BackDate";
import { EnrolReasonField } from "./EnrolReasonField";
import { listAskedFields } from "./listAskedFields";
import { findLocalInstant } from "./localInstant";
import { type FieldProblem, openPayload, type PayloadDraft } from "./openPayload";
import { PayloadInput } from "./PayloadInput";
import { QuickAnswer } from "./QuickAnswer";
import type { LogEntry } from "./useEntryLog";

export type EventFormProps = {
  event: JourneyEvent;
  journey: string;
  /** Whether it brings the HCP into the journey, which needs a reason. */
  isEnrolling: boolean;
  log: LogEntry;
  close(): void;
};

/** What there is to say about one touchpoint before it is written. A single yes or no is the second click itself. */
export function EventForm({ event, journey, isEnrolling, log, close }: EventFormProps) {
  const fields = listAskedFields(event.payload, usePanelSettings().freeText);
  const [draft, setDraft] = useState<PayloadDraft>({});
  const [when, setWhen] = useState("");
  const [reason, setReason] = useState<EnrolReason>();
  const [problems, setProblems] = useState<Readonly<Record<string, FieldProblem>>>({});
  const [lacksReason, setLacksReason] = useState(false);
  const [failure, setFailure] = useState<PanelFailure>();
  const [isBusy, setBusy] = useState(false);

  const write = async (payload: Record<string, Scalar>) => {
    const occurredAt = findLocalInstant(when);
    setBusy(true);
    const failed = await log({
      journey,
      type: event.type,
      ...(Object.keys(payload).length > 0 && { payload }),
      ...(occurredAt !== undefined && { occurredAt }),
      ...(reason !== undefined && { reason }),
    });
    setBusy(false);
    if (failed === undefined) close();
    else setFailure(failed);
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const payload = openPayload(fields, draft);
    setProblems(payload.ok ? {} : payload.error);
    const lacks = isEnrolling && reason === undefined;
    setLacksReason(lacks);
    if (payload.ok && !lacks) void write(payload.value);
  };

  const [first, ...others] = fields;
  const isQuestion = first?.type === "boolean" && !first.optional && others.length === 0;
  const question = isQuestion && !isEnrolling ? first : undefined;
  return (
    <form className="event-form" aria-label={event.label} onSubmit={submit} onKeyDown={cancelOnEscape(close)}>
      {isEnrolling && <EnrolReasonField value={reason} lacksReason={lacksReason} onChange={setReason} />}
      {question === undefined &&
        fields.map((field) => (
          <PayloadInput
            key={field.name}
            field={field}
            value={draft[field.name] ?? ""}
            problem={problems[field.name]}
            onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      {failure !== undefined && <Notice tone="bad">{describeFailure(failure)}</Notice>}
      {question === undefined ? (
        <div className="buttons">
          <Button type="submit" weight="primary" size="small" disabled={isBusy}>
            {t(isEnrolling ? "panel.enrolNow" : "panel.logNow")}
          </Button>
          <Button weight="quiet" size="small" onClick={close}>
            {t("panel.cancel")}
          </Button>
        </div>
      ) : (
        <QuickAnswer field={question} isBusy={isBusy} answer={write} cancel={close} />
      )}
      <BackDate value={when} onChange={setWhen} />
    </form>
  );
}
