import type { GuardEditor, GuardValue } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import { useTyped } from "../inspector/useTyped";

export type ValueInputProps = {
  editor: GuardEditor;
  value: GuardValue;
  label: string;
  onChange(value: GuardValue): void;
};

/** A value to compare with, entered as fits its kind. */
export function ValueInput(props: ValueInputProps) {
  const { editor, value, label, onChange } = props;
  if (editor.kind === "choice") {
    return (
      <select
        className="select"
        aria-label={label}
        value={String(value.value)}
        onChange={({ currentTarget }) => onChange({ type: "string", value: currentTarget.value })}
      >
        {editor.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (editor.kind === "yesNo") return null;
  return <TypedInput {...props} />;
}

function TypedInput({ editor, value, label, onChange }: ValueInputProps) {
  const shown =
    editor.kind === "duration"
      ? toDays(String(value.value))
      : editor.kind === "instant"
        ? String(value.value).slice(0, 10)
        : String(value.value);
  const typed = useTyped(shown, (text) => {
    const next = toValue(editor, value, text);
    if (next !== undefined) onChange(next);
  });
  return (
    <span className="rule-value">
      <input
        className="select"
        type={editor.kind === "number" ? "number" : editor.kind === "instant" ? "date" : "text"}
        step={editor.kind === "number" && editor.type === "int" ? 1 : "any"}
        aria-label={label}
        value={typed.value}
        onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
        onBlur={typed.onBlur}
      />
      {editor.kind === "duration" && <span>{/^\d+$/.test(typed.value) ? t("studio.unit.D") : ""}</span>}
    </span>
  );
}

/** Whole days as their number; other durations as they are written. */
function toDays(duration: string): string {
  return /^P(\d+)D$/.exec(duration)?.[1] ?? duration;
}

function toValue(editor: GuardEditor, before: GuardValue, text: string): GuardValue | undefined {
  switch (editor.kind) {
    case "number": {
      const number = Number(text);
      if (text.trim() === "" || !Number.isFinite(number)) return undefined;
      if (editor.type === "int" && !Number.isSafeInteger(number)) return undefined;
      return { type: editor.type, value: number };
    }
    case "duration":
      return { type: "duration", value: /^\d{1,5}$/.test(text) ? `P${text}D` : text.toUpperCase() };
    case "instant":
      return /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? { type: "timestamp", value: `${text}T00:00:00.000Z` }
        : undefined;
    default:
      return { type: "string", value: text === "" ? String(before.value) : text };
  }
}
