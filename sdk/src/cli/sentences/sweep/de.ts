import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { SweepSentenceParameters } from "./SweepSentenceParameters.js";

/** What `sweep` says, in German; `common` is of every command's help. */
export function createSweepSentences(
  common: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<SweepSentenceParameters> {
  return {
    "help.sweep":
      () => `Simuliert eine Journey mit einer Größe bei mehreren Werten und sagt, welcher für ein Ziel am besten ist und wie
sicher das ist. Dieselben Personen haben jedes Mal denselben Zufall, also ist ein Unterschied der der Größe.

Aufruf: waypost sweep DATEI [--figure GRÖSSE --values WERTE] [Optionen]

Optionen:
  --figure GRÖSSE    was geändert wird: cadence:KONTAKTPUNKT, response:KONTAKTPUNKT:EREIGNIS, consent:KANAL oder
                     wait:ÜBERGANG; ohne sie werden die Größen der Journey aufgezählt
  --values WERTE     Tage wie "2; 7; 14" oder Anteile wie "0.1; 25%; 50%"
  --goal ZIEL        das Ziel, das gezählt wird (das erste mit Vorgabe)
  --within TAGE      so lange nach dem Beginn (die Zeit der Vorgabe, sonst das Ende)
  --precision N      laufen, bis jeder Unterschied auf ± N Personen bekannt ist
  --most N           Wiederholungen, nach denen auf jeden Fall Schluss ist (640)
  --population N     wie viele Personen aus den Personas gezogen werden (1000)
  --from ZEITPUNKT   wann es beginnt, etwa 2026-11-06 oder 2026-11-06T07:00:00Z (heute, 00:00 UTC)
  --days N           wie lange es dauert (180)
  --seed N           Zufall: derselbe Startwert gibt dieselben Zahlen, auf jeder Maschine (1)
  --replications N   wie oft alle Personen mit anderem Zufall durchlaufen (20)
  --workers N        Threads (so viele, wie die Maschine hat)
${common}

DATEI ist ein Journey-Dokument; „-“ liest es von der Standardeingabe. Intervalle gelten zu 95 %; wird mehrmals
nachgesehen, ob sie eng genug sind, sind sie dafür breiter.

Beispiel: waypost sweep journey.json --figure cadence:invitation --values "2; 7; 14" --days 30 --precision 5

Rückgabewerte:
  0  in Ordnung
  1  der Inhalt hat Fehler
  2  die gewünschte Genauigkeit wurde nicht erreicht, oder jemand brach ab; oder der Aufruf ist falsch
  3  eine Datei lässt sich nicht lesen
  4  Waypost selbst ist gescheitert
`,
    "call.figure": ({ found, suggestion }, { quote }) =>
      `Die Journey hat keine Größe ${quote(found)}.${didYouMean(suggestion)} Ohne --figure werden sie aufgezählt.`,
    "call.values": ({ found, isShare }, { quote }) =>
      `--values ist nicht lesbar: ${quote(found)}. Erwartet werden ${isShare ? 'Anteile von 0 bis 1, etwa "0.1; 25%; 50%"' : 'Tage über 0, etwa "2; 7; 14"'}.`,
    "call.precision": ({ found }, { quote }) =>
      `--precision ist ${quote(found)}; erwartet wird eine Zahl von Personen über 0, etwa 5.`,

    "sweep.best": ({ goal, value, asIs, mean, low, high }, { quote, number }) =>
      `Am besten: ${value}. ${number(mean)} Personen mehr erreichen ${quote(goal)} als die ${number(asIs)} jetzt (${number(low)} bis ${number(high)} mehr).`,
    "sweep.noneBetter": ({ goal, asIs }, { quote, number }) =>
      `Kein Wert erweist sich für ${quote(goal)} als besser denn jetzt (${number(asIs)} Personen).`,
    "sweep.between": ({ low, high }) => `${low} bis ${high}`,
    "sweep.basis": ({ figure, replications, looks }, { plural }) =>
      `${figure}, je ${plural(replications, { one: "# Wiederholung", other: "# Wiederholungen" })}.${looks > 1 ? ` Die Intervalle berücksichtigen ${looks}-maliges Nachsehen.` : ""}`,
    "sweep.more": ({ more }, { plural }) =>
      more === undefined
        ? "Nicht so genau wie gewünscht: Dafür wären über eine Million weitere Wiederholungen nötig."
        : `Nicht so genau wie gewünscht: Dafür wären etwa ${plural(more, { one: "# weitere Wiederholung", other: "# weitere Wiederholungen" })} nötig. --most erhöhen.`,
    "sweep.interrupted": () =>
      "Abgebrochen, bevor ein Vergleich fertig war: Unterschiede brauchen alle seine Läufe.",
    "sweep.noFigures": () =>
      "Diese Journey hat keine Größe zum Ändern: keinen Abstand, keine Antwort, keinen Kanal mit Einwilligung, keine Wartezeit.",
    "sweep.varies": () => "je Persona verschieden",
    "sweep.howToSweep": () => "Eine davon mit --figure wählen, und ihre Werte mit --values sagen.",

    "table.figure": () => "Größe",
    "table.now": () => "Jetzt",
    "table.value": () => "Wert",
    "table.reached": () => "Personen",
    "table.difference": () => "Unterschied",
  };
}
