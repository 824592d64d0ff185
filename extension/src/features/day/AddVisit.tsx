import { useId, useRef, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Candidate } from "../../messaging/journeyMessages";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { t } from "../../ui/t";

export type AddVisitProps = {
  call: Call;
  picked: ReadonlySet<string>;
  add(hcp: string): void;
};

const mostShown = 8;

/** Finds somebody by name, NPI or e-mail and puts them on the list. */
export function AddVisit({ call, picked, add }: AddVisitProps) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Candidate[]>();
  const field = useRef<HTMLFormElement>(null);
  const headingId = useId();
  const search = async () => {
    const answer = await call("person.search", { text });
    setFound(answer.ok && answer.value.ok ? answer.value.value : []);
  };
  const choose = (hcp: string) => {
    setText("");
    setFound(undefined);
    // The button goes with what was found.
    field.current?.querySelector("input")?.focus();
    add(hcp);
  };
  const shown = found?.filter(({ hcp }) => !picked.has(hcp)).slice(0, mostShown);
  return (
    <search className="day-add" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("day.add")}</h2>
      <form
        ref={field}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void search();
        }}
      >
        <Field
          label={t("panel.searchPerson")}
          type="search"
          maxLength={200}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button weight="quiet" type="submit">
          {t("day.find")}
        </Button>
      </form>
      <p role="status" className="visit-soft">
        {shown !== undefined &&
          (shown.length === 0
            ? t("panel.searchNone", { text })
            : t("panel.searchFound", { count: shown.length }))}
      </p>
      <ul>
        {shown?.map(({ hcp, displayName, identifiers }) => (
          <li key={hcp}>
            <Button weight="quiet" size="small" onClick={() => choose(hcp)}>
              {t("day.addNamed", { name: displayName })}
            </Button>
            <span className="visit-soft">{identifiers.map(({ value }) => value).join(", ")}</span>
          </li>
        ))}
      </ul>
    </search>
  );
}
