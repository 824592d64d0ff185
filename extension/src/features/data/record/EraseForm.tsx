import { useState } from "react";
import type { Call } from "../../../messaging/call";
import type { Candidate } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import { useErasure } from "./useErasure";

/** Forgets an HCP who asks for it: found by name or identifier, and confirmed, since it cannot be undone. */
export function EraseForm({ call }: { call: Call }) {
  const [text, setText] = useState("");
  const { state, search, choose, erase, leave } = useErasure(call);
  return (
    <div className="record-erase">
      <p>{t("record.eraseDetail")}</p>
      <form
        className="record-search"
        onSubmit={(event) => {
          event.preventDefault();
          void search(text);
        }}
      >
        <Field
          label={t("record.find")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autoComplete="off"
          required
        />
        <Button weight="quiet" type="submit" disabled={state.kind === "busy"}>
          {t("record.search")}
        </Button>
      </form>
      {state.kind === "found" && <FoundList people={state.people} choose={choose} />}
      {state.kind === "sure" && <Confirmation {...state} erase={erase} leave={leave} />}
      {state.kind === "erased" && (
        <Notice tone="good">{t("record.erased", { entries: state.entries })}</Notice>
      )}
      {state.kind === "failed" && <TroubleNotice trouble={state.trouble} call={call} />}
    </div>
  );
}

function FoundList({ people, choose }: { people: readonly Candidate[]; choose(person: Candidate): void }) {
  if (people.length === 0) return <Notice tone="plain">{t("record.none")}</Notice>;
  return (
    <ul className="record-found">
      {people.map((person) => (
        <li key={person.hcp}>
          <span>
            <span className="data-file-name">{person.displayName}</span>{" "}
            <span className="data-soft">{person.identifiers.map(({ value }) => value).join(" · ")}</span>
          </span>
          <Button weight="plain" size="small" onClick={() => choose(person)}>
            {t("record.choose", { name: person.displayName })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

type ConfirmationProps = { person: Candidate; erase(hcp: string): Promise<void>; leave(): void };

function Confirmation({ person: { hcp, displayName }, erase, leave }: ConfirmationProps) {
  return (
    <Notice tone="warn">
      <p>
        <strong>{t("record.sure", { name: displayName })}</strong>
      </p>
      <p>{t("record.sureDetail")}</p>
      <p className="data-actions">
        <Button weight="primary" onClick={() => void erase(hcp)}>
          {t("record.eraseNow")}
        </Button>
        <Button weight="quiet" onClick={leave}>
          {t("record.keep")}
        </Button>
      </p>
    </Notice>
  );
}
