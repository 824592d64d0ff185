import type { Catalogue } from "../../sentences/SentenceParameters.js";
import { createAuditSentences } from "./audit/de.js";
import type { CliSentenceParameters } from "./CliSentenceParameters.js";
import { createProofSentences } from "./proof/de.js";
import { createRehearsalSentences } from "./rehearsal/de.js";
import { createSimulateSentences } from "./simulation/de.js";
import { createSweepSentences } from "./sweep/de.js";

const exitCodes = `Rückgabewerte:
  0  in Ordnung; Warnungen sind es auch
  1  der Inhalt hat Fehler: die Journey, eine Datei oder Zeilen, die nicht übernommen wurden
  2  der Aufruf ist falsch (einen Befehl, eine Option oder einen Wert gibt es nicht), oder etwas Erwartetes trifft nicht zu
  3  eine Datei ist nicht lesbar
  4  Waypost selbst ist gescheitert`;

const commonOptions = `  --json             ein JSON-Dokument statt Text ausgeben
  --lang en|de       Sprache der Sätze (en)
  --time-zone ZONE   Zeitzone der Daten und Uhrzeiten, etwa Europe/Berlin (UTC)
  -h, --help         diese Hilfe ausgeben`;

const peopleOptions = `  --hcps DATEI       die HCPs als CSV: hcp, name, persona und Merkmale
  --consent DATEI    erteilte und widerrufene Einwilligungen als CSV: hcp, channel, change
  --events DATEI     was geschah, als CSV: hcp, type, occurred_at
  --mapping DATEI    statt dieser: wie Exporte eines CRM, die neben DATEI liegen, dazu werden`;

function didYouMean(suggestion: string): string {
  return suggestion === "" ? "" : ` Meinten Sie „${suggestion}“?`;
}

