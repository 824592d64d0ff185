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

    "unit.percent": ({ value }) => `${value} %`,
    "unit.points": ({ value }) => `${value} Punkte`,
    "unit.days": ({ value }) => `${value} Tage`,

    "table.goal": () => "Ziel",
    "table.probability": () => "Wahrscheinlichkeit",
    "table.time": () => "Nach",
    "table.ending": () => "Ende",
    "table.visits": () => "Besuche",
    "table.timeIn": () => "Zeit darin",
  };
}
