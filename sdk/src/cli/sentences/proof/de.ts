import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { ProofSentenceParameters } from "./ProofSentenceParameters.js";

/** Was `prove` auf Deutsch sagt; `common` und `exitCodes` stehen in der Hilfe jedes Befehls. */
export function createProofSentences(common: string, exitCodes: string): Catalogue<ProofSentenceParameters> {
  return {
    "help.prove":
      () => `Beweist je Persona, was in einer Journey nie geschehen kann, bevor jemand in ihr ist: Übergänge, die nie
genommen, Phasen, die nie erreicht werden. Zeigt an einem Beispiel, was möglich ist: Bedingungen, die zugleich gelten
oder alle nicht, Schleifen ohne Ende, Kontakte, die ohne Einwilligung fällig werden.

Aufruf: waypost prove DATEI [Optionen]

Optionen:
  --persona ID       nur diese Persona
  --steps N          mit N Schritten nach Beispielen suchen statt mit 40.000; 0 sucht keine
${common}

DATEI ist ein Journey-Dokument; „-“ liest es von der Standardeingabe.
„Nie“ ist bewiesen: Kein Ereignis, keine Wartezeit, keine Einwilligung, kein Zähler und keine veränderliche Angabe kann
dazu führen. Ein Beispiel ist der Weg eines HCP dorthin, den auch XState so gegangen ist. Was weder ausgeschlossen noch
gezeigt werden konnte, zählt als nicht bewiesen: Dass in so vielen Schritten kein Weg gefunden wurde, heißt nicht, dass es
keinen gibt. Dieselben Schritte finden überall dasselbe. Über Befunde entscheiden Menschen: Der Rückgabewert ist 0.

Beispiel: waypost prove journey.json --persona trailblazer

${exitCodes}
`,
    "prove.summary": ({ title, proved, found, open }, { quote, plural }) =>
      `${quote(title)}: ${plural(proved, { one: "1 Frage bewiesen", other: "# Fragen bewiesen" })}, ${found} an einem Beispiel gezeigt, ${open} nicht bewiesen.`,
    "prove.scope": ({ kinds }, { plural }) =>
      `Das gilt für die Journey, wie sie geschrieben ist, und für HCPs, deren Persona und feste Angaben bleiben (${plural(kinds, { one: "1 Art unterschieden", other: "# Arten unterschieden" })}). Was Menschen oder andere Systeme senden, gehört nicht dazu.`,
    "prove.approved": ({ from, until }, { calendarDate }) => {
      const bounds = [
        ...(from === undefined ? [] : [`ab dem ${calendarDate(from)}`]),
        ...(until === undefined ? [] : [`bis zum ${calendarDate(until)}`]),
      ];
      const when = bounds.length === 0 ? "" : ` ${bounds.join(" ")}`;
      return `Die Freigabe lehnt${when} sonst nichts ab, was geplant ist. Obergrenzen wurden am Plan jeder Phase geprüft, auf Kanälen ohne Zeiten; Zurückstellungen und Obergrenzen anderer Journeys nicht. Von Kontakten, die nie zustande kommen, stehen jene hier, die Bedingung, Einwilligung, Richtlinien, Wartezeiten, Termine oder Freigabe verhindern; unter den übrigen kann es weitere geben.`;
    },
    "prove.steps": ({ most }, { number }) =>
      `Die Suche nach Beispielen endete nach ihren ${number(most)} Schritten: Für das, was nicht bewiesen ist, kann es einen Weg geben, zu dem sie nicht kam. --steps sucht weiter.`,
    "prove.leftToVary": ({ attributes }, { list }) =>
      `Feste Angaben, die zu viele Arten ergäben, durften sich ändern, sodass weniger bewiesen ist: ${list(attributes)}.`,
    "prove.nothing": () =>
      "Nichts zu entscheiden: Jede Phase und jeder Übergang wird gebraucht, und nichts Zweifelhaftes wurde gefunden.",
  };
}