/** What the command line says, in German. */
export const de: Catalogue<CliSentenceParameters> = {
  ...createAuditSentences(commonOptions, exitCodes),
  ...createProofSentences(commonOptions, exitCodes),
  ...createRehearsalSentences(commonOptions, exitCodes, didYouMean),
  ...createSimulateSentences(commonOptions, didYouMean),
  ...createSweepSentences(commonOptions, didYouMean),
  "help.main": () => `Waypost: Customer Journeys als Zustandsdiagramme

Aufruf: waypost BEFEHL [Optionen]

Befehle:
  check DATEI    sagen, was an einer Journey falsch oder fraglich ist
  convert DATEI  eine Journey in einem anderen Format schreiben: Mermaid, XState oder wie gespeichert
  replay DATEI   sagen, wo jeder HCP in einer Journey steht, seit wann und warum
  explain DATEI  sagen, warum ein HCP dort steht, Schritt für Schritt, und was kommen kann
  refold ALT NEU sagen, wer unter einer anderen Fassung der Journey wohin käme
  diff ALT NEU   sagen, was sich von einer Fassung der Journey zur anderen geändert hat
  analyse DATEI  genau sagen, wer welches Ziel erreicht und was daran am meisten ändern würde
  prove DATEI    sagen, was bei wem nie geschehen kann, und an Beispielen zeigen, was nicht sein soll
  test DATEI     eine Journey an ihren Szenarien messen und sagen, was diese auslassen
  simulate DATEI eine Journey mit simulierten Personen proben und sagen, ob ihre Ziele erreicht werden
  sweep DATEI   sie mit einer Größe bei mehreren Werten proben und sagen, welcher am besten ist
  audit DATEI    sagen, ob eine exportierte Protokollkette hält
  schema         das JSON-Schema von Journey-Dokumenten ausgeben, für Editoren

Optionen:
  -h, --help     diese Hilfe ausgeben; mehr sagt „waypost BEFEHL --help“
  --version      die Version ausgeben

DATEI ist ein Journey-Dokument; „-“ liest es von der Standardeingabe.

${exitCodes}
`,
  "help.check": () => `Sagt, was an einer Journey falsch oder fraglich ist, und wo in der Datei.

Aufruf: waypost check DATEI [Optionen]

Optionen:
${commonOptions}

DATEI ist ein Journey-Dokument; „-“ liest es von der Standardeingabe.
Farben gibt es auf einem Terminal, außer wenn NO_COLOR gesetzt ist.

Beispiel: waypost check journey.json

${exitCodes}
`,
  "help.convert": () => `Schreibt eine Journey in einem anderen Format.

Aufruf: waypost convert DATEI --to FORMAT [Optionen]

Optionen:
  --to FORMAT        journey: das Dokument, wie es gespeichert wird; eine geänderte Bedingung ist eine geänderte Zeile
                     mermaid: ein Zustandsdiagramm für Dokumente und Pull Requests
                     svg: ein Bild, hell oder dunkel wie der Bildschirm
                     scxml: SCXML 1.0, das alles Übrige der Journey mitträgt
                     xstate: JSON einer Maschine für XState 5
                     xstate-ts: ein TypeScript-Modul, das nur XState 5 braucht
                     sheet: das Kampagnenblatt als CSV, eine Zeile je Kontaktpunkt
${commonOptions}

DATEI ist ein Journey-Dokument, SCXML oder das JSON einer Maschine für XState 5; „-“ liest von der Standardeingabe.
Geschrieben wird auf die Standardausgabe. Was ein Format nicht ausdrücken kann, steht auf der
Standardfehlerausgabe und ist kein Fehler.

Beispiele: waypost convert journey.json --to mermaid > journey.mmd
           waypost convert maschine.json --to journey > journey.json

${exitCodes}
`,
  "help.replay": () => `Sagt, wo jeder HCP in einer Journey steht, seit wann und warum.

Aufruf: waypost replay DATEI --hcps HCPS.csv [Optionen]

Optionen:
${peopleOptions}
  --now ZEITPUNKT    bis zu diesem Zeitpunkt, etwa 2026-11-03T09:00:00Z (sonst bis jetzt)
  --hcp KENNUNG      nur dieser HCP
${commonOptions}

DATEI ist ein Journey-Dokument; „-“ liest es oder eine der CSV-Dateien von der Standardeingabe.
Zeilen, die nicht übernommen werden können, sind mit Grund aufgeführt; alle anderen zählen.
Farben gibt es auf einem Terminal, außer wenn NO_COLOR gesetzt ist.

Beispiel: waypost replay journey.json --hcps hcps.csv --events events.csv --now 2026-11-03T09:00:00Z

${exitCodes}
`,

  "help.explain":
    () => `Sagt, warum ein HCP dort steht, wo er steht, Grund für Grund, und was als Nächstes kommen kann.

Aufruf: waypost explain DATEI --hcp KENNUNG --hcps HCPS.csv [Optionen]

Optionen:
  --hcp KENNUNG      der HCP
${peopleOptions}
  --as-of ZEITPUNKT  so, wie es da war, etwa 2026-11-03T09:00:00Z (sonst jetzt)
${commonOptions}

DATEI ist ein Journey-Dokument; „-“ liest es oder eine der CSV-Dateien von der Standardeingabe.
CSV-Dateien sagen nicht, seit wann ihre Zeilen bekannt sind: Jede Zeile bis zum Zeitpunkt zählt.
In JSON stehen Zeitpunkte nach ISO 8601, unter „parameters“ in Millisekunden seit 1970.
Farben gibt es auf einem Terminal, außer wenn NO_COLOR gesetzt ist.

Beispiel: waypost explain journey.json --hcp h-1 --hcps hcps.csv --events events.csv

${exitCodes}
`,
  "help.refold":
    () => `Sagt, wer unter einer anderen Fassung der Journey von wo nach wo käme. Verschoben wird niemand.

Aufruf: waypost refold ALT NEU --hcps HCPS.csv [Optionen]

Optionen:
${peopleOptions}
  --now ZEITPUNKT    der Zeitpunkt des Wechsels, etwa 2026-11-03T09:00:00Z (sonst jetzt)
${commonOptions}

ALT und NEU sind Journey-Dokumente; „-“ liest eine der Dateien von der Standardeingabe.
Dass jemand anderswo stünde, ist kein Fehler: Der Rückgabewert ist 0.
Farben gibt es auf einem Terminal, außer wenn NO_COLOR gesetzt ist.

Beispiel: waypost refold journey.json journey-neu.json --hcps hcps.csv --events events.csv

${exitCodes}
`,
  "help.diff": () => `Sagt Stück für Stück, was sich von einer Fassung einer Journey zur anderen geändert hat.

Aufruf: waypost diff ALT NEU [Optionen]

Optionen:
${commonOptions}

ALT und NEU sind Journey-Dokumente; „-“ liest eines davon von der Standardeingabe. Sie müssen nicht fehlerfrei sein.
Dass eine Bedingung enger oder weiter ist, wird nur gesagt, wo ihre Form es beweist.
Eine Änderung ist kein Fehler: Der Rückgabewert ist 0. In JSON ist „changes“ leer, wo sich nichts geändert hat.

Beispiel: git show HEAD:journey.json | waypost diff - journey.json

${exitCodes}
`,
  "help.schema":
    () => `Gibt das JSON-Schema von Journey-Dokumenten aus (Entwurf 2020-12), mit dem Editoren sie ergänzen und prüfen.

Aufruf: waypost schema

Optionen:
  -h, --help         diese Hilfe ausgeben

Beispiel: waypost schema > journey.schema.json

${exitCodes}
`,

  "call.noCommand": () =>
    "Es wurde kein Befehl angegeben. Er steht zuerst: check, convert, replay, explain, refold, diff, analyse, prove, test, simulate, sweep oder schema.",
  "call.unknownCommand": ({ found, suggestion }, { quote }) =>
    `Den Befehl ${quote(found)} gibt es nicht.${didYouMean(suggestion)}`,
  "call.unknownOption": ({ found, suggestion }, { quote }) =>
    `Die Option ${quote(found)} gibt es nicht.${didYouMean(suggestion)}`,
  "call.missingValue": ({ option }, { quote }) => `Nach der Option ${quote(option)} fehlt ein Wert.`,
  "call.unexpectedValue": ({ option }, { quote }) => `Die Option ${quote(option)} hat keinen Wert.`,
  "call.repeatedOption": ({ option }, { quote }) =>
    `Die Option ${quote(option)} ist zweimal angegeben. Behalten Sie eine.`,
  "call.missingFile": () =>
    "Es wurde keine Journey genannt. Geben Sie den Pfad der Datei an, oder „-“ für die Standardeingabe.",
  "call.missingSecondFile": () =>
    "Erwartet: zwei Journeys, eine Fassung und die, mit der sie verglichen wird. Gefunden: eine.",
  "call.tooManyFiles": ({ found, expected }, { quote }) =>
    expected === 0
      ? `Dieser Befehl liest keine Datei. Gefunden: ${quote(found)}. Lassen Sie das weg.`
      : expected === 1
        ? `Erwartet: eine Journey. Gefunden: außerdem ${quote(found)}. Nennen Sie nur eine Datei.`
        : `Erwartet: zwei Journeys. Gefunden: außerdem ${quote(found)}. Nennen Sie nur zwei Dateien.`,
  "call.missingOption": ({ option }, { quote }) => `Die Option ${quote(option)} fehlt.`,
  "call.instant": ({ option, found }, { quote }) =>
    `Erwartet für ${quote(option)}: ein Zeitpunkt wie 2026-11-03T09:00:00Z. Gefunden: ${quote(found)}.`,
  "call.lang": ({ found }, { quote }) => `Erwartet für „--lang“: „en“ oder „de“. Gefunden: ${quote(found)}.`,
  "call.format": ({ found, known, suggestion }, { choice, quote }) =>
    `Erwartet für „--to“: ${choice(known.map(quote))}. Gefunden: ${quote(found)}.${didYouMean(suggestion)}`,
  "call.timeZone": ({ found }, { quote }) =>
    `Erwartet für „--time-zone“: eine Zeitzone wie Europe/Berlin. Gefunden: ${quote(found)}.`,
  "call.inputTwice": () =>
    "Die Standardeingabe lässt sich nur einmal lesen. Verwenden Sie „-“ für eine Datei.",
  "call.unknownHcp": ({ found, suggestion, file }, { quote }) =>
    `Den HCP ${quote(found)} gibt es unter den Zeilen nicht, die aus ${file} übernommen wurden.${didYouMean(suggestion)}`,
  "hint.help": ({ command }, { quote }) => `Wie der Aufruf lautet, sagt ${quote(`${command} --help`)}.`,

  "file.missing": ({ file }) => `${file}: Diese Datei gibt es nicht. Prüfen Sie den Pfad.`,
  "file.isFolder": ({ file }) => `${file}: Das ist ein Ordner. Nennen Sie eine Datei darin.`,
  "file.denied": ({ file }) => `${file}: Sie dürfen diese Datei nicht lesen. Ändern Sie die Rechte.`,
  "file.unreadable": ({ file, reason }) => `${file}: Die Datei ist nicht lesbar (${reason}).`,
  "file.notUtf8": ({ file }) => `${file}: Der Text ist kein UTF-8. Speichern Sie ihn als UTF-8.`,
  "file.input": () => "Standardeingabe",

  "severity.error": () => "Fehler",
  "severity.warning": () => "Warnung",
  "check.valid": ({ title, phases, stages, transitions }, { quote, plural }) =>
    `${quote(title)} ist verwendbar: ${plural(phases, { one: "# Hauptphase", other: "# Hauptphasen" })}, ${plural(stages, { one: "# Phase", other: "# Phasen" })}, ${plural(transitions, { one: "# Übergang", other: "# Übergänge" })}.`,
  "check.findings": ({ errors, warnings }, { plural }) =>
    `${plural(errors, { one: "# Fehler", other: "# Fehler" })}, ${plural(warnings, { one: "# Warnung", other: "# Warnungen" })}.`,

  "convert.invalid": ({ file }) =>
    `${file}: Die Journey hat Fehler, also wurde nichts geschrieben. Beheben Sie sie zuerst.`,
  "convert.draft": ({ file }) =>
    `${file}: Die Journey wurde mit den Fehlern oben geschrieben. Beheben Sie sie, bevor jemand sie verwendet.`,
  "convert.made": ({ file }) => `die Journey aus ${file}`,
  "convert.left.entry": ({ count }, { plural }) =>
    `Weggelassen: ${plural(count, { one: "# Einstiegsregel", other: "# Einstiegsregeln" })}. Die Maschine beginnt, wenn ihr Akteur startet.`,
  "convert.left.exits": ({ count }, { plural }) =>
    `Weggelassen: ${plural(count, { one: "# Ausstieg", other: "# Ausstiege" })}. Halten Sie den Akteur an, wenn einer zutrifft.`,
  "convert.left.goals": ({ count }, { plural }) =>
    `Weggelassen: ${plural(count, { one: "# Ziel", other: "# Ziele" })}.`,
  "convert.left.policies": ({ count }, { plural }) =>
    `Weggelassen: ${plural(count, { one: "# Richtlinie", other: "# Richtlinien" })}. Die Maschine befolgt keine.`,
  "convert.left.touchpoints": ({ count }, { plural }) =>
    `Weggelassen: ${plural(count, { one: "# geplanter Kontakt", other: "# geplante Kontakte" })}. Die Maschine plant keine.`,
  "convert.needs.xstate": () =>
    "Zum Ausführen braucht XState die Bedingung „cel“, eine Aktion je Art von Wirkung und eine Wartezeit je Namen in „meta.waypost.delays“: Eine fehlende gilt XState als keine.",

  "mapping.notJson": () =>
    "Das ist kein JSON und darum keine Zuordnung. Prüfen Sie, ob es die richtige Datei ist.",
  "mapping.absent": ({ file }) =>
    `${file} liegt nicht neben der Zuordnung. Legen Sie die Datei dorthin, sonst fehlt, was sie sagen würde.`,
  "mapping.missing": ({ file, column }, { quote }) =>
    `${file} hat keine Spalte ${quote(column)}, die die Zuordnung nennt: Sie gilt als leer.`,
  "mapping.unmapped": ({ file, column, value, count, row }, { quote, number, plural }) =>
    `${file}: ${quote(value)} in Spalte ${quote(column)} hat keine Übersetzung (${plural(count, { one: "# Zeile", other: "# Zeilen" })}, zuerst ${number(row)}). Ergänzen Sie die Zuordnung, oder setzen Sie null, um solche Zeilen auszulassen.`,

  "replay.invalid": ({ file }) =>
    `${file}: Die Journey hat Fehler, also lässt sich niemand einordnen. Beheben Sie sie zuerst.`,
  "replay.refused": ({ file }) => `${file}: Die Datei wurde abgelehnt, es wurde nichts nachvollzogen.`,
  "replay.rows": ({ file, taken, repeated, rejected }, { plural, number }) =>
    [
      `${file}: ${plural(taken, { one: "# Zeile", other: "# Zeilen" })} übernommen`,
      ...(repeated > 0 ? [`${number(repeated)} wiederholt`] : []),
      ...(rejected > 0 ? [`${number(rejected)} nicht übernommen`] : []),
    ].join(", "),
  "replay.line": ({ line }, { number }) => `Zeile ${number(line)}`,
  "replay.moreRows": ({ count }, { plural }) =>
    `… und ${plural(count, { one: "# weitere Zeile", other: "# weitere Zeilen" })}`,
  "replay.unknownHcp": ({ hcp, file }, { quote }) =>
    `Den HCP ${quote(hcp)} gibt es unter den Zeilen nicht, die aus ${file} übernommen wurden. Ergänzen Sie ihn dort, oder berichtigen Sie die Kennung.`,
  "replay.none": () => "Es gibt keine HCPs einzuordnen.",
  "replay.summary": ({ total, active, completed, exited, notEntered, stuck }, { plural, number }) => {
    const parts = [
      [active, "unterwegs"],
      [completed, "abgeschlossen"],
      [exited, "beendet"],
      [notEntered, "nicht in dieser Journey"],
      [stuck, "steckengeblieben"],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`);
    return `${plural(total, { one: "# HCP", other: "# HCPs" })}: ${said.join(", ")}.`;
  },
  "explain.why": () => "Warum",
  "explain.whyHere": ({ stage }, { quote }) => `Warum in ${quote(stage)}`,
  "explain.repeats": ({ count }, { plural }) =>
    `… ${plural(count, { one: "ein weiterer Grund, der in dieselbe Phase zurückführte", other: "# weitere Gründe, die in dieselbe Phase zurückführten" })}`,
  "explain.next": () => "Was als Nächstes kommen kann",
  "explain.nothingNext": () => "Von hier führt nichts weiter.",
  "explain.touchpoints": () => "Geplante Kontakte",
  "explain.touchpoint": ({ label, occurrence, most, dueAt, isDue, answer }, { dateTime, quote, number }) => {
    const which = most === 1 ? quote(label) : `${quote(label)}, ${number(occurrence)} von ${number(most)}`;
    return isDue
      ? `${which}: ${answer}`
      : `${which}, fällig am ${dateTime(dueAt)} Uhr. Nach dem, was jetzt bekannt ist: ${answer}`;
  },
  "refold.summary": ({ total, stay }, { number, plural }) =>
    `${plural(total, { one: "1 HCP", other: "# HCPs" })}: ${number(stay)} blieben, ${number(total - stay)} stünden anderswo.`,
  "refold.start": ({ count, who }, { number }) => `Es begännen: ${number(count)} (${who}).`,
  "refold.end": ({ count, who }, { number }) => `Es endeten: ${number(count)} (${who}).`,
  "refold.resume": ({ count, who }, { number }) => `Wieder unterwegs wären: ${number(count)} (${who}).`,
  "refold.stick": ({ count, who }, { number }) => `Stecken blieben: ${number(count)} (${who}).`,
  "refold.unplaced": ({ count, who }, { number }) =>
    `Nicht einzuordnen, also unverändert: ${number(count)} (${who}).`,
  "refold.otherMoves": ({ count, who }, { number }) => `Auf noch anderen Wegen: ${number(count)} (${who}).`,
  "refold.suppressed": ({ type, place, times, count }, { plural, quote }) =>
    `Würde für Vergangenes nicht getan: ${quote(type)} bei ${quote(place)}, ${plural(times, { one: "einmal", other: "#-mal" })} für ${plural(count, { one: "1 HCP", other: "# HCPs" })}.`,
  "refold.people": ({ hcps, more }, { plural }) =>
    `${hcps.join(", ")}${more > 0 ? ` und ${plural(more, { one: "1 weiterer", other: "# weitere" })}` : ""}`,

  "table.hcp": () => "HCP",
  "table.persona": () => "Persona",
  "table.stage": () => "Phase",
  "table.since": () => "Seit",
  "table.cause": () => "Grund",
  "table.from": () => "Von",
  "table.to": () => "Nach",
  "table.people": () => "HCPs",
  "table.who": () => "Wer",

  "fault.own": ({ reason }) =>
    `Waypost selbst ist gescheitert: ${reason}. Bitte melden Sie das zusammen mit dem Aufruf.`,
};
