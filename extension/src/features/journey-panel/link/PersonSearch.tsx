import { useState } from "react";
import type { PageReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { describeFailure } from "../describeFailure";
import { isolate } from "../isolate";
import { CandidateList } from "./CandidateList";
import { usePersonSearch } from "./usePersonSearch";

export type PersonSearchProps = {
  reading: PageReading | null;
  call: Call;
  refresh(): Promise<void>;
};

/** Finds a person by name or identifier, to link the page to. */
export function PersonSearch({ reading, call, refresh }: PersonSearchProps) {
  const [text, setText] = useState("");
  const search = usePersonSearch(call, text);
  return (
    <search className="person-search">
      <Field
        label={t("panel.searchPerson")}
        type="search"
        dir="auto"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className="soft" role="status">
        {search.kind === "found" &&
          search.candidates.length === 0 &&
          t("panel.searchNone", { text: isolate(search.text) })}
        {search.kind === "found" &&
          search.candidates.length > 0 &&
          t("panel.searchFound", { count: search.candidates.length })}
      </p>
      {search.kind === "failed" && <Notice tone="bad">{describeFailure(search.failure)}</Notice>}
      {search.kind === "found" && search.candidates.length > 0 && (
        <CandidateList candidates={search.candidates} reading={reading} call={call} refresh={refresh} />
      )}
    </search>
  );
}
