import type { GuardField, GuardRule, GuardSubject, GuardValue } from "@waypost/sdk/edit";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { labelField, toFieldKey } from "./labelField";
import { toUsualRule } from "./toUsualRule";
import { ValueInput } from "./ValueInput";

export type RuleEditorProps = {
  rule: GuardRule;
  fields: readonly GuardField[];
  onChange(rule: GuardRule): void;
  onRemove?(): void;
};

/** A group of rules, or one of them. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, fields, onChange, onRemove } = props;
  if (rule.kind === "group") return <GroupEditor {...props} rule={rule} />;
  if (rule.kind === "not") {
    return (
      <div className="rule-group">
        <strong>{t("studio.rule.not")}</strong>
        <RuleEditor
          rule={rule.rule}
          fields={fields}
          onChange={(inner) => onChange({ kind: "not", rule: inner })}
        />
        {onRemove !== undefined && <RemoveButton onRemove={onRemove} />}
      </div>
    );
  }
  return <RuleRow {...props} rule={rule} />;
}

type Group = Extract<GuardRule, { kind: "group" }>;

function GroupEditor({ rule, fields, onChange, onRemove }: RuleEditorProps & { rule: Group }) {
  const replace = (index: number, next: GuardRule | undefined) => {
    const rules = rule.rules.flatMap((each, at) => (at === index ? (next ?? []) : [each]));
    onChange({ ...rule, rules });
  };
  const [first] = fields;
  const add = (next: GuardRule) => onChange({ ...rule, rules: [...rule.rules, next] });
  return (
    <fieldset className="rule-group">
      <legend className="visually-hidden">{t("studio.rule.group")}</legend>
      {rule.rules.length > 1 && (
        <select
          className="select"
          aria-label={t("studio.rule.join")}
          value={rule.join}
          onChange={({ currentTarget }) => onChange({ ...rule, join: currentTarget.value as Group["join"] })}
        >
          <option value="and">{t("studio.rule.and")}</option>
          <option value="or">{t("studio.rule.or")}</option>
        </select>
      )}
      {rule.rules.map((each, index) => (
        <RuleEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the group.
          key={index}
          rule={each}
          fields={fields}
          onChange={(next) => replace(index, next)}
          onRemove={() => replace(index, undefined)}
        />
      ))}
      <div className="rule-actions">
        {first !== undefined && (
          <Button weight="plain" size="small" onClick={() => add(toUsualRule(first))}>
            {t("studio.rule.add")}
          </Button>
        )}
        {first !== undefined && (
          <Button
            weight="plain"
            size="small"
            onClick={() =>
              add({ kind: "group", join: rule.join === "and" ? "or" : "and", rules: [toUsualRule(first)] })
            }
          >
            {t("studio.rule.addGroup")}
          </Button>
        )}
        {onRemove !== undefined && <RemoveButton onRemove={onRemove} />}
      </div>
    </fieldset>
  );
}

type Leaf = Exclude<GuardRule, { kind: "group" | "not" }>;

function RuleRow({ rule, fields, onChange, onRemove }: RuleEditorProps & { rule: Leaf }) {
  const key = toFieldKey(rule.subject);
  const field = fields.find((each) => toFieldKey(each.subject) === key);
  return (
    <div className="rule">
      <select
        className="select"
        aria-label={t("studio.rule.subject")}
        value={key}
        onChange={({ currentTarget }) => {
          const next = fields.find((each) => toFieldKey(each.subject) === currentTarget.value);
          if (next !== undefined) onChange(toUsualRule(next));
        }}
      >
        {field === undefined && <option value={key}>{key}</option>}
        {fields.map((each) => (
          <option key={toFieldKey(each.subject)} value={toFieldKey(each.subject)}>
            {labelField(each)}
          </option>
        ))}
      </select>
      {field?.parameters.map((parameter) => (
        <ParameterInput
          key={parameter.name}
          parameter={parameter}
          subject={rule.subject}
          onChange={(subject) => onChange({ ...rule, subject })}
        />
      ))}
      <TestInput rule={rule} field={field} onChange={onChange} />
      {onRemove !== undefined && <RemoveButton onRemove={onRemove} />}
    </div>
  );
}

function RemoveButton({ onRemove }: { onRemove(): void }) {
  return (
    <button
      type="button"
      className="rule-remove"
      aria-label={t("studio.rule.remove")}
      title={t("studio.rule.remove")}
      onClick={onRemove}
    >
      ×
    </button>
  );
}

function ParameterInput({
  parameter,
  subject,
  onChange,
}: {
  parameter: GuardField["parameters"][number];
  subject: GuardSubject;
  onChange(subject: GuardSubject): void;
}) {
  const value = String(Reflect.get(subject, parameter.name) ?? "");
  const take = (next: string) => {
    const { [parameter.name]: _, ...rest } = subject as Record<string, unknown> & GuardSubject;
    // A purpose may be left out; everything else a subject needs.
    onChange((next === "" ? rest : { ...subject, [parameter.name]: next }) as GuardSubject);
  };
  if (parameter.name === "window") {
    return (
      <ValueInput
        editor={{ kind: "duration" }}
        value={{ type: "duration", value }}
        label={t("studio.rule.window")}
        onChange={({ value: next }) => take(String(next))}
      />
    );
  }
  return (
    <select
      className="select"
      aria-label={t(`studio.rule.${parameter.name}`)}
      value={value}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    >
      {parameter.name === "purpose" && <option value="">{t("studio.rule.anyPurpose")}</option>}
      {parameter.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** How the subject is tested, and with what. */
