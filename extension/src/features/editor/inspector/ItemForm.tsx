import type { DocumentPath, JourneyDocument } from "@waypost/sdk";
import { changeItem, removeItem } from "@waypost/sdk/edit";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { GuardField } from "../guard-builder/GuardField";
import { useStudio, useStudioState } from "../store/StudioContext";
import { type FormField, type FormList, formFields, type labelKeys, readField, toChange } from "./fields";
import { AreaRow, CheckRow, DurationRow, NumberRow, SelectRow, TextRow } from "./rows";

/** Every key that a field has; `fields.test.ts` holds that each has its words. */
export type LabelKey = keyof typeof labelKeys;

export type FormItem = { id: string } | { type: string };

/** The fields of one item of the journey, and who uses it. */
export function ItemForm({ list, item }: { list: FormList; item: FormItem }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const id = nameOf(item, list);
  const label = String(readField(item, "label") ?? id);
  const index = (document[list] as readonly object[]).indexOf(item);
  const take = (field: FormField, value: unknown) =>
    studio.edit({ code: "step.changeItem", name: label, gesture: `${list} ${id} ${field.key}` }, changeItem, {
      list,
      id,
      change: toChange(item, field.key, value),
    });
  return (
    <div className="item-form">
      {formFields[list].map((field) => (
        <FieldRow
          key={field.key}
          list={list}
          field={field}
          item={item}
          document={document}
          path={[list, index, field.key]}
          onTake={(value) => take(field, value)}
        />
      ))}
      <div className="inspector-actions">
        <span className="inspector-id">{t("studio.idOf", { id })}</span>
        <Button
          weight="plain"
          size="small"
          onClick={() =>
            studio.edit({ code: "step.removeItem", name: label }, removeItem, { list, id, uses: "refuse" })
          }
        >
          {t("studio.removeItem")}
        </Button>
      </div>
    </div>
  );
}

export function nameOf(item: FormItem, list: FormList): string {
  return list === "events" || !("id" in item) ? String(readField(item, "type")) : item.id;
}

type FieldRowProps = {
  list: FormList;
  field: FormField;
  item: FormItem;
  document: JourneyDocument;
  path: DocumentPath;
  onTake(value: unknown): void;
};

function FieldRow({ list, field, item, document, path, onTake }: FieldRowProps) {
  const { key, kind, isOptional = false } = field;
  const value = readField(item, key);
  const label = t(`studio.label.${key as LabelKey}`);
  const help = helpOf(list, key);
  const takeText = (text: string) => onTake(text.trim() === "" && isOptional ? undefined : text);
  switch (kind) {
    case "area":
      return <AreaRow label={label} help={help} value={toText(value)} onTake={takeText} />;
    case "number":
      return (
        <NumberRow
          label={label}
          help={help}
          value={typeof value === "number" ? value : undefined}
          {...bounds(field)}
          onTake={onTake}
        />
      );
    case "check":
      return <CheckRow label={label} help={help} value={value === true} onTake={onTake} />;
    case "select":
      return (
        <SelectRow
          label={label}
          help={help}
          value={toText(value)}
          {...(isOptional && { none: t("studio.none") })}
          options={field.options?.(document) ?? []}
          onTake={takeText}
        />
      );
    case "duration":
      return <DurationRow label={label} help={help} value={toText(value)} onTake={takeText} />;
    case "tags":
      return value === undefined ? null : (
        <TextRow
          label={label}
          help={help}
          most={2_000}
          value={(value as readonly string[]).join(", ")}
          onTake={(text) => onTake(toList(text))}
        />
      );
    case "guard":
      return <GuardField place={placeOf(list, item)} path={path} text={toText(value)} onTake={takeText} />;
    default:
      return <TextRow label={label} help={help} value={toText(value)} onTake={takeText} />;
  }
}

function bounds({ min, max }: FormField) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const helped = {
  "channels.consent": "studio.help.consent",
  "channels.cap.most": "studio.help.cap",
  "attributes.changes": "studio.help.changes",
  "attributes.values": "studio.help.commas",
  "personas.share": "studio.help.share",
  "events.loggable": "studio.help.loggable",
  "events.facts": "studio.help.facts",
  "touchpoints.cadence.first": "studio.help.first",
  "touchpoints.cadence.every": "studio.help.every",
  "goals.target.count": "studio.help.target",
  "contents.approval.reference": "studio.help.approval",
} as const;

function helpOf(list: FormList, key: string): string | undefined {
  const name = `${list}.${key}`;
  return name in helped ? t(helped[name as keyof typeof helped]) : undefined;
}

function toText(value: unknown): string {
  return value === undefined ? "" : String(value);
}

function toList(text: string): readonly string[] {
  return [...new Set(text.split(",").map((part) => part.trim()))].filter((part) => part !== "");
}

const kinds = {
  touchpoints: "touchpoint",
  entry: "entry",
  exits: "exit",
  goals: "goal",
  policies: "policy",
} as const;

function placeOf(list: FormList, item: FormItem) {
  const event = readField(item, "event");
  return {
    kind: list in kinds ? kinds[list as keyof typeof kinds] : "goal",
    event: typeof event === "string" ? event : undefined,
  } as const;
}
