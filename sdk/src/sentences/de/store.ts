import type { CataloguePart } from "../SentenceParameters.js";

export const storeSentences: CataloguePart<"store"> = {
  "store.conflict": ({ hcps }, { plural }) =>
    `Inzwischen hat jemand anders ${plural(hcps.length, { one: "die Daten dieser Person", other: "die Daten von # dieser Personen" })} geändert; es wurde nichts gespeichert. Sehen Sie sich den neuen Stand an, und wiederholen Sie die Eingabe.`,
  "store.full": () =>
    "Auf diesem Gerät ist kein Platz mehr; es wurde nichts gespeichert. Schaffen Sie Platz, und wiederholen Sie die Eingabe.",
  "store.newer": ({ found, known }) =>
    `Die Daten hat eine neuere Version von Waypost geschrieben (${found}; diese kennt ${known}). Aktualisieren Sie Waypost; die Daten sind unberührt.`,
  "store.unreadable": ({ hcps }, { plural }) =>
    `Die Daten von ${plural(hcps.length, { one: "einer Person", other: "# Personen" })} sind nicht mehr lesbar. Alle anderen sind in Ordnung; importieren Sie die fehlenden Daten noch einmal.`,
  "store.keysLost": () =>
    "Die Daten sind noch da, aber ihre Schlüssel sind verloren, sodass niemand sie mehr lesen kann. Beginnen Sie neu, und importieren Sie noch einmal.",
  "store.dataLost": () =>
    "Der Browser hat die gespeicherten Daten entfernt. Beginnen Sie neu, und importieren Sie noch einmal.",
  "store.unavailable": () =>
    "Der Speicher dieses Browsers hat nicht geantwortet; es wurde nichts gespeichert. Schließen Sie andere Fenster von Waypost, und versuchen Sie es noch einmal.",
};
