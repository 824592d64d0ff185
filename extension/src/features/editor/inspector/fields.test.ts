import { readFileSync } from "node:fs";
import { type JourneyDocument, openJourneyText } from "@waypost/sdk";
import { addItem, changeItem, changeStage, type ItemList } from "@waypost/sdk/edit";
import { describe, expect, test } from "vitest";
import type { FormField, FormList } from "./FormField";
import { formFields, mapFields, stageFields, toNewItem } from "./fields";
import { readField, withField } from "./itemValues";
import { rowSpecs } from "./rowFields";

const url = new URL("../../../../../examples/cardiology-portal/journey.json", import.meta.url);
const opened = openJourneyText(readFileSync(url, "utf8"));
if (!opened.ok) throw new Error("the example opens");
const document = opened.value;

type Free = Exclude<ItemList, "stages" | "transitions">;

/** The document with an item that has this value; what the schema refuses is said. */
function take(list: FormList, item: object, change: object): JourneyDocument {
  const id = String(readField(item, list === "events" ? "type" : "id"));
  const result = changeItem(document, { list: list as Free, id, change: { ...change } });
  if (!result.ok) throw new Error(`${list} ${id}: ${JSON.stringify(result.error)}`);
  return result.value;
}

const rowFields = Object.entries(formFields).flatMap(([list, fields]) =>
  fields.flatMap((field): [FormList, FormField][] =>
    field.kind === "rows" ? [[list as FormList, field]] : [],
  ),
);

describe("lists inside an item", () => {
  test.each(rowFields.map(([list, field]) => [list, field.key, field] as const))(
    "%s take a new row of %s, and each choice in it",
    (list, key, field) => {
      const [item] = document[list] as readonly object[];
      const spec = rowSpecs[field.rows ?? "effects"];
      const row = spec.create(document, []);
      if (item === undefined || row === undefined) return;
      take(list, item, { [key]: [row] });
      for (const each of spec.fields) {
        if (each.kind !== "select") continue;
        for (const { value } of each.options?.(document, row) ?? []) {
          const next = each.become?.(value, row, document) ?? withField(row, each.key, value);
          take(list, item, { [key]: [next] });
        }
      }
    },
  );

  test("effects are taken by a stage, whichever kind is chosen", () => {
    const [stage] = document.stages;
    const kinds = ["increment", "set", "clear", "tag", "untag", "emit"];
    for (const kind of kinds) {
      const effect = rowSpecs.effects.fields[0]?.become?.(kind, {}, document);
      const change = { entry: [effect], exit: [effect] } as Parameters<typeof changeStage>[1]["change"];
      expect(changeStage(document, { stage: stage?.id ?? "", change })).toMatchObject({ ok: true });
    }
  });
});

test("a new item of each list is one that the document takes", () => {
  for (const list of Object.keys(formFields) as FormList[]) {
    // A touchpoint is added in its stage, which it needs.
    if (list === "touchpoints") continue;
    const base = toNewItem(list, document, "Something new");
    const name = list === "events" ? { type: "something.new" } : { id: "somethingNew" };
    const item = { ...name, ...base };
    expect(addItem(document, { list: list as Free, item }), list).toMatchObject({ ok: true });
  }
});

test("what the map says of a stage is taken, field by field", () => {
  const [stage] = document.stages;
  if (stage === undefined) throw new Error("a stage");
  for (const { key, kind } of [...mapFields, ...stageFields]) {
    if (["rows", "select"].includes(kind)) continue;
    const value =
      kind === "number"
        ? 2
        : kind === "check"
          ? true
          : kind === "lines" || kind === "tags"
            ? ["one"]
            : "text";
    const next = withField(stage, key, value);
    const change = { [key.split(".")[0] ?? key]: readField(next, key.split(".")[0] ?? key) };
    const changed = changeStage(document, { stage: stage.id, change });
    expect(changed, key).toMatchObject({ ok: true });
    const [after] = changed.ok ? changed.value.stages : [];
    expect(after && readField(after, key), key).toEqual(value);
  }
});
