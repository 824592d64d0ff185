import type { Translation } from "../../dom/createT";
import type { Format } from "../../dom/format";
import type { simulatorSentences as en } from "./en";
import { flowSentences } from "./flowDe";
import { keptSentences } from "./keptDe";
import { studySentences } from "./studyDe";
import { walkSentences } from "./walkDe";

const hcps = (count: number, format: Format) => format.plural(count, { one: "# HCP", other: "# HCPs" });
const runs = (count: number, format: Format) => format.plural(count, { one: "# Lauf", other: "# Läufe" });
const days = (count: number, format: Format) => format.plural(count, { one: "# Tag", other: "# Tage" });

/** The sentences of the simulator, in German. */
export const simulatorSentences: Translation<typeof en> = {
  "sim.title": () => "Simulator",
  "sim.lead": () =>
    "Eine Journey proben, bevor jemand darin ist. Einwilligung, Obergrenzen, Zeiten und Ausstiege gelten wie sonst; nichts wird gesendet, niemand Echtes berührt.",

  // What is rehearsed
  "sim.setup": () => "Probe",
  "sim.journey": () => "Journey",
  "sim.choose": () => "Journey wählen",
  "sim.drafts": () => "Entwürfe",
  "sim.published": () => "Veröffentlicht",
  "sim.noJourney": () =>
    "Noch gibt es keine Journey. Zeichnen Sie eine im Studio oder veröffentlichen Sie eine auf der Datenseite; dann kommen Sie hierher zurück.",
  "sim.toStudio": () => "Studio öffnen",
  "sim.toData": () => "Datenseite öffnen",
  "sim.population": () => "HCPs",
  "sim.days": () => "Tage",
  "sim.from": () => "Beginnt am",
  "sim.replications": () => "Läufe",
  "sim.replicationsHint": () => "Mehr Läufe machen die Antwort sicherer. Jeder hat anderes Glück.",
  "sim.seed": () => "Startwert",
  "sim.seedHint": () => "Derselbe Startwert ergibt dasselbe Ergebnis, Byte für Byte.",
  "sim.more": () => "Läufe und Startwert",
  "sim.outOfBounds": ({ least, most }: { least: number; most: number }, format: Format) =>
    `Eine ganze Zahl von ${format.number(least)} bis ${format.number(most)}`,
  "sim.noDate": () => "Wählen Sie einen Tag",
  "sim.start": () => "Proben",
  "sim.unreadable": () =>
    "Diese Journey lässt sich nicht öffnen. Öffnen Sie sie im Studio und sehen Sie, was es dazu sagt.",
  "sim.silent": () => "Waypost hat nicht geantwortet. Laden Sie diese Seite neu.",

  // Under way
  "sim.running": ({ percent }: { percent: number }, format: Format) => `${format.number(percent)} % fertig`,
  "sim.preparing": () => "Wird vorbereitet",
  "sim.timeLeft": ({ seconds }: { seconds: number }, format: Format) =>
    seconds < 2
      ? "fast fertig"
      : `noch etwa ${format.plural(seconds, { one: "# Sekunde", other: "# Sekunden" })}`,
  "sim.paused": () => "angehalten",
  "sim.pause": () => "Anhalten",
  "sim.resume": () => "Weiter",
  "sim.cancel": () => "Hier beenden",
  "sim.soFar": () => "Bisher",
  "sim.cancelled": () => "Beendet, bevor etwas fertig war.",
  "sim.refused": () => "Diese Journey lässt sich so nicht proben:",
  "sim.broken": ({ reason }: { reason: string }) =>
    `Ein Rechenvorgang ist abgebrochen (${reason}), vielleicht aus Mangel an Speicher. Proben Sie noch einmal mit weniger HCPs oder Läufen; was bis dahin fertig war, steht unten.`,
  "sim.cutOff": () =>
    "Die letzte Probe brach ab: Ihre Seite wurde geschlossen, oder der Speicher reichte nicht. Was bis dahin fertig war, steht unten und lässt sich aufheben. Proben Sie noch einmal mit weniger HCPs, Läufen oder Tagen.",
  "sim.cutOffBare": () =>
    "Die letzte Probe brach ab, bevor etwas fertig war: Ihre Seite wurde geschlossen, oder der Speicher reichte nicht. Proben Sie noch einmal mit weniger HCPs, Läufen oder Tagen.",
  "sim.partial": ({ people }: { people: number }, format: Format) =>
    `Vorzeitig beendet: Was folgt, gilt für die ${hcps(people, format)}, die bis dahin simuliert waren.`,
  "sim.noWholeRun": () =>
    "Kein Lauf wurde fertig, also lässt sich über Ziele nichts sagen. Proben Sie noch einmal und lassen Sie einen zu Ende laufen.",
  "sim.ready": () => "Drücken Sie „Proben“: Was dabei herauskommt, steht dann hier.",
  "sim.nothingYet": () => "Wählen Sie eine Journey und drücken Sie „Proben“.",

  // The answer
  "sim.answer": () => "Die Antwort",
  "sim.basis": (
    { population, days: length, runs: count }: { population: number; days: number; runs: number },
    format: Format,
  ) => `${hcps(population, format)}, ${days(length, format)}, ${runs(count, format)}`,
  "sim.targetHolds": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) => `Ja: ${format.number(count)} × „${goal}“ in höchstens ${format.number(within)} Tagen wird erreicht.`,
  "sim.targetFails": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) =>
    `Nein: ${format.number(count)} × „${goal}“ in höchstens ${format.number(within)} Tagen wird nicht erreicht.`,
  "sim.targetOpen": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) =>
    `Nicht sicher: ${format.number(count)} × „${goal}“ in höchstens ${format.number(within)} Tagen wird vielleicht erreicht, vielleicht nicht.`,
  "sim.targetLate": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) =>
    `${format.number(count)} × „${goal}“ in höchstens ${format.number(within)} Tagen: Die Probe endet früher und kann es nicht sagen. Machen Sie sie länger.`,
  "sim.targetEvidence": (
    {
      met,
      runs: count,
      low,
      high,
      asked,
    }: { met: number; runs: number; low: number; high: number; asked: number },
    format: Format,
  ) =>
    `Erreicht in ${format.number(met)} von ${format.number(count)} Läufen: eine Chance zwischen ${format.number(low)} und ${format.number(high)} %; gefordert sind ${format.number(asked)} %.`,
  "sim.targetMean": ({ mean, low, high }: { mean: number; low: number; high: number }, format: Format) =>
    `Bis dahin im Mittel ${format.number(mean)} (${format.number(low)} bis ${format.number(high)}).`,
  "sim.moreRuns": ({ more }: { more: number }, format: Format) =>
    `${format.plural(more, { one: "# weiterer Lauf", other: "# weitere Läufe" })} würden es wohl entscheiden.`,
  "sim.otherGoals": () => "Andere Ziele, bis zum Ende",
  "sim.goal": () => "Ziel",
  "sim.reached": () => "HCPs",
  "sim.shareOfAll": () => "Von allen",
  "sim.between": () => "Läufe zwischen",
  "sim.range": ({ low, high }: { low: number; high: number }, format: Format) =>
    `${format.number(low)} und ${format.number(high)}`,
  "sim.warnings": () => "Was diese Zahlen zweifelhaft macht",
  "sim.model": () =>
    "Eine Probe sagt, was aus den Annahmen der Journey folgt. Ob Menschen sich so verhalten, kann sie nicht wissen.",

  // Stop, start, continue
  "sim.advice": () => "Aufhören, anfangen, weitermachen",
  "sim.adviceLead": ({ goal }: { goal: string }) =>
    `Jeder Kontaktpunkt wird einmal weggelassen, die Einwilligung einmal erhöht, bei denselben HCPs und demselben Glück: Was macht das mit „${goal}“?`,
  "sim.adviceStart": () => "Herausfinden",
  "sim.adviceFor": () => "Für das Ziel",
  "sim.adviceProgress": ({ done, all }: { done: number; all: number }, format: Format) =>
    `${format.number(done)} von ${format.number(all)} Änderungen probiert`,
  "sim.advicePartial": () => "Vorzeitig beendet: Nicht jede Änderung wurde probiert.",
  "sim.stop": () => "Aufhören",
  "sim.startDoing": () => "Anfangen",
  "sim.keep": () => "Weitermachen",
  "sim.open": () => "Zu knapp",
  "sim.elsewhere": () => "Dient anderen Zielen",
  "sim.untold": () => "Lässt sich nicht sagen: Die Journey nennt darauf keine Antwort",
  "sim.harms": ({ goals }: { goals: readonly string[] }, format: Format) =>
    `Weniger erreichen ${format.list(goals)}.`,
  "sim.stopNothing": () => "Nichts: Jeder Kontaktpunkt verdient seinen Platz.",
  "sim.startNothing": () => "Nichts, was probiert wurde, bringt mehr.",
  "sim.keepNothing": () => "Kein Kontaktpunkt zeigt, dass er gebraucht wird.",
  "sim.withoutGain": (gain: Gain, format: Format) => `Ohne ihn ${describeGain(gain, format)}.`,
  "sim.savedTouches": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# Kontakt weniger.", other: "# Kontakte weniger." }),
  "sim.saved": ({ amount }: { amount: string }) => `Spart ${amount}.`,
  "sim.moreConsent": ({ channel, points }: { channel: string; points: number }, format: Format) =>
    `Um Einwilligung bitten: ${channel}, ${format.number(points)} mehr von hundert HCPs`,
  "sim.consentGain": (gain: Gain, format: Format) => `Es brächte ${describeGain(gain, format)}.`,

  // Pictures and tables
  "sim.goalsOverTime": () => "Ziele im Lauf der Zeit",
  "sim.goalsCaption": () =>
    "HCPs, die das Ziel erreicht haben, nach Tagen. Das Band umfasst neun von zehn Läufen.",
  "sim.whereTheyAre": () => "Wo sie sind",
  "sim.whereCaption": () => "HCPs nach Phase und Tag, in einem mittleren Lauf.",
  "sim.notEntered": () => "nicht eingetreten",
  "sim.exited": () => "Journey verlassen",
  "sim.day": ({ day }: { day: number }, format: Format) => `Tag ${format.number(day)}`,
  "sim.dayHeading": () => "Tag",
  "sim.targetLine": ({ count }: { count: number }, format: Format) => `Ziel ${format.number(count)}`,
  "sim.chartFile": ({ kind, chart }: { kind: string; chart: string }) => `${chart} als ${kind}`,
  "sim.chartFailed": () => "Der Browser konnte es nicht zeichnen. Nehmen Sie das SVG.",
  "sim.asTable": () => "Als Tabelle",
  "sim.timeToGoal": () => "Zeit bis zum Ziel",
  "sim.timeCaption": () =>
    "Anteil der HCPs, die es erreicht haben, nach Tagen seit dem Eintritt; andere Enden konkurrieren (Aalen–Johansen).",
  "sim.touchpoints": () => "Kontaktpunkte",
  "sim.touchpoint": () => "Kontaktpunkt",
  "sim.channel": () => "Kanal",
  "sim.sent": () => "Erfolgt",
  "sim.answered": () => "Antworten",
  "sim.refusals": () => "Zurückgehalten",
  "sim.cost": () => "Kosten",
  "sim.answerShare": ({ event, percent }: { event: string; percent: number }, format: Format) =>
    `${event} ${format.number(percent)} %`,
  "sim.costTotal": ({ amount, perHcp }: { amount: string; perHcp: string }) =>
    `${amount} in einem Lauf, ${perHcp} je HCP.`,
  "sim.costPerGoal": ({ goal, amount }: { goal: string; amount: string }) => `${amount} je „${goal}“.`,
  "sim.personas": () => "Personas",
  "sim.persona": () => "Persona",
  "sim.unknownPersona": () => "unbekannt",
  "sim.entered": () => "Eingetreten",
  "sim.groups": () => "Gruppen",
  "sim.group": () => "Gruppe",
  "sim.noValue": () => "ohne Wert",
  "sim.touches": () => "Kontakte",
  "sim.paths": () => "Häufigste Wege",
  "sim.path": () => "Weg",
  "sim.people": () => "HCPs",
  "sim.otherPaths": ({ count }: { count: number }, format: Format) =>
    `${hcps(count, format)} nahmen andere, seltenere Wege.`,
  "sim.stages": () => "Stufen",
  "sim.stage": () => "Stufe",
  "sim.visitors": () => "Je darin",
  "sim.atEnd": () => "Am Ende",
  "sim.again": () => "Zurückgekehrt",
  "sim.touchLoad": () => "Kontakte je HCP",
  "sim.touchesCount": ({ count, isLast }: { count: number; isLast: boolean }, format: Format) =>
    isLast ? `${format.number(count)} und mehr` : format.number(count),
  "sim.reason.gate.ended": () => "Journey beendet",
  "sim.reason.gate.held": () => "zurückgestellt",
  "sim.reason.gate.stageLeft": () => "Stufe verlassen",
  "sim.reason.gate.guardFailed": () => "eigene Bedingung",
  "sim.reason.gate.guardUnreadable": () => "Bedingung nicht lesbar",
  "sim.reason.gate.consentNeverGiven": () => "keine Einwilligung",
  "sim.reason.gate.consentWithdrawn": () => "Einwilligung widerrufen",
  "sim.reason.gate.consentExpired": () => "Einwilligung abgelaufen",
  "sim.reason.gate.notApproved": () => "Inhalt nicht freigegeben",
  "sim.reason.gate.notYetApproved": () => "Inhalt noch nicht freigegeben",
  "sim.reason.gate.approvalExpired": () => "Freigabe abgelaufen",
  "sim.reason.gate.policyFailed": () => "Regel",
  "sim.reason.gate.policyUnreadable": () => "Regel nicht lesbar",
  "sim.reason.gate.capReached": () => "Obergrenze erreicht",
  "sim.reasonCount": ({ reason, count }: { reason: string; count: number }, format: Format) =>
    `${reason} ${format.number(count)}`,

  // One of them
  "sim.onePerson": () => "Einer von ihnen",
  "sim.onePersonLead": () => "Jede Zahl besteht aus Menschen wie diesem. Niemand davon ist echt.",
  "sim.oneOf": () => "Einer von",
  "sim.anybody": () => "allen",
  "sim.groupReached": ({ goal }) => `hat „${goal}“ erreicht`,
  "sim.groupMissed": ({ goal }) => `hat „${goal}“ nicht erreicht`,
  "sim.groupTouched": ({ touchpoint }) => `bekam „${touchpoint}“`,
  "sim.groupRefused": ({ touchpoint, reason }) => `„${touchpoint}“ zurückgehalten: ${reason}`,
  "sim.showOne": () => "Einen zeigen",
  "sim.showOneOf": ({ group }) => `Einen zeigen: ${group}`,
  "sim.personFrom": () => "Ab HCP Nummer",
  "sim.personLooking": ({ looked, population }, format) =>
    `Gesucht: ${format.number(looked)} von ${format.number(population)} HCPs…`,
  "sim.personNone": ({ looked }, format) =>
    `Niemand unter ${format.number(looked)} HCPs von dort an im ersten Lauf. Eine andere Gruppe wählen oder bei einer anderen Nummer beginnen.`,
  "sim.nextPerson": () => "Nächster",
  "sim.personIs": ({ persona }: { persona: string }) => `Persona: ${persona}`,
  "sim.personFound": ({ number, persona }, format) => `HCP ${format.number(number)}, Persona: ${persona}`,
  "sim.story.started": () => "Die Journey beginnt",
  "sim.story.event": ({ event }: { event: string }) => `Tut: ${event}`,
  "sim.story.answer": ({ event, touchpoint }: { event: string; touchpoint: string }) =>
    `Antwortet auf „${touchpoint}“: ${event}`,
  "sim.story.sent": ({ touchpoint }: { touchpoint: string }) => `Erhält „${touchpoint}“`,
  "sim.story.deferred": ({ touchpoint }: { touchpoint: string }) =>
    `„${touchpoint}“ wartet auf die Sprechzeiten`,
  "sim.story.refused": ({ touchpoint, reason }: { touchpoint: string; reason: string }) =>
    `„${touchpoint}“ wird zurückgehalten: ${reason}`,
  "sim.story.entered": ({ stage }: { stage: string }) => `Tritt ein in „${stage}“`,
  "sim.story.reached": ({ goal }: { goal: string }) => `Erreicht das Ziel „${goal}“`,
  "sim.story.completed": () => "Die Journey ist abgeschlossen",
  "sim.story.exited": ({ exit }: { exit: string }) => `Verlässt die Journey: ${exit}`,
  "sim.story.stuck": () => "Drehte sich im Kreis und wurde angehalten",
  "sim.story.truncated": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# weitere Zeile", other: "# weitere Zeilen" })}`,

  // Comparing
  "sim.compare": () => "Vergleichen",
  "sim.compareLead": () => "Dieselben HCPs mit demselben Glück, noch einmal unter einem anderen Plan.",
  "sim.compareWith": () => "Womit",
  "sim.compareJourney": () => "einer anderen Journey oder Fassung",
  "sim.compareCadence": () => "einem anderen Takt eines Kontaktpunkts",
  "sim.compareResponse": () => "einer anderen Chance auf Antwort",
  "sim.cadenceOf": () => "Kontaktpunkt",
  "sim.every": () => "Alle … Tage wiederholen",
  "sim.most": () => "Höchstens",
  "sim.chance": () => "Chance jeder Antwort, mal",
  "sim.compareStart": () => "Vergleichen",
  "sim.comparing": ({ percent }: { percent: number }, format: Format) =>
    `Der andere Plan wird simuliert: ${format.number(percent)} %`,
  "sim.better": (
    { goal, mean, low, high }: { goal: string; mean: number; low: number; high: number },
    format: Format,
  ) =>
    `Der andere Plan ist besser: ${signed(mean, format)} HCPs erreichen „${goal}“ (${signed(low, format)} bis ${signed(high, format)}).`,
  "sim.worse": (
    { goal, mean, low, high }: { goal: string; mean: number; low: number; high: number },
    format: Format,
  ) =>
    `Der andere Plan ist schlechter: ${signed(mean, format)} HCPs erreichen „${goal}“ (${signed(low, format)} bis ${signed(high, format)}).`,
  "sim.alike": ({ goal, low, high }: { goal: string; low: number; high: number }, format: Format) =>
    `Bei „${goal}“ zeigt sich kein Unterschied: zwischen ${signed(low, format)} und ${signed(high, format)} HCPs.`,
  "sim.same": ({ goal }: { goal: string }) => `Kein Unterschied: Genau dieselben HCPs erreichen „${goal}“.`,
  "sim.settle": ({ more }: { more: number }, format: Format) =>
    `${format.number(more)} weitere Läufe würden wohl zeigen, welcher besser ist.`,
  "sim.asIs": () => "Wie er ist",
  "sim.otherPlan": () => "Anderer Plan",
  "sim.difference": () => "Unterschied",
  "sim.confidence": () => "95-%-Intervall",
  "sim.touchesTotal": () => "Kontakte",
  "sim.costTotalOf": ({ currency }: { currency: string }) => `Kosten, ${currency}`,
  "sim.gainsAndLoses": () => "Wer gewinnt und wer verliert",
  "sim.signed": ({ value }: { value: number }, format: Format) => signed(value, format),
  "sim.signedRange": ({ low, high }: { low: number; high: number }, format: Format) =>
    `${signed(low, format)} bis ${signed(high, format)}`,
  "sim.notComparable": () =>
    "Die andere Journey hat kein Ziel mit dieser gemeinsam; es gibt nichts zu vergleichen.",

  // Taking it along
  "sim.export": () => "Mitnehmen",
  "sim.exportReport": () => "Berichtsseite",
  "sim.exportJson": () => "JSON",
  "sim.exportCsv": () => "CSV",
  "sim.reportOf": ({ title }: { title: string }) => `Probe von „${title}“`,
  "sim.reportFoot": (
    { version, seed, from, simulator }: { version: string; seed: number; from: number; simulator: number },
    format: Format,
  ) =>
    `Fassung ${version}, ab ${format.date(from)}, Startwert ${seed}, Simulator ${format.number(simulator)}. Alle darin sind erfunden.`,

  ...flowSentences,
  ...keptSentences,
  ...walkSentences,
  ...studySentences,
};

type Gain = { low: number; high: number; mean: number };

function describeGain({ low, high, mean }: Gain, format: Format): string {
  if (low === 0 && high === 0) return "in jedem Lauf gleich viele HCPs";
  return `${moreOrFewer(mean, format)} (${signed(low, format)} bis ${signed(high, format)})`;
}

function moreOrFewer(value: number, format: Format): string {
  if (value === 0) return "gleich viele HCPs";
  const than = value > 0 ? "mehr" : "weniger";
  return format.plural(Math.abs(value), { one: `# HCP ${than}`, other: `# HCPs ${than}` });
}

function signed(value: number, format: Format): string {
  const text = format.number(Math.abs(value));
  if (value === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
