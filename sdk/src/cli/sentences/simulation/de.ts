import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { SimulateSentenceParameters } from "./SimulateSentenceParameters.js";

const gates = {
  ended: "Durchlauf oder Phase vorbei",
  held: "vom Außendienst zurückgehalten",
  guard: "eigene Bedingung",
  consent: "keine Einwilligung",
  approval: "Inhalt nicht freigegeben",
  policy: "Regel",
  cap: "Obergrenze",
} as const;

/** What `simulate` says, in German; `common` is of every command's help. */
export function createSimulateSentences(
  common: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<SimulateSentenceParameters> {
  return {
    "help.simulate":
      () => `Probt eine Journey mit simulierten Personen und sagt, ob ihre Ziele erreicht werden und wie sicher das ist.
Einwilligungen, Obergrenzen, Zeiten, Freigaben, Regeln und Abgänge gelten wie sonst. Verschickt wird nichts.

Aufruf: waypost simulate DATEI [Optionen]

Optionen:
  --population N     wie viele Personen aus den Personas gezogen werden (1000)
  --hcps DATEI       stattdessen: echte HCPs mit ihrer Geschichte, als CSV; mit --consent DATEI und --events DATEI
  --mapping DATEI    statt dieser: wie Exporte eines CRM, die neben DATEI liegen, dazu werden
  --from ZEITPUNKT   wann es beginnt, etwa 2026-11-06 oder 2026-11-06T07:00:00Z (heute, 00:00 UTC)
  --days N           wie lange es dauert (180)
  --seed N           Zufall: derselbe Startwert gibt dieselben Zahlen, auf jeder Maschine (1)
  --replications N   wie oft alle Personen mit anderem Zufall durchlaufen (40)
  --workers N        Threads (so viele, wie die Maschine hat)
  --expect TEXT      was eintreten muss, etwa "subscribed >= 300 by 30 with 0.9": 300 Personen erreichen das Ziel
                     binnen 30 Tagen in 90 % aller Läufe; mehrere trennt „;“
${common}

DATEI ist ein Journey-Dokument; „-“ liest es oder eine der CSV-Dateien von der Standardeingabe.
Auch die Vorgabe eines Ziels mit Wahrscheinlichkeit wird erwartet. Erwartetes gilt, wenn das untere Ende des
95-%-Intervalls über die Wiederholungen seine Wahrscheinlichkeit erreicht. Abbrechen gibt aus, was bis dahin da ist.

Beispiel: waypost simulate journey.json --population 5000 --days 30 --expect "subscribed >= 300 by 30"

Rückgabewerte:
  0  in Ordnung: Alles Erwartete ist eingetreten
  1  der Inhalt hat Fehler: die Journey, eine Datei oder Zeilen, die nicht übernommen wurden
  2  Erwartetes ist nicht eingetreten oder noch nicht zu zeigen; oder der Aufruf ist falsch
  3  eine Datei ist nicht lesbar
  4  Waypost selbst ist gescheitert
`,
    "call.number": ({ option, found }, { quote }) =>
      `${option} ist ${quote(found)}; erwartet wird eine ganze Zahl, etwa 1000.`,
    "call.optionsExclude": ({ first, second }) =>
      `${first} und ${second} schließen einander aus. Lassen Sie eines weg.`,
    "call.expectation": ({ found }, { quote }) =>
      `--expect ist nicht lesbar: ${quote(found)}. Erwartet wird ZIEL >= PERSONEN by TAGE with WAHRSCHEINLICHKEIT, etwa "subscribed >= 300 by 30 with 0.9".`,
    "call.expectationLater": ({ found, days }, { quote, plural }) =>
      `${quote(found)} liegt jenseits der simulierten ${plural(days, { one: "# Tages", other: "# Tage" })}. Erhöhen Sie --days.`,
    "call.unknownGoal": ({ found, suggestion }, { quote }) =>
      `Die Journey hat kein Ziel ${quote(found)}.${didYouMean(suggestion)}`,

    "simulate.invalid": ({ file }) => `${file} kann so nicht simuliert werden.`,
    "simulate.head": (
      { title, people, isImported, days, from, replications, seed },
      { date, plural, number },
    ) =>
      `${title}: ${plural(people, isImported ? { one: "# HCP", other: "# HCPs" } : { one: "# simulierte Person", other: "# simulierte Personen" })}, ${plural(days, { one: "# Tag", other: "# Tage" })} ab ${date(from)}, ${plural(replications, { one: "einmal", other: "#-mal" })} (Startwert ${number(seed)})`,
    "simulate.partial": ({ people }, { plural }) =>
      `Abgebrochen nach ${plural(people, { one: "# Person", other: "# Personen" })} in allen Wiederholungen: Die Zahlen gelten für diese.`,
    "simulate.expectation": (
      { goal, count, days, met, replications, low, high, probability, verdict, more },
      { number, plural },
    ) => {
      const percent = (share: number) => `${number(Math.floor(share * 1_000) / 10)} %`;
      const what = `${goal}: ${plural(count, { one: "# Person", other: "# Personen" })} binnen ${plural(days, { one: "# Tag", other: "# Tagen" })}`;
      const seen = `trat in ${number(met)} von ${number(replications)} ein (95-%-Intervall ${percent(low)} bis ${percent(high)}; gewollt ${percent(probability)})`;
      switch (verdict) {
        case "holds":
          return `Ja. ${what} ${seen}.`;
        case "fails":
          return `Nein. ${what} ${seen}.`;
        case "open":
          return `Nicht gezeigt. ${what} ${seen}. ${more === undefined ? "Mehr Wiederholungen würden es kaum klären." : `Etwa ${number(more)} weitere Wiederholungen würden es klären.`}`;
      }
    },
    "simulate.target": ({ goal, count, days, met, replications }, { number, plural }) =>
      `${goal}: Die Vorgabe von ${plural(count, { one: "# Person", other: "# Personen" })} binnen ${plural(days, { one: "# Tag", other: "# Tagen" })} wurde in ${number(met)} von ${number(replications)} erreicht.`,
    "simulate.refused": ({ reasons }, { list, number }) =>
      `Zurückgehaltene Kontakte, jedes Mal: ${list(reasons.map(({ reason, count }) => `${number(count)} ${reason}`))}.`,
    "simulate.ended": ({ exits }, { list, number }) =>
      `Unterwegs abgegangen, jedes Mal: ${list(exits.map(({ label, count }) => `${number(count)} ${label}`))}.`,
    "simulate.median": ({ days }, { plural }) => `nach ${plural(days, { one: "# Tag", other: "# Tagen" })}`,
    "simulate.notReached": () => "nicht erreicht",
    "simulate.between": ({ low, high }, { number }) => `${number(low)} bis ${number(high)}`,
    "simulate.progress": ({ percent, secondsLeft }, { number }) =>
      `${number(percent)} %${secondsLeft === undefined ? "" : `, noch ${number(secondsLeft)} s`}`,
    "simulate.gate": ({ gate }) => gates[gate],

    "table.byEnd": () => "Personen am Ende",
    "table.share": () => "Anteil",
    "table.range": () => "9 von 10 Mal",
    "table.halfBy": () => "Die Hälfte davon",
    "table.touchpoint": () => "Kontaktpunkt",
    "table.sent": () => "Gemacht",
    "table.answered": () => "Beantwortet",
    "table.refused": () => "Zurückgehalten",
    "table.channel": () => "Kanal",
    "table.touches": () => "Kontakte",
    "table.cost": () => "Kosten",
    "table.atEnd": () => "Am Ende",
    "table.times": () => "Eintritte",
  };
}