function TestInput({
  rule,
  field,
  onChange,
}: {
  rule: Leaf;
  field: GuardField | undefined;
  onChange(rule: GuardRule): void;
}) {
  const { subject } = rule;
  const usual: GuardValue = field?.usual ?? { type: "bool", value: true };
  const tests = field?.tests ?? [rule.kind];
  const operators = tests.includes("compare") ? (field?.operators ?? []) : [];
  const chosen =
    rule.kind === "compare"
      ? rule.operator
      : rule.kind === "oneOf"
        ? "oneOf"
        : `${rule.kind}-${rule.kind === "holds" ? rule.holds : rule.known}`;
  const choose = (test: string) => {
    if (test === "oneOf")
      return onChange({ kind: "oneOf", subject, values: [rule.kind === "compare" ? rule.value : usual] });
    if (test.startsWith("holds-")) return onChange({ kind: "holds", subject, holds: test === "holds-true" });
    if (test.startsWith("known-")) return onChange({ kind: "known", subject, known: test === "known-true" });
    const value =
      rule.kind === "compare" ? rule.value : rule.kind === "oneOf" ? (rule.values[0] ?? usual) : usual;
    return onChange({ kind: "compare", subject, operator: test as "==", value });
  };
  const options = [
    ...operators,
    ...(tests.includes("oneOf") ? (["oneOf"] as const) : []),
    ...(tests.includes("holds") ? (["holds-true", "holds-false"] as const) : []),
    ...(tests.includes("known") ? (["known-true", "known-false"] as const) : []),
  ];
  const editor = field?.editor ?? { kind: "text" as const };
  return (
    <>
      <select
        className="select"
        aria-label={t("studio.rule.test")}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`studio.test.${option}`)}
          </option>
        ))}
      </select>
      {rule.kind === "compare" && (
        <ValueInput
          editor={editor}
          value={rule.value}
          label={t("studio.rule.value")}
          onChange={(value) => onChange({ ...rule, value })}
        />
      )}
      {rule.kind === "oneOf" && <ManyInput rule={rule} editor={editor} onChange={onChange} />}
    </>
  );
}

function ManyInput({
  rule,
  editor,
  onChange,
}: {
  rule: Extract<GuardRule, { kind: "oneOf" }>;
  editor: GuardField["editor"];
  onChange(rule: GuardRule): void;
}) {
  if (editor.kind !== "choice") return null;
  const chosen = new Set(rule.values.map(({ value }) => String(value)));
  return (
    <span className="rule-many">
      {editor.choices.map(({ value, label }) => (
        <label key={value} className="check-row">
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={({ currentTarget }) => {
              const next = editor.choices.filter((each) =>
                each.value === value ? currentTarget.checked : chosen.has(each.value),
              );
              if (next.length > 0)
                onChange({ ...rule, values: next.map((each) => ({ type: "string", value: each.value })) });
            }}
          />
          {label}
        </label>
      ))}
    </span>
  );
}
