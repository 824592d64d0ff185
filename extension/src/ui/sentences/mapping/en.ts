import type { Format } from "../../dom/format";

/** What the data page says of mappings of CRM exports, in English. */
export const mappingSentences = {
  "mapping.title": () => "Exports of a CRM",
  "mapping.detail": () =>
    "A mapping is a reviewed file that says how a CRM's exports become HCPs, consent and events. You see what it does with every column before anything is imported.",
  "mapping.choose": () => "Choose a mapping",
  "mapping.chooseOther": () => "Choose another mapping",
  "mapping.drop": () => "or drop its JSON file here",
  "mapping.kept": () => "Mapping used before",
  "mapping.keptNone": () => "None",
  "mapping.notJson": ({ file }: { file: string }) =>
    `${file} is not JSON, and so no mapping. Check that it is the right file.`,
  "mapping.wrong": ({ file, place, reason }: { file: string; place: string; reason: string }) =>
    `${file} is no mapping: ${place === "" ? "" : `at ${place}, `}${reason}`,
  "mapping.gone": ({ file }: { file: string }) =>
    `${file} cannot be read any more: it was moved, changed or deleted. Choose it again.`,
  "mapping.columns": ({ file }: { file: string }) => `What becomes of the columns of ${file}`,
  "mapping.target": () => "Column here",
  "mapping.source": () => "Taken from",
  "mapping.day": ({ column }: { column: string }) => `${column}, as a day from 00:00 UTC`,
  "mapping.fixed": ({ value }: { value: string }) => `always “${value}”`,
  "mapping.left": ({ value }: { value: string }) => `${value}: row left out`,
  "mapping.value": ({ from, to }: { from: string; to: string }) => `${from} → ${to === "" ? "nothing" : to}`,
  "mapping.only": ({ column, values }: { column: string; values: readonly string[] }) =>
    `Only rows in which ${column} is one of these: ${values.map((value) => (value === "" ? "empty" : `“${value}”`)).join(", ")}`,
  "mapping.chooseExports": () => "Choose the exports",
  "mapping.dropExports": ({ files }: { files: readonly string[] }, format: Format) =>
    `or drop them here: ${format.list([...files])}`,
  "mapping.reading": () => "Reading the exports …",
  "mapping.absent": ({ file }: { file: string }) => `${file} is not chosen: what it would say is left out.`,
  "mapping.missing": (
    { file, columns, isNone }: { file: string; columns: readonly string[]; isNone: boolean },
    format: Format,
  ) =>
    isNone
      ? `${file} has none of the columns that the mapping names. Check that it is the right export.`
      : `${file} lacks what the mapping names: ${format.list([...columns])}.`,
  "mapping.unmapped": (
    {
      file,
      column,
      value,
      count,
      row,
    }: { file: string; column: string; value: string; count: number; row: number },
    format: Format,
  ) =>
    `${file}, ${column}: the mapping does not know “${value}” (${format.plural(count, { one: "# row", other: "# rows" })}, the first is row ${format.number(row)}).`,
  "mapping.incomplete": (
    { file, column, count, row }: { file: string; column: string; count: number; row: number },
    format: Format,
  ) =>
    `${file}: nothing in ${column} in ${format.plural(count, { one: "# row", other: "# rows" })}, the first is row ${format.number(row)}. The import will not take ${count === 1 ? "it" : "them"}.`,
  "mapping.more": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "and # more note", other: "and # more notes" }),
  "mapping.counts": ({ file, rows, used }: { file: string; rows: number; used: number }, format: Format) =>
    `${file}: ${format.plural(rows, { one: "# row", other: "# rows" })}, ${format.number(used)} of them used.`,
  "mapping.take": () => "Go on with these rows",
  "mapping.taken": () =>
    "They stand among the chosen files above now. Look at them, and start the import there.",
  "mapping.nothing": () => "The exports say nothing by this mapping. Check that they belong to it.",
};
