import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { RehearsalSentenceParameters } from "./RehearsalSentenceParameters.js";

/** What the commands that rehearse a journey say, in German; `common` and `exitCodes` are those of every command's help. */
export function createRehearsalSentences(
  common: string,
  exitCodes: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<RehearsalSentenceParameters> {
  return {
    "help.analyse":
      () => `Sagt genau, ohne zu simulieren, mit welcher Wahrscheinlichkeit und nach welcher Zeit jedes Ziel erreicht wird
und welcher Übergang daran am meisten ändern würde. Wo das nicht geht, sagt es, warum: Dann wird simuliert.

Aufruf: waypost analyse DATEI [Optionen]

Optionen:
  --persona ID       nur diese Persona
${common}

DATEI ist eine Journey; „-“ liest sie von der Standardeingabe.
Genau berechnet werden Journeys, deren Bedingungen nur feste Merkmale, Phasen und Zähler lesen, mit einem Strang,
mit Uhren, die mit ihrer Phase beginnen, und mit Antworten auf Kontakte, die nichts verhindern kann. Es gibt keinen
Horizont: Gesagt wird, was am Ende geschieht. Simulieren zu müssen ist kein Fehler: Der Rückgabewert ist 0.

Beispiel: waypost analyse journey.json --persona trailblazer

${exitCodes}
`,
    "call.unknownPersona": ({ found, suggestion }, { quote }) =>
      `Die Journey hat keine Persona ${quote(found)}.${didYouMean(suggestion)}`,

    "analyse.exact": ({ persona, states }, { plural }) =>
      `${persona ?? "Alle"}: genau berechnet, in ${plural(states, { one: "1 Zustand", other: "# Zuständen" })}.`,
    "analyse.notExact": ({ persona }) =>
      `${persona ?? "Alle"}: muss simuliert werden, denn genau berechnen lässt es sich nicht:`,
    "analyse.duration": ({ mean, deviation }) =>
      `Ein Durchlauf dauert im Mittel ${mean} (Standardabweichung ${deviation}).`,
    "analyse.noDuration": () => "Manche Durchläufe enden nie.",
    "analyse.after": ({ mean, deviation }) => `${mean} (± ${deviation})`,
    "analyse.levers": ({ goal }, { quote }) =>
      `Was an ${quote(goal)} am meisten ändert, wenn es um 10 % häufiger geschieht:`,
    "analyse.lever": ({ points, way }) => `${points}  ${way}`,
    "analyse.ending": ({ kind, exit, stages }, { list }) => {
      switch (kind) {
        case "completed":
          return `Abgeschlossen: ${list(stages)}`;
        case "exited":
          return `Beendet: ${exit ?? ""} (in ${list(stages)})`;
        case "stuck":
          return `Hängt fest in ${list(stages)}`;
        case "stays":
          return `Bleibt in ${list(stages)}`;
        case "circles":
          return `Geht im Kreis: ${list(stages)}`;
        case "notEntered":
          return "Beginnt nicht";
      }
    },
    "analyse.forEver": () => "für immer",

    "help.test":
      () => `Misst eine Journey Schritt für Schritt an den Szenarien ihres Dokuments und sagt, was diese auslassen.

Aufruf: waypost test DATEI [Optionen]

Optionen:
  --generate         die kürzesten Szenarien suchen, die gehen, was ausgelassen ist, und die Journey mit ihnen auf die
                     Standardausgabe schreiben; der Bericht geht dann auf die Standardfehlerausgabe
${common}

DATEI ist ein Journey-Dokument; „-“ liest es von der Standardeingabe.
Ein Szenario führt einen erdachten HCP durch die Journey und erwartet Phasen, Ziele, Zähler, Meldungen oder was die
Prüfungen zu einem Kontakt sagen. Trifft etwas nicht zu, ist der Rückgabewert 2. Auslassungen sind kein Fehler.
Farbe gibt es auf einem Terminal, außer wenn NO_COLOR gesetzt ist.

Beispiel: waypost test journey.json

${exitCodes}
`,
    "test.passed": ({ label }) => `✓ ${label}`,
    "test.failed": ({ label }) => `✗ ${label}`,
    "test.step": ({ step, message }, { number }) => `Schritt ${number(step)}: ${message}`,
    "test.none": () => "Die Journey hat noch keine Szenarien.",
    "test.summary": ({ passed, failed }, { plural, number }) =>
      `${plural(passed, { one: "1 Szenario bestanden", other: "# Szenarien bestanden" })}, ${number(failed)} nicht.`,
    "test.covered": ({ covered, all }, { number }) => `${number(covered)} von ${number(all)}`,
    "test.missing": ({ names, more }, { plural }) =>
      `${names.join(", ")}${more > 0 ? ` und ${plural(more, { one: "1 weiteres", other: "# weitere" })}` : ""}`,
    "test.unseen": ({ transition, outcome }) =>
      `${transition} ${outcome === "holds" ? "erfüllt" : "nicht erfüllt"}`,
    "test.generated": ({ count }, { plural }) =>
      plural(count, {
        one: "1 Szenario wurde gefunden, das mehr geht.",
        other: "# Szenarien wurden gefunden, die mehr gehen.",
      }),
    "test.cutShort": () => "Die Suche wurde abgebrochen: Das heißt nicht, dass es keinen Weg gibt.",
    "test.unreached": ({ transition, reason }) => `${transition}: ${reason}`,

    "unit.percent": ({ value }) => `${value} %`,
    "unit.points": ({ value }) => `${value} Punkte`,
    "unit.days": ({ value }) => `${value} Tage`,

    "table.goal": () => "Ziel",
    "table.probability": () => "Wahrscheinlichkeit",
    "table.time": () => "Nach",
    "table.ending": () => "Ende",
    "table.visits": () => "Besuche",
    "table.timeIn": () => "Zeit darin",
    "table.coverage": () => "Abdeckung",
    "table.coverageStages": () => "Phasen",
    "table.coverageTransitions": () => "Übergänge",
    "table.coverageGuards": () => "Bedingungen in beiden Fällen",
    "table.covered": () => "Abgedeckt",
    "table.missing": () => "Ausgelassen",
  };
}
