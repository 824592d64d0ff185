import type { JourneyDocument } from "@waypost/sdk";
import { addItem, changeJourney, createFreshId } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { AddByName } from "./AddByName";
import { FieldRows } from "./FieldRow";
import type { FormList } from "./FormField";
import { journeyFields, toNewItem } from "./fields";
import { type FormItem, ItemForm, listChanges, nameOf } from "./ItemForm";
import { readField } from "./itemValues";
import { AreaRow } from "./rows";
import { toEventType } from "./toEventType";

const lists: readonly FormList[] = [
  "entry",
  "events",
  "channels",
  "personas",
  "attributes",
  "behaviour",
  "goals",
  "exits",
  "policies",
  "contents",
  "segments",
  "objectives",
  "counters",
  "purposes",
  "patients",
];

/** What is said of the journey as a whole, and everything that it declares. */
export function JourneyInspector() {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title">{t("studio.theJourney")}</h2>
      <p className="field-help">{t("studio.chooseSomething")}</p>
      <AreaRow
        label={t("studio.field.description")}
        value={document.description ?? ""}
        onTake={(text) =>
          studio.edit(
            { code: "step.changeJourney", name: document.title, gesture: "journey description" },
            changeJourney,
            {
              change: { description: text === "" ? undefined : text },
            },
          )
        }
      />
      <details className="item-list">
        <summary>{t("studio.aboutJourney")}</summary>
        <FieldRows
          owner="journey"
          fields={journeyFields}
          item={document}
          path={[]}
          onChange={(next, key) =>
            studio.edit(
              { code: "step.changeJourney", name: document.title, gesture: `journey ${key}` },
              changeJourney,
              { change: listChanges(document, next) },
            )
          }
        />
      </details>
      {lists.map((list) => (
        <ItemList key={list} list={list} />
      ))}
    </section>
  );
}

/** What an item is called; a behaviour by what happens, and where. */
function labelItem(document: JourneyDocument, list: FormList, item: FormItem): string {
  const own = readField(item, "label");
  if (list !== "behaviour") return String(own ?? nameOf(item, list));
  const event = document.events.find(({ type }) => type === readField(item, "event"))?.label;
  const stage = document.stages.find(({ id }) => id === readField(item, "stage"))?.label;
  return [event ?? nameOf(item, list), ...(stage === undefined ? [] : [stage])].join(" · ");
}

function ItemList({ list }: { list: FormList }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const items = useStudioState((state) => state.document[list]) as readonly FormItem[];
  const add = (name: string) => {
    const { document } = studio.store.get();
    const taken = new Set(document.events.map(({ type }) => type));
    const base = toNewItem(list, document, name);
    const id =
      list === "events"
        ? { type: toEventType(name, (type) => taken.has(type)) }
        : { id: createFreshId(document, list, name) };
    studio.edit({ code: "step.addItem", name }, addItem, { list, item: { ...id, ...base } });
  };
  return (
    <details className="item-list">
      <summary>
        {t(`studio.lists.${list}`)} <span className="item-count">{items.length}</span>
      </summary>
      {items.map((item) => {
        const name = nameOf(item, list);
        return (
          <details key={name} className="item">
            <summary>{labelItem(document, list, item)}</summary>
            <ItemForm list={list} item={item} />
          </details>
        );
      })}
      <AddByName button={t(`studio.add.${list}`)} label={t("studio.field.name")} onAdd={add} />
    </details>
  );
}
