import type { DocumentPath, JourneyDocument } from "@waypost/sdk";
import { t } from "../../../ui/tStudio";
import { GuardField } from "../guard-builder/GuardField";
import { useStudioState } from "../store/StudioContext";
import type { FieldOwner, FormField } from "./FormField";
import { findHelp } from "./findHelp";
import { readField, withField } from "./itemValues";
import { rowSpecs } from "./rowFields";
import {
  AreaRow,
  CheckRow,
  ChoicesRow,
  DurationRow,
  LinesRow,
  NumberRow,
  SelectRow,
  TextRow,
  WeightsRow,
} from "./rows";

export type FieldRowsProps = {
  owner: FieldOwner;
  fields: readonly FormField[];
  item: object;
  /** Where the item stands in the document. */
  path: DocumentPath;
  /** The item with one field changed, and the key of that field. */
  onChange(next: object, key: string): void;
};

/** The fields of an item, those that mean something for it as it stands. */
export function FieldRows({ owner, fields, item, path, onChange }: FieldRowsProps) {
  const document = useStudioState((state) => state.document);
  return fields
    .filter(({ isShown }) => isShown?.(item, document) ?? true)
    .map((field) => (
      <FieldRow
        key={field.key}
        owner={owner}
        field={field}
        item={item}
        document={document}
        path={[...path, ...field.key.split(".")]}
        onTake={(value) =>
          onChange(
            field.become?.(String(value), item, document) ?? withField(item, field.key, value),
            field.key,
          )
        }
      />
    ));
}

type FieldRowProps = {
  owner: FieldOwner;
  field: FormField;
  item: object;
  document: JourneyDocument;
  path: DocumentPath;
  onTake(value: unknown): void;
};

function FieldRow({ owner, field, item, document, path, onTake }: FieldRowProps) {
  const { key, kind, isOptional = false } = field;
  const value = readField(item, key);
  const label = t(`studio.label.${key}`);
  const help = findHelp(owner, key);
  const takeText = (text: string) => onTake(text.trim() === "" && isOptional ? undefined : text);
  const takeList = (items: readonly string[]) => onTake(items.length === 0 && isOptional ? undefined : items);
  const row = { label, help };
  switch (kind) {
    case "area":
      return <AreaRow {...row} value={toText(value)} onTake={takeText} />;
    case "number":
      return (
        <NumberRow
          {...row}
          value={typeof value === "number" ? value : undefined}
          {...toBounds(field)}
          onTake={(next) => (next !== undefined || isOptional) && onTake(next)}
        />
      );
    case "check":
      return <CheckRow {...row} value={value === true} onTake={onTake} />;
    case "select":
      return (
        <SelectRow
          {...row}
          value={toText(value)}
          {...(isOptional && { none: t("studio.none") })}
          options={field.options?.(document, item) ?? []}
          onTake={takeText}
        />
      );
    case "duration":
      return <DurationRow {...row} value={toText(value)} onTake={takeText} />;
    case "tags":
      return (
        <TextRow
          {...row}
          most={2_000}
          value={toTexts(value).join(", ")}
          onTake={(text) => takeList(toList(text, ","))}
        />
      );
    case "lines":
      return <LinesRow {...row} value={toTexts(value)} onTake={takeList} />;
    case "choices":
      return (
        <ChoicesRow
          {...row}
          value={toTexts(value)}
          options={field.options?.(document, item) ?? []}
          onTake={takeList}
        />
      );
    case "weights":
      return <WeightsRow {...row} value={value as Weights} onTake={onTake} />;
    case "rows":
      return <RowList owner={owner} field={field} rows={toRows(value)} path={path} onTake={onTake} />;
    case "guard":
      return <GuardField place={findPlace(owner, item)} path={path} text={toText(value)} onTake={takeText} />;
    default:
      return <TextRow {...row} value={toText(value)} onTake={takeText} />;
  }
}

type RowListProps = Pick<FieldRowProps, "owner" | "field" | "path" | "onTake"> & { rows: readonly object[] };

/** A list inside an item, each of its rows a small form. */
function RowList({ owner, field, rows, path, onTake }: RowListProps) {
  const document = useStudioState((state) => state.document);
  const { fields, create } = rowSpecs[field.rows ?? "effects"];
  const next = create(document, rows);
  const help = findHelp(owner, field.key);
  const take = (changed: readonly object[]) =>
    onTake(changed.length === 0 && field.isOptional ? undefined : changed);
  return (
    <fieldset className="row-list">
      <legend>{t(`studio.label.${field.key}`)}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list.
        <div key={index} className="row-item">
          <FieldRows
            owner={owner}
            fields={fields}
            item={row}
            path={[...path, index]}
            onChange={(changed) => take(rows.with(index, changed))}
          />
          <button
            type="button"
            className="rule-remove"
            aria-label={t("studio.rowRemove", { number: index + 1 })}
            title={t("studio.rowRemove", { number: index + 1 })}
            onClick={() => take(rows.toSpliced(index, 1))}
          >
            ×
          </button>
        </div>
      ))}
      {next === undefined ? (
        rows.length === 0 && <p className="field-help">{t("studio.rowNeedsMore")}</p>
      ) : (
        <button
          type="button"
          className="button button-plain button-small"
          onClick={() => take([...rows, next])}
        >
          {t("studio.rowAdd")}
        </button>
      )}
    </fieldset>
  );
}

function toBounds({ min, max }: FormField) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function toText(value: unknown): string {
  return value === undefined ? "" : String(value);
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

type Weights = Parameters<typeof WeightsRow>[0]["value"];

function toRows(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : [];
}

function toList(text: string, parting: string): readonly string[] {
  return [...new Set(text.split(parting).map((part) => part.trim()))].filter((part) => part !== "");
}

const kinds = {
  touchpoints: "touchpoint",
  entry: "entry",
  exits: "exit",
  goals: "goal",
  policies: "policy",
  personas: "persona",
} as const;

function findPlace(owner: FieldOwner, item: object) {
  const event = readField(item, "event");
  return {
    kind: owner in kinds ? kinds[owner as keyof typeof kinds] : "goal",
    event: typeof event === "string" ? event : undefined,
  } as const;
}
