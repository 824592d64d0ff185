import { changeId, changeItem, removeItem } from "@waypost/sdk/edit";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { FieldRows } from "./FieldRow";
import type { FormList } from "./FormField";
import { formFields } from "./fields";
import { readField } from "./itemValues";
import { TextRow } from "./rows";
import { UsedBy } from "./UsedBy";

export type FormItem = { id: string } | { type: string };

/** The fields of one item of the journey, and who uses it. */
export function ItemForm({ list, item }: { list: FormList; item: FormItem }) {
  const studio = useStudio();
  const items = useStudioState((state) => state.document[list]) as readonly object[];
  const id = nameOf(item, list);
  const label = String(readField(item, "label") ?? id);
  return (
    <div className="item-form">
      <FieldRows
        owner={list}
        fields={formFields[list]}
        item={item}
        path={[list, items.indexOf(item)]}
        onChange={(next, key) =>
          studio.edit({ code: "step.changeItem", name: label, gesture: `${list} ${id} ${key}` }, changeItem, {
            list,
            id,
            change: listChanges(item, next),
          })
        }
      />
      <TextRow
        label={t(list === "events" ? "studio.label.type" : "studio.label.id")}
        help={t("studio.help.id")}
        most={130}
        value={id}
        onTake={(to) =>
          to.trim() !== "" &&
          studio.edit({ code: "step.changeId", name: label }, changeId, { list, id, to: to.trim() })
        }
      />
      <UsedBy list={list} id={id} />
      <div className="inspector-actions">
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

/** The keys in which two states of an item differ; what is gone is undefined. */
export function listChanges(before: object, after: object): Readonly<Record<string, unknown>> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys]
      .filter((key) => Reflect.get(before, key) !== Reflect.get(after, key))
      .map((key) => [key, Reflect.get(after, key)]),
  );
}
