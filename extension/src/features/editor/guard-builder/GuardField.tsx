import type { Diagnostic, DocumentPath } from "@waypost/sdk";
import { describeGuard } from "@waypost/sdk/sentences";
import { useId } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useTyped } from "../inspector/useTyped";
import { useStudioState } from "../store/StudioContext";
import { listSuggestions } from "./listSuggestions";

export type GuardPlaceView = { kind: Parameters<typeof describeGuard>[1]["kind"]; event: string | undefined };

export type GuardFieldProps = {
  place: GuardPlaceView;
  /** Where the guard stands in the document, so that what is wrong with it is found. */
  path: DocumentPath;
  text: string;
  onTake(text: string): void;
};

/** The condition of a way, an entry, a goal: its text, what it says in words, and what is wrong with it, at its place. */
export function GuardField({ place, path, text, onTake }: GuardFieldProps) {
  const id = useId();
  const document = useStudioState((state) => state.document);
  const problems = useStudioState((state) => state.problems);
  const typed = useTyped(text, onTake);
  const own = problems.filter(
    (each) => each.path.length === path.length && each.path.every((key, at) => key === path[at]),
  );
  const words = typed.value === "" ? "" : describeGuard(document, { ...place, text: typed.value }, renderer);
  return (
    <div className="field guard-field">
      <label htmlFor={id}>{t("studio.field.guard")}</label>
      <textarea
        id={id}
        className="select"
        rows={3}
        spellCheck={false}
        maxLength={2_000}
        placeholder={t("studio.guardAlways")}
        aria-invalid={own.length > 0}
        aria-describedby={`${id}-words`}
        value={typed.value}
        onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
        onBlur={typed.onBlur}
      />
      <p id={`${id}-words`} className="guard-words">
        {words !== "" && words !== typed.value ? t("studio.guardSays", { words }) : t("studio.help.guard")}
      </p>
      {own.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id.
        <GuardProblem key={index} problem={problem} text={text} />
      ))}
      <select
        className="select"
        aria-label={t("studio.guardAdd")}
        value=""
        onChange={({ currentTarget }) => {
          const part = currentTarget.value;
          if (part !== "") onTake(typed.value.trim() === "" ? part : `${typed.value} && ${part}`);
        }}
      >
        <option value="">{t("studio.guardAdd")}</option>
        {listSuggestions(document, place).map(({ group, parts }) => (
          <optgroup key={group} label={t(`studio.suggest.${group}`)}>
            {parts.map(({ label, text: part }) => (
              <option key={part} value={part}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function GuardProblem({ problem, text }: { problem: Diagnostic; text: string }) {
  const { range } = problem;
  return (
    <p className="field-problem" role="alert">
      {range !== undefined && (
        <code>
          {text.slice(0, range.start)}
          <mark>{text.slice(range.start, range.end) || " "}</mark>
          {text.slice(range.end)}
        </code>
      )}
      {renderer.diagnostic(problem)}
    </p>
  );
}
