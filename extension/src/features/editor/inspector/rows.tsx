import { type ReactNode, useId } from "react";
import { t } from "../../../ui/tStudio";
import { useTyped } from "./useTyped";

type RowProps = { label: string; help?: string | undefined };

/** A field with its label above and its help below. */
function Row({
  label,
  help,
  children,
}: RowProps & { children(id: string, helpId: string | undefined): ReactNode }) {
  const id = useId();
  const helpId = help === undefined ? undefined : `${id}-help`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, helpId)}
      {help !== undefined && (
        <p id={helpId} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}

export type TextRowProps = RowProps & { value: string; most?: number; onTake(text: string): void };

export function TextRow({ value, most = 200, onTake, ...row }: TextRowProps) {
  const typed = useTyped(value, onTake);
  return (
    <Row {...row}>
      {(id, helpId) => (
        <input
          id={id}
          aria-describedby={helpId}
          value={typed.value}
          maxLength={most}
          onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
          onBlur={typed.onBlur}
        />
      )}
    </Row>
  );
}

export function AreaRow({ value, most = 5_000, onTake, ...row }: TextRowProps) {
  const typed = useTyped(value, onTake);
  return (
    <Row {...row}>
      {(id, helpId) => (
        <textarea
          id={id}
          className="select"
          rows={3}
          aria-describedby={helpId}
          value={typed.value}
          maxLength={most}
          onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
          onBlur={typed.onBlur}
        />
      )}
    </Row>
  );
}

export type NumberRowProps = RowProps & {
  value: number | undefined;
  min?: number;
  max?: number;
  step?: number;
  onTake(value: number | undefined): void;
};

export function NumberRow({ value, min, max, step, onTake, ...row }: NumberRowProps) {
  const typed = useTyped(value === undefined ? "" : String(value), (text) => {
    const number = text.trim() === "" ? undefined : Number(text);
    if (number === undefined || Number.isFinite(number)) onTake(number);
  });
  return (
    <Row {...row}>
      {(id, helpId) => (
        <input
          id={id}
          type="number"
          aria-describedby={helpId}
          min={min}
          max={max}
          step={step ?? "any"}
          value={typed.value}
          onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
          onBlur={typed.onBlur}
        />
      )}
    </Row>
  );
}

export type Option = { value: string; label: string };
export type SelectRowProps = RowProps & {
  value: string;
  options: readonly Option[];
  /** What an empty choice says; without it something has to be chosen. */
  none?: string | undefined;
  onTake(value: string): void;
};

export function SelectRow({ value, options, none, onTake, ...row }: SelectRowProps) {
  const isKnown = value === "" || options.some((option) => option.value === value);
  return (
    <Row {...row}>
      {(id, helpId) => (
        <select
          id={id}
          aria-describedby={helpId}
          value={value}
          onChange={({ currentTarget }) => onTake(currentTarget.value)}
        >
          {(none !== undefined || value === "") && <option value="">{none ?? t("studio.choose")}</option>}
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

export function CheckRow({
  label,
  help,
  value,
  onTake,
}: RowProps & { value: boolean; onTake(value: boolean): void }) {
  return (
    <div className="field">
      <label className="check-row">
        <input
          type="checkbox"
          checked={value}
          onChange={({ currentTarget }) => onTake(currentTarget.checked)}
        />
        {label}
      </label>
      {help !== undefined && <p className="field-help">{help}</p>}
    </div>
  );
}

const units = ["M", "H", "D", "W"] as const;

/** An ISO 8601 duration of one unit: a number, and minutes, hours, days or weeks. Others are shown as they are written. */
export function DurationRow({
  label,
  help,
  value,
  onTake,
}: RowProps & { value: string; onTake(value: string): void }) {
  const parsed = /^P(?:(\d+)([DW])|T(\d+)([HM]))$/.exec(value);
  const amount = parsed?.[1] ?? parsed?.[3];
  const unit = parsed?.[2] ?? parsed?.[4] ?? "D";
  const compose = (count: string, of: string) =>
    of === "H" || of === "M" ? `PT${count}${of}` : `P${count}${of}`;
  const typed = useTyped(amount ?? value, (text) =>
    onTake(/^\d{1,5}$/.test(text) ? compose(text, unit) : text.toUpperCase()),
  );
  return (
    <Row label={label} help={help}>
      {(id, helpId) => (
        <span className="duration-row">
          <input
            id={id}
            className="select"
            inputMode="numeric"
            aria-describedby={helpId}
            value={typed.value}
            onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
            onBlur={typed.onBlur}
          />
          {(amount !== undefined || value === "") && (
            <select
              className="select"
              aria-label={t("studio.unit")}
              value={unit}
              onChange={({ currentTarget }) =>
                amount !== undefined && onTake(compose(amount, currentTarget.value))
              }
            >
              {units.map((each) => (
                <option key={each} value={each}>
                  {t(`studio.unit.${each}`)}
                </option>
              ))}
            </select>
          )}
        </span>
      )}
    </Row>
  );
}

/** Several texts, one a line. */
export function LinesRow({
  value,
  onTake,
  ...row
}: RowProps & { value: readonly string[]; onTake(value: readonly string[]): void }) {
  const typed = useTyped(value.join("\n"), (text) =>
    onTake(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  );
  return (
    <Row {...row} help={row.help ?? t("studio.help.lines")}>
      {(id, helpId) => (
        <textarea
          id={id}
          className="select"
          rows={Math.min(6, Math.max(2, value.length))}
          aria-describedby={helpId}
          value={typed.value}
          onChange={({ currentTarget }) => typed.onChange(currentTarget.value)}
          onBlur={typed.onBlur}
        />
      )}
    </Row>
  );
}

/** Any number of what is offered. */
export function ChoicesRow({
  label,
  help,
  value,
  options,
  onTake,
}: RowProps & {
  value: readonly string[];
  options: readonly Option[];
  onTake(value: readonly string[]): void;
}) {
  const chosen = new Set(value);
  const unknown = value
    .filter((each) => !options.some((option) => option.value === each))
    .map((each) => ({ value: each, label: each }));
  const all = [...options, ...unknown];
  return (
    <fieldset className="row-list">
      <legend>{label}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      <div className="choices">
        {all.map((option) => (
          <label key={option.value} className="check-row">
            <input
              type="checkbox"
              checked={chosen.has(option.value)}
              onChange={({ currentTarget }) =>
                onTake(
                  all
                    .map((each) => each.value)
                    .filter((each) => (each === option.value ? currentTarget.checked : chosen.has(each))),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Weight = { value: string | number | boolean; weight: number };

/** How often each value of an attribute is found, relative to the others. */
export function WeightsRow({
  label,
  help,
  value = [],
  onTake,
}: RowProps & { value: readonly Weight[] | undefined; onTake(value: readonly Weight[]): void }) {
  const sum = value.reduce((total, { weight }) => total + weight, 0);
  return (
    <fieldset className="row-list">
      <legend>{label}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      {value.map((each, index) => (
        <NumberRow
          key={String(each.value)}
          label={t("studio.weightOf", {
            value:
              typeof each.value === "boolean"
                ? t(each.value ? "studio.yes" : "studio.no")
                : String(each.value),
            percent: sum === 0 ? 0 : Math.round((each.weight / sum) * 100),
          })}
          min={0}
          value={each.weight}
          onTake={(weight) => weight !== undefined && onTake(value.with(index, { ...each, weight }))}
        />
      ))}
    </fieldset>
  );
}
