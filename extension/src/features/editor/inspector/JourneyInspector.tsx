import { addItem, changeJourney, createFreshId } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { AddByName } from "./AddByName";
import { type FormList, readField, toNewItem } from "./fields";
import { type FormItem, ItemForm, nameOf } from "./ItemForm";
import { AreaRow } from "./rows";
import { toEventType } from "./toEventType";

const lists: readonly FormList[] = [
  "entry",
  "events",
  "channels",
  "personas",
  "attributes",
  "goals",
  "exits",
  "policies",
  "contents",
  "segments",
  "objectives",
  "counters",
  "purposes",
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
      {lists.map((list) => (
        <ItemList key={list} list={list} />
      ))}
    </section>
  );
}

function ItemList({ list }: { list: FormList }) {
  const studio = useStudio();
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
            <summary>{String(readField(item, "label") ?? name)}</summary>
            <ItemForm list={list} item={item} />
          </details>
        );
      })}
      <AddByName button={t(`studio.add.${list}`)} label={t("studio.field.name")} onAdd={add} />
    </details>
  );
}
