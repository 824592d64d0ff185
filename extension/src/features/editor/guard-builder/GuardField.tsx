import type { Diagnostic, DocumentPath } from "@waypost/sdk";
import {
  completeGuard,
  createGuardScope,
  fromGuardRules,
  type GuardRule,
  getGuardScope,
  listGuardFields,
  toGuardRules,
} from "@waypost/sdk/edit";
import { describeGuard } from "@waypost/sdk/sentences";
import { useId, useMemo, useRef, useState } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useTyped } from "../inspector/useTyped";
import { useStudioState } from "../store/StudioContext";
import type { GuardPlaceView } from "./GuardPlaceView";
import { PassingCounts } from "./PassingCounts";
import { RuleEditor } from "./RuleEditor";
import "./guardBuilder.css";

export type GuardFieldProps = {
  place: GuardPlaceView;
  /** Where the guard stands in the document, so that what is wrong with it is found. */
  path: DocumentPath;
  text: string;
  onTake(text: string): void;
};

/** The condition of a way, an entry, a goal: by menus, or as CEL text, which is the same thing; and what it says in words. */
export function GuardField({ place, path, text, onTake }: GuardFieldProps) {
  const document = useStudioState((state) => state.document);
  const [wantsText, setWantsText] = useState(false);
  const rules = useMemo(() => readRules(document, place, text), [document, place, text]);
  const isText = wantsText || rules === undefined;
  const words = text === "" ? "" : describeGuard(document, { ...place, text }, renderer);
  return (
    <fieldset className="guard-field">
      <legend>{t("studio.field.guard")}</legend>
      {isText ? (
        <GuardText place={place} path={path} text={text} onTake={onTake} />
      ) : (
        <RuleEditor
          rule={rules}
          fields={listGuardFields(document, place)}
          onChange={(rule) => onTake(toText(rule))}
        />
      )}
      <p className="guard-words">
        {words !== "" && words !== text
          ? t("studio.guardSays", { words })
          : text === ""
            ? t("studio.guardAlways")
            : ""}
      </p>
      {text !== "" && <PassingCounts place={place} text={text} />}
      {rules === undefined && text !== "" ? (
        <p className="field-help">{t("studio.guardOnlyText")}</p>
      ) : (
        <Button weight="plain" size="small" onClick={() => setWantsText(!isText)}>
          {t(isText ? "studio.guardAsRules" : "studio.guardAsText")}
        </Button>
      )}
    </fieldset>
  );
}

/** The rules of a guard; undefined where menus cannot express it. No guard at all is a group without rules. */
function readRules(
  document: Parameters<typeof createGuardScope>[0],
  place: GuardPlaceView,
  text: string,
): GuardRule | undefined {
  if (text === "") return { kind: "group", join: "and", rules: [] };
  const reading = toGuardRules(text, getGuardScope(document, createGuardScope(document), place));
  if (reading.kind !== "rules") return undefined;
  return reading.rules.kind === "group"
    ? reading.rules
    : { kind: "group", join: "and", rules: [reading.rules] };
}

function toText(rule: GuardRule): string {
  return rule.kind === "group" && rule.rules.length === 0 ? "" : fromGuardRules(rule);
}

function GuardText({ place, path, text, onTake }: GuardFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const document = useStudioState((state) => state.document);
  const problems = useStudioState((state) => state.problems);
  const [caret, setCaret] = useState<number>();
  const typed = useTyped(text, onTake);
  const own = problems.filter(
    (each) => each.path.length === path.length && each.path.every((key, at) => key === path[at]),
  );
  const completions = caret === undefined ? undefined : completeGuard(typed.value, caret, document, place);
  return (
    <>
      <textarea
        ref={area}
        id={id}
        className="select"
        rows={3}
        spellCheck={false}
        maxLength={2_000}
        aria-label={t("studio.guardText")}
        aria-invalid={own.length > 0}
        value={typed.value}
        onChange={({ currentTarget }) => {
          typed.onChange(currentTarget.value);
          setCaret(currentTarget.selectionStart);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={typed.onBlur}
      />
      {completions !== undefined && completions.items.length > 0 && (
        <div className="completions" role="toolbar" aria-label={t("studio.guardComplete")}>
          {completions.items.slice(0, 8).map((item) => (
            <button
              key={item.text}
              type="button"
              // The text keeps the focus, so that one can type on.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const { start, end } = completions.range;
                typed.onChange(`${typed.value.slice(0, start)}${item.text}${typed.value.slice(end)}`);
                area.current?.focus();
              }}
            >
              {item.label ?? item.text}
            </button>
          ))}
        </div>
      )}
      {own.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id.
        <GuardProblem key={index} problem={problem} text={text} />
      ))}
    </>
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
