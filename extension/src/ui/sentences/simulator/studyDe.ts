import type { Translation } from "../../dom/createT";
import type { studySentences as en } from "./studyEn";

/** The sentences of sweeps and of exact results, in German. */
export const studySentences: Translation<typeof en> = {
  "sweep.title": () => "Eine Größe mit mehreren Werten",
  "sweep.lead": () =>
    "Dieselben HCPs mit demselben Glück, einmal wie jetzt und einmal für jeden Wert: Was bewirkt das bei einem Ziel, und für wen?",
  "sweep.parameter": () => "Größe",
  "sweep.cadence": ({ touchpoint, now }) => `Abstand von „${touchpoint}“ (jetzt ${now})`,
  "sweep.response": ({ touchpoint, event, now }) =>
    `Chance auf „${event}“ nach „${touchpoint}“ (jetzt ${now})`,
  "sweep.consent": ({ channel, now }) => `HCPs mit Einwilligung: ${channel} (jetzt ${now})`,
  "sweep.wait": ({ transition, now }) => `Wartezeit von „${transition}“ (jetzt ${now})`,
  "sweep.varies": () => "je Persona verschieden",
  "sweep.days": ({ days }, format) => format.plural(days, { one: "# Tag", other: "# Tage" }),
  "sweep.percentValues": () => "Werte, %",
  "sweep.dayValues": () => "Werte, Tage",
  "sweep.valuesWrong": ({ isShare }) =>
    isShare ? "1 bis 12 Zahlen von 0 bis 100, etwa 10; 25; 50" : "1 bis 12 Zahlen über 0, etwa 2; 7; 14",
  "sweep.precision": () => "Bis auf ± … HCPs genau",
  "sweep.anyPrecision": () => "so genau es wird",
  "sweep.precisionWrong": () => "Eine Zahl über 0, oder nichts",
  "sweep.start": () => "Ausprobieren",
  "sweep.progress": ({ done, all, replications }, format) =>
    `${format.number(done)} von ${format.number(all)} Journeys simuliert, je ${format.plural(replications, { one: "# Lauf", other: "# Läufe" })}`,
  "sweep.best": ({ goal, asIs, value, mean, low, high }, format) =>
    `Am besten: ${value}. ${format.number(mean)} HCPs mehr erreichen „${goal}“ als die ${format.number(asIs)} jetzt (${format.number(low)} bis ${format.number(high)} mehr).`,
  "sweep.noneBetter": ({ goal, asIs }, format) =>
    `Kein Wert erweist sich für „${goal}“ als besser denn jetzt (${format.number(asIs)} HCPs).`,
  "sweep.none": () => "Mit keinem dieser Werte ließ sich die Journey simulieren.",
  "sweep.basis": ({ runs, looks }, format) =>
    `Je ${format.plural(runs, { one: "# Lauf", other: "# Läufe" })}.${looks > 1 ? " Die Spannen sind weiter als die 95 % eines einzigen Blicks, weil mehrmals nachgesehen wurde." : ""}`,
  "sweep.more": ({ more }, format) =>
    `${format.plural(more, { one: "# weiterer Lauf wäre", other: "# weitere Läufe wären" })} wohl so genau wie gewünscht.`,
  "sweep.farOff": () => "Für die gewünschte Genauigkeit bräuchte es mehr als eine Million Läufe.",
  "sweep.chart": ({ goal }) => `HCPs mehr oder weniger, die „${goal}“ erreichen, mit Spannen`,
  "sweep.value": () => "Wert",
  "sweep.interval": () => "Spanne",
  "sweep.personas": () =>
    "Unter den Personas: HCPs mehr oder weniger, wer gewinnt und wer verliert; ohne Spanne.",
  "sim.noGoals": () =>
    "Diese Journey hat kein Ziel, also gibt es keine Antwort. Im Studio lässt sich eines nennen; wohin Menschen gehen, steht unten.",
  "sim.waits": ({ behind }) => `„${behind}“ läuft noch. Dies beginnt, sobald das zu Ende ist.`,
  "sim.earlier": ({ count }, format) =>
    format.plural(count, { one: "# frühere Antwort", other: "# frühere Antworten" }),
  "compare.asManyRuns": () => "so viele Läufe wie hier",
  "compare.cap": ({ most }, format) =>
    `Die Läufe werden verdoppelt, bis die Spanne des Unterschieds so eng ist, höchstens ${format.number(most)} Läufe je Plan.`,
  "compare.runsNow": ({ runs }, format) => `(je ${format.plural(runs, { one: "# Lauf", other: "# Läufe" })})`,
  "compare.soFar": ({ runs, within }, format) =>
    `Auf ± ${format.number(within)} HCPs genau nach ${format.plural(runs, { one: "# Lauf", other: "# Läufen" })}.`,
  "compare.cadence": ({ touchpoint, days, most }, format) =>
    `„${touchpoint}“ ${days === 1 ? "jeden Tag" : `alle ${format.number(days)} Tage`}, höchstens ${format.number(most)}-mal`,
  "compare.response": ({ touchpoint, times }, format) =>
    `Jede Antwort auf „${touchpoint}“ ${format.number(times)}-mal so wahrscheinlich`,
  "compare.sequential": () => "95-%-Intervall über alle Blicke",
  "compare.basis": ({ runs, looks }, format) =>
    `Je Plan ${format.plural(runs, { one: "# Lauf", other: "# Läufe" })}, mit denselben HCPs und demselben Glück.${looks > 1 ? ` Bis zu ${format.number(looks)}-mal wurde nachgesehen, ob das genügt: Die Intervalle sind deshalb weiter, damit sie zusammen in 95 von 100 Fällen stimmen.` : ""}`,
  "compare.stopped": ({ precision }, format) =>
    `Beendet, bevor die Antwort auf ± ${format.number(precision)} HCPs genau war.`,
  "compare.capped": ({ precision }, format) =>
    `Noch nicht auf ± ${format.number(precision)} HCPs genau: Mehr Läufe werden nicht gemacht.`,
  "exact.title": () => "Ohne Glück",
  "exact.lead": () =>
    "Wo eine Journey einfach genug ist, lässt sich lösen statt simulieren, was aus HCPs wird: exakt und am Ende, ohne letzten Tag.",
  "exact.solve": () => "Exakt lösen",
  "exact.of": ({ persona, states }, format) =>
    `${persona}: exakt (${format.plural(states, { one: "# Zustand", other: "# Zustände" })})`,
  "exact.not": ({ persona }) => `${persona}: nur simuliert`,
  "exact.reasons": ({ count }, format) =>
    format.plural(count, {
      one: "# Grund, warum es sich nicht lösen lässt",
      other: "# Gründe, warum es sich nicht lösen lässt",
    }),
  "exact.everReached": () => "Exakt, am Ende",
  "exact.after": () => "Nach, im Mittel",
  "exact.simulated": ({ days }, format) => `Simuliert, bis Tag ${format.number(days)}`,
  "exact.together": () => "Zusammen",
  "exact.share": ({ share, low, high }, format) =>
    `${format.number(share)} % (${format.number(low)} bis ${format.number(high)})`,
  "exact.agrees": () => "stimmen überein",
  "exact.underWay": () => "bis dahin weniger: manche sind noch unterwegs",
  "exact.differs": () => "mehr als exakt: Bitte melden, das ist unser Fehler",
  "exact.levers": ({ goal }) =>
    `Was „${goal}“ am meisten bewegt, wenn es bei jeder Wahl 10 % öfter genommen wird:`,
  "exact.points": ({ points }, format) => `${points > 0 ? "+" : ""}${format.number(points)} Punkte`,
  "exact.ending": ({ name, percent }, format) => `${name} ${format.number(percent)} %`,
  "exact.ending.completed": () => "Abgeschlossen",
  "exact.ending.exited": () => "Ausgestiegen",
  "exact.ending.stuck": () => "Hängt fest",
  "exact.ending.stays": () => "Bleibt",
  "exact.ending.circles": () => "Geht im Kreis",
  "exact.ending.notEntered": () => "Tritt nicht ein",
  "exact.duration": ({ days }, format) =>
    `Von der ersten Stufe bis zum Ende: im Mittel ${format.plural(days, { one: "# Tag", other: "# Tage" })}.`,
  "sim.who": () => "Wer",
  "sim.whoSampled": () => "erfunden, nach Personas",
  "sim.whoStored": ({ count }, format) =>
    format.plural(count, {
      one: "der # hier gespeicherte HCP, mit seinem Verlauf",
      other: "die # hier gespeicherten HCPs, mit ihren Verläufen",
    }),
  "sim.whoStoredHint": () =>
    "Was, wenn diese Journey von dem Tag an gälte? Jeder geht von seinem Verlauf bis dahin aus weiter. Nur Summen verlassen den Speicher; nichts wird eingetragen.",
  "sim.reportFootStored": ({ version, seed, from, simulator }, format) =>
    `Fassung ${version}, ab ${format.date(from)}, Startwert ${seed}, Simulator ${format.number(simulator)}. Summen über wirkliche HCPs und was aus ihnen werden könnte.`,
  "sim.storiesElsewhere": () => "Das sind wirkliche HCPs: Einzelne Geschichten erzählt nur das Panel.",
};
