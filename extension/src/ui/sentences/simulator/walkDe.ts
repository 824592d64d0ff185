import type { Format } from "../../dom/format";
import type { walkSentences as en } from "./walkEn";

/** The sentences of the walk of one HCP, in German. */
export const walkSentences: typeof en = {
  "walk.population": () => "Viele",
  "walk.one": () => "Ein HCP, Schritt für Schritt",
  "walk.mode": () => "Was geprobt wird",
  "walk.who": () => "Wer geht",
  "walk.lead": () =>
    "Ein erfundener HCP. Was Sie mit ihm tun, geschieht nur in diesem Fenster und lässt sich zurücknehmen.",
  "walk.consent": () => "Hat eingewilligt in",
  "walk.unknown": () => "unbekannt",
  "walk.yes": () => "ja",
  "walk.no": () => "nein",
  "walk.start": () => "Gang beginnen",
  "walk.actions": () => "Was als Nächstes geschieht",
  "walk.event": () => "Ereignis",
  "walk.happens": () => "Geschieht",
  "walk.toNext": () => "Zeit vergeht bis zum Nächsten",
  "walk.pass": () => "Tage vergehen",
  "walk.more": () => "Einwilligung, Angaben und Kontaktpunkte",
  "walk.grant": () => "Willigt ein",
  "walk.withdraw": () => "Widerruft",
  "walk.attribute": () => "Angabe",
  "walk.change": () => "Ändert sich",
  "walk.send": () => "Erfolgt",
  "walk.goals": ({ goals }: { goals: readonly string[] }, format: Format) =>
    `Erreicht: ${format.list(goals)}`,
  "walk.ways": () => "Wege weiter",
  "walk.due": ({ at }: { at: string }) => `fällig ${at}.`,
  "walk.log": () => "Was geschah",
  "walk.guards": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# Bedingung wurde gelesen", other: "# Bedingungen wurden gelesen" }),
  "walk.guard.holds": () => "gilt",
  "walk.guard.fails": () => "gilt nicht",
  "walk.guard.error": () => "nicht lesbar",
  "walk.missing": () => "fehlt",
  "walk.told": ({ type }: { type: string }) => `Meldet ${type}`,
  "walk.begins": () => "Der Gang beginnt",
  "walk.granted": ({ channel }: { channel: string }) => `Willigt ein: ${channel}`,
  "walk.withdrawn": ({ channel }: { channel: string }) => `Widerruft die Einwilligung: ${channel}`,
  "walk.changed": ({ attribute, value }: { attribute: string; value: string }) =>
    `${attribute} ist jetzt ${value}`,
  "walk.passed": ({ at }: { at: string }) => `Zeit vergeht bis ${at}`,
  "walk.tools": () => "Behalten, vergleichen, anhalten",
  "walk.stopped": ({ places }: { places: string }) => `Die Zeit hielt hier an: ${places}.`,
  "walk.keep": () => "Zum Vergleich behalten",
  "walk.anew": () => "Neu beginnen",
  "walk.back": () => "Zurück zum behaltenen Gang",
  "walk.sameAs": ({ shared }: { shared: number }, format: Format) =>
    `Er führt zum selben wie der behaltene Gang (${format.plural(shared, { one: "# Schritt", other: "# Schritte" })} gemeinsam).`,
  "walk.differs": ({ aspects, shared }: { aspects: string; shared: number }, format: Format) =>
    `Er unterscheidet sich vom behaltenen Gang: ${aspects} (${format.plural(shared, { one: "# Schritt", other: "# Schritte" })} gemeinsam).`,
  "walk.aspect.status": () => "Stand des Laufs",
  "walk.aspect.stages": () => "Stufen",
  "walk.aspect.exit": () => "Ausstieg",
  "walk.aspect.goals": () => "Ziele",
  "walk.aspect.counters": () => "Zähler",
  "walk.aspect.tags": () => "Marken",
  "walk.aspect.told": () => "was gemeldet wurde",
  "walk.issue.walk.past": () => "Die Zeit läuft nicht rückwärts.",
  "walk.issue.walk.nothingNext": () => "Nichts steht an: Ohne ein Ereignis geschieht nichts mehr.",
  "walk.issue.walk.advance": () => "Sagen Sie, wie viel Zeit vergeht.",
  "walk.issue.walk.unknown": () => "Das kennt die Journey nicht.",
  "walk.scenarioName": () => "Name des Szenarios",
  "walk.save": () => "Als Szenario sichern",
  "walk.saved": ({ label }: { label: string }) =>
    `„${label}“ steht im Entwurf und erwartet von nun an, wozu der Gang führte.`,
  "walk.saveOnlyDrafts": () =>
    "Szenarien stehen in Entwürfen: Öffnen Sie diese Journey im Studio, dann gehen Sie durch ihren Entwurf.",
  "walk.conflict": () =>
    "Der Entwurf wurde inzwischen geändert. Wählen Sie ihn noch einmal und wiederholen Sie den Gang.",
  "walk.scenarios": () => "Szenarien dieser Journey",
  "walk.coverage": (
    {
      stages,
      allStages,
      ways,
      allWays,
      outcomes,
      allOutcomes,
    }: {
      stages: number;
      allStages: number;
      ways: number;
      allWays: number;
      outcomes: number;
      allOutcomes: number;
    },
    format: Format,
  ) =>
    `Zusammen treten sie in ${format.number(stages)} von ${format.number(allStages)} Stufen ein und gehen ${format.number(ways)} von ${format.number(allWays)} Wegen; von dem, was Bedingungen ergeben können, kamen ${format.number(outcomes)} von ${format.number(allOutcomes)} vor.`,
  "walk.passes": () => "wie erwartet",
  "walk.openOf": ({ label }: { label: string }) => `„${label}“ gehen`,
  "walk.open": () => "Gehen",
  "walk.map": () => "Wo die Person in der Journey steht",
  "walk.mapLarge": () => "Volle Größe",
  "walk.mapOf": ({ title }: { title: string }) => `„${title}“ mit markierten aktiven Stufen`,
  "walk.stopWhen": () => "Wo die Zeit anhält",
  "walk.break.what": () => "Anhalten bei",
  "walk.break.which": () => "Welche",
  "walk.break.comes": () => "Wenn sie",
  "walk.break.stage": () => "einer Stufe",
  "walk.break.transition": () => "einem Weg",
  "walk.break.guard": () => "einer Bedingung",
  "walk.break.refusal": () => "einer Ablehnung",
  "walk.break.any": () => "jeder Kontaktpunkt",
  "walk.break.add": () => "Hinzufügen",
  "walk.break.remove": () => "Entfernen",
  "walk.break.removeOf": ({ label }: { label: string }) => `Entfernen: ${label}`,
  "walk.break.atStage": ({ stage }: { stage: string }) => `Eintritt in „${stage}“`,
  "walk.break.atTransition": ({ transition }: { transition: string }) => `„${transition}“ wird genommen`,
  "walk.break.atGuard": ({ transition, outcome }: { transition: string; outcome: string }) =>
    `Bedingung von „${transition}“ ${outcome}`,
  "walk.break.atAnyRefusal": () => "ein Kontaktpunkt wird abgelehnt",
  "walk.break.atRefusal": ({ touchpoint }: { touchpoint: string }) => `„${touchpoint}“ wird abgelehnt`,
  "walk.until": () => "Bis zum Tag",
  "walk.passUntil": () => "Zeit vergeht bis dahin",
  "walk.copy": () => "Eine Kopie des HCP, von dem Sie kommen.",
  "walk.copyLead": () =>
    "Verlauf, Angaben und Einwilligung bis jetzt, ohne Namen und Kennung. Was Sie hier tun, wird nirgends eingetragen; zu jedem Schritt des Verlaufs können Sie zurückgehen.",
  "walk.copyLeft": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# Eintrag hat", other: "# Einträge haben" })} in einem Gang keinen Platz und ${count === 1 ? "fehlt" : "fehlen"}: Kontakte anderer Journeys, Pausen, Wechsel der Fassung oder Einwilligung, die später endet.`,
  "walk.copyForget": () => "Stattdessen eine erfundene Person",
  "walk.copyAgain": () => "Von der Kopie aus weitergehen",
  "walk.copyFailed": () =>
    "Dieser HCP ließ sich nicht kopieren: Er ist hier nicht mehr gespeichert, nicht lesbar, oder Waypost hat nicht geantwortet. Mit einer erfundenen Person können Sie proben.",
  "walk.copySaved": () =>
    "Ein Szenario dieses Gangs enthält Daten und Angaben eines wirklichen Verlaufs, unter erfundenem Namen. Sichern Sie es nur, wo das aufbewahrt werden darf.",
  "walk.noScenario": () =>
    "Noch keine. Ein Szenario ist ein Gang mit dem, was von ihm erwartet wird; „waypost test“ hält die Journey daran.",
  "walk.ran": ({ count, failing }: { count: number; failing: number }, format: Format) =>
    failing === 0
      ? `Alle ${format.number(count)} laufen wie erwartet.`
      : `${format.number(failing)} von ${format.number(count)} laufen nicht wie erwartet.`,
  "walk.coversAll": () => "Jede Stufe, jeder Weg und jeder Ausgang einer Bedingung ist abgedeckt.",
  "walk.leftOut": () => "Was sie auslassen",
  "walk.stagesLeft": () => "Nie betretene Stufen",
  "walk.waysLeft": () => "Nie genommene Wege",
  "walk.guardsLeft": () => "Nie gesehene Bedingungen",
  "walk.unseen": ({ transition, outcome }: { transition: string; outcome: string }) =>
    `${transition} (${outcome})`,
  "walk.generate": () => "Fehlende Szenarien suchen",
  "walk.searching": () => "Der kürzeste Weg zu jedem wird gesucht",
  "walk.generateFailed": () =>
    "Die Suche brach ab. Versuchen Sie es noch einmal, oder mit einer kleineren Journey.",
  "walk.generated": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "Kein weiteres Szenario wurde gefunden."
      : format.plural(count, { one: "# Szenario wurde gefunden.", other: "# Szenarien wurden gefunden." }),
  "walk.stepsOf": ({ count, persona }: { count: number; persona: string }, format: Format) =>
    `${persona}, ${format.plural(count, { one: "# Schritt", other: "# Schritte" })}`,
  "walk.saveGenerated": () => "Alle im Entwurf sichern",
  "walk.generatedSaved": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# Szenario steht", other: "# Szenarien stehen" })} jetzt im Entwurf.`,
  "walk.unreached": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# Weg wurde nicht erreicht", other: "# Wege wurden nicht erreicht" }),
  "walk.cutShort": () => "Die Suche wurde verkürzt; es kann Wege geben, die sie nicht fand.",
};
