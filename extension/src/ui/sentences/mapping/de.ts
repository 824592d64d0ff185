import type { Translation } from "../../dom/createT";
import type { mappingSentences as en } from "./en";

/** Was die Datenseite über Zuordnungen von CRM-Exporten sagt, auf Deutsch. */
export const mappingSentences: Translation<typeof en> = {
  "mapping.title": () => "Exporte eines CRM",
  "mapping.detail": () =>
    "Eine Zuordnung ist eine geprüfte Datei, die sagt, wie die Exporte eines CRM zu HCPs, Einwilligungen und Ereignissen werden. Bevor etwas importiert wird, sehen Sie, was aus jeder Spalte wird.",
  "mapping.choose": () => "Zuordnung wählen",
  "mapping.chooseOther": () => "Andere Zuordnung wählen",
  "mapping.drop": () => "oder ihre JSON-Datei hier ablegen",
  "mapping.kept": () => "Früher verwendete Zuordnung",
  "mapping.keptNone": () => "Keine",
  "mapping.notJson": ({ file }) =>
    `${file} ist kein JSON und damit keine Zuordnung. Prüfen Sie, ob es die richtige Datei ist.`,
  "mapping.wrong": ({ file, place, reason }) =>
    `${file} ist keine Zuordnung: ${place === "" ? "" : `bei ${place}: `}${reason}`,
  "mapping.gone": ({ file }) =>
    `${file} ist nicht mehr lesbar: Die Datei wurde verschoben, geändert oder gelöscht. Wählen Sie sie erneut.`,
  "mapping.columns": ({ file }) => `Was aus den Spalten von ${file} wird`,
  "mapping.target": () => "Spalte hier",
  "mapping.source": () => "Genommen aus",
  "mapping.day": ({ column }) => `${column}, als Tag ab 00:00 UTC`,
  "mapping.fixed": ({ value }) => `immer „${value}“`,
  "mapping.left": ({ value }) => `${value}: Zeile bleibt weg`,
  "mapping.value": ({ from, to }) => `${from} → ${to === "" ? "nichts" : to}`,
  "mapping.only": ({ column, values }) =>
    `Nur Zeilen, in denen ${column} eines davon ist: ${values.map((value) => (value === "" ? "leer" : `„${value}“`)).join(", ")}`,
  "mapping.chooseExports": () => "Exporte wählen",
  "mapping.dropExports": ({ files }, format) => `oder hier ablegen: ${format.list([...files])}`,
  "mapping.reading": () => "Die Exporte werden gelesen …",
  "mapping.absent": ({ file }) => `${file} ist nicht gewählt: Was darin steht, bleibt weg.`,
  "mapping.missing": ({ file, columns, isNone }, format) =>
    isNone
      ? `${file} hat keine der Spalten, die die Zuordnung nennt. Prüfen Sie, ob es der richtige Export ist.`
      : `${file} fehlt, was die Zuordnung nennt: ${format.list([...columns])}.`,
  "mapping.unmapped": ({ file, column, value, count, row }, format) =>
    `${file}, ${column}: Die Zuordnung kennt „${value}“ nicht (${format.plural(count, { one: "# Zeile", other: "# Zeilen" })}, zuerst Zeile ${format.number(row)}).`,
  "mapping.incomplete": ({ file, column, count, row }, format) =>
    `${file}: ${column} ist in ${format.plural(count, { one: "# Zeile", other: "# Zeilen" })} leer, zuerst in Zeile ${format.number(row)}. Der Import wird ${count === 1 ? "sie" : "diese Zeilen"} nicht nehmen.`,
  "mapping.more": ({ count }, format) =>
    format.plural(count, { one: "und # weiterer Hinweis", other: "und # weitere Hinweise" }),
  "mapping.counts": ({ file, rows, used }, format) =>
    `${file}: ${format.plural(rows, { one: "# Zeile", other: "# Zeilen" })}, davon ${format.number(used)} verwendet.`,
  "mapping.take": () => "Mit diesen Zeilen weiter",
  "mapping.taken": () =>
    "Sie stehen jetzt oben bei den gewählten Dateien. Sehen Sie sie an, und starten Sie dort den Import.",
  "mapping.nothing": () => "Nach dieser Zuordnung sagen die Exporte nichts. Prüfen Sie, ob sie dazugehören.",
};
