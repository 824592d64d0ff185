import { dismissalReasons, type Journey, type Suggestion } from "@waypost/sdk";
import { useState } from "react";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { describeSuggestion, describeSuggestionReason } from "../../../ui/describeSuggestion";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import type { WriteNote } from "../log/useEntryLog";
import { ReasonPicker } from "../notes/ReasonPicker";
import { toMorning } from "./toMorning";

export type SuggestionItemProps = {
  journey: Journey;
  suggestion: Suggestion;
  person: PersonView;
  now: number;
  note: WriteNote;
};

/** One thing to do, why, and the three answers to it: each is an entry in the ledger. */
export function SuggestionItem({ journey, suggestion, person, now, note }: SuggestionItemProps) {
  const [asking, setAsking] = useState<"later" | "dismiss">();
  const { key, acceptedAt } = suggestion;
  const base = { kind: "feedback", journey: journey.document.id, suggestion: key } as const;
  const what = describeSuggestion(journey, suggestion, person);
  const toggle = (question: "later" | "dismiss") => setAsking(asking === question ? undefined : question);
  const putOff = (until: number) => {
    setAsking(undefined);
    void note({ ...base, answer: "later", until });
  };
  return (
    <li data-kind={suggestion.kind}>
      <p className="next-what" dir="auto">
        {what}
      </p>
      <p className="soft" dir="auto">
        {describeSuggestionReason(journey, suggestion)}
        {acceptedAt !== undefined && ` ${t("panel.nextAccepted", { at: acceptedAt })}`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend where the label stands already. */}
      <div className="next-answers" role="group" aria-label={t("panel.answerTo", { what })}>
        {acceptedAt === undefined && (
          <Button weight="plain" size="small" onClick={() => void note({ ...base, answer: "accepted" })}>
            {t("panel.accept")}
          </Button>
        )}
        <Button
          weight="plain"
          size="small"
          aria-expanded={asking === "later"}
          onClick={() => toggle("later")}
        >
          {t("panel.later")}
        </Button>
        <Button
          weight="plain"
          size="small"
          aria-expanded={asking === "dismiss"}
          onClick={() => toggle("dismiss")}
        >
          {t("panel.dismiss")}
        </Button>
      </div>
      {asking === "later" && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its legend beside the buttons.
        <div
          className="reasons"
          role="group"
          aria-label={t("panel.laterWhen")}
          onKeyDown={cancelOnEscape(() => setAsking(undefined))}
        >
          <div className="buttons">
            <Button weight="quiet" size="small" onClick={() => putOff(toMorning(now, 1))}>
              {t("panel.laterTomorrow")}
            </Button>
            <Button weight="quiet" size="small" onClick={() => putOff(toMorning(now, 7))}>
              {t("panel.laterWeek")}
            </Button>
            <Button weight="plain" size="small" onClick={() => setAsking(undefined)}>
              {t("panel.cancel")}
            </Button>
          </div>
        </div>
      )}
      {asking === "dismiss" && (
        <ReasonPicker
          question={t("panel.dismissWhy")}
          reasons={dismissalReasons}
          choose={(reason) => {
            setAsking(undefined);
            void note({ ...base, answer: "dismissed", reason });
          }}
          cancel={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
