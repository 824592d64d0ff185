import type { Translation } from "../../dom/createT";
import type { versionSentences as en } from "./en";

/** The sentences of the studio about versions of journeys and what differs between them, in German. */
export const versionSentences: Translation<typeof en> = {
  "versions.title": () => "Fassungen",
  "versions.act": () => "Fassungen …",
  "versions.detail": () =>
    "Vergleichen Sie Ihren Entwurf mit dem, was vorher war, oder kehren Sie dahin zurück. Verloren geht nichts: Die Rückkehr ist ein Schritt, der sich rückgängig machen lässt.",
  "versions.gone": () => "Diese Fassung gibt es nicht mehr. Wählen Sie eine andere.",
  "versions.draft": () => "Dieser Entwurf",
  "versions.otherDraft": ({ title }) => `Entwurf „${title}“`,
  "versions.version": ({ version }) => `Fassung ${version}`,
  "versions.current": () => "in Kraft",
  "versions.publishedAt": ({ at }) => `veröffentlicht am ${at}`,
  "versions.savedAt": ({ at }) => `gespeichert am ${at}`,
  "versions.people": ({ count }, format) =>
    format.plural(count, { one: "# HCP ist darin", other: "# HCPs sind darin" }),
  "versions.none": () =>
    "Von dieser Journey ist noch nichts veröffentlicht, und es gibt keinen zweiten Entwurf. Veröffentlichen Sie sie oder duplizieren Sie den Entwurf, um etwas zum Vergleichen zu haben.",
  "versions.compare": () => "Mit diesem Entwurf vergleichen",
  "versions.compareOf": ({ name }) => `${name} mit diesem Entwurf vergleichen`,
  "versions.restore": () => "Hier dahin zurückkehren",
  "versions.restoreOf": ({ name }) => `Hier zurück zu: ${name}`,
  "versions.restored": ({ name }) =>
    `Der Entwurf entspricht wieder: ${name}. „Rückgängig“ bringt Ihren Stand zurück.`,
  "versions.asDraft": () => "Als neuen Entwurf öffnen",
  "versions.asDraftOf": ({ name }) => `${name} als neuen Entwurf öffnen`,

  "versions.compareTitle": () => "Zwei Journeys vergleichen",
  "versions.compareHint": () =>
    "Zwei Fassungen, oder die Journey, wie sie ist und wie sie werden soll: nebeneinander, mit markierten Unterschieden.",
  "versions.before": () => "Vorher, oder wie sie ist",
  "versions.after": () => "Nachher, oder wie sie werden soll",
  "versions.compareDo": () => "Vergleichen",
  "versions.optionDraft": ({ title, at }) => `${title} · Entwurf, ${at}`,
  "versions.optionVersion": ({ title, version, at }) => `${title} · Fassung ${version}, ${at}`,

  "compare.title": ({ before, after }) => `${before} → ${after}`,
  "compare.drawing": () => "Die beiden werden verglichen …",
  "compare.failed": () => "Das ließ sich nicht zeichnen. Die Liste sagt dasselbe in Worten.",
  "compare.view": () => "Wie die beiden gezeigt werden",
  "compare.together": () => "Auf einer Fläche",
  "compare.sideBySide": () => "Nebeneinander",
  "compare.swap": () => "Beide vertauschen",
  "compare.previous": () => "Vorige Änderung (P)",
  "compare.next": () => "Nächste Änderung (N)",
  "compare.fit": () => "Alles zeigen (0)",
  "compare.position": ({ at, of }, format) => `${format.number(at)} von ${format.number(of)}`,
  "compare.count": ({ count }, format) => format.plural(count, { one: "# Änderung", other: "# Änderungen" }),
  "compare.changes": () => "Was sich unterscheidet",
  "compare.onCanvas": () => "Auf der Fläche",
  "compare.elsewhere": () => "Sonst in der Journey",
  "compare.added": () => "neu",
  "compare.removed": () => "entfernt",
  "compare.changed": () => "geändert",
  "compare.legend": () => "Zeichen",
  "compare.beforeOf": () => "Vorher",
  "compare.afterOf": () => "Nachher",
  "compare.asIs": () => "wie sie ist",
  "compare.toBe": () => "wie sie werden soll",
  "compare.same": () => "Die beiden Journeys sind gleich, allenfalls die Zeichnung ist anders.",
  "compare.unnamed": ({ name }) => `${name}, markiert: unterscheidet sich`,

  "poster.act": () => "Poster für die Wand (PDF) …",
  "poster.title": () => "Poster für die Wand",
  "poster.paper": () => "Bogen",
  "poster.size": ({ width, height }, format) => `${format.number(width)} × ${format.number(height)} mm`,
  "poster.preview": ({ title }) => `So wird das Poster von „${title}“ aussehen`,
  "poster.hint": () =>
    "Der Druckdialog des Browsers druckt es oder speichert es als PDF: Wählen Sie dort „Als PDF speichern“. Es ist ein Bogen aus Linien und Buchstaben, scharf in jeder Größe.",
  "poster.svg": () => "Als SVG speichern",
  "poster.print": () => "Drucken oder als PDF speichern",
  "poster.imprint": ({ version, at }) => `Fassung ${version} · ${at}`,
  "poster.legend.start": () => "beginnt hier",
  "poster.legend.stage": () => "Stufe",
  "poster.legend.phase": () => "Phase",
  "poster.legend.track": () => "Strang, neben anderen",
  "poster.legend.final": () => "Ende",
  "poster.legend.history": () => "zurück, wo man war",
  "poster.legend.event": () => "wenn etwas geschieht",
  "poster.legend.after": () => "nach einiger Zeit",
  "poster.legend.always": () => "sofort, wenn es gilt",
  "poster.legend.done": () => "wenn innen fertig",

  "dock.title": () => "Waypost-Studio",
  "dock.grow": () => "So groß wie die Seite",
  "dock.shrink": () => "Etwas von der Seite sichtbar lassen",
  "dock.openTab": () => "In einem eigenen Tab öffnen",
  "dock.covered": () =>
    "Etwas auf dieser Seite liegt über dem Studio oder macht es schlecht sichtbar. Hier lässt sich nichts anklicken, bis es weg ist.",
  "dock.hide": () => "Alles von Waypost verbergen (Alt+Umschalt+J)",
  "dock.close": () => "Zurück zur Seite (Esc)",

  "publish.title": ({ title }) => `„${title}“ veröffentlichen`,
  "publish.first": () => "Diese Journey wurde noch nie veröffentlicht. Sie beginnt mit dieser Fassung.",
  "publish.against": ({ version, at }) =>
    `Was sich von Fassung ${version} unterscheidet, die seit ${at} in Kraft ist:`,
  "publish.unchanged": () => "Nichts, was ein Durchlauf liest, unterscheidet sich von der Fassung in Kraft.",
  "publish.more": ({ count }, format) =>
    format.plural(count, { one: "und # weitere", other: "und # weitere" }),
  "publish.see": () => "Auf der Fläche zeigen",
  "publish.people": () => "Was es für HCPs heißt",
  "publish.reckoning": () => "Die Geschichte aller wird unter der neuen Fassung gelesen …",
  "publish.notReckoned": ({ reason }) =>
    `Was es für HCPs heißt, ließ sich nicht ermitteln: ${reason} Versetzt wird durch das Veröffentlichen trotzdem niemand.`,
  "publish.engine": () => "Der Teil von Waypost für große Arbeiten startet nicht.",
  "publish.stays": ({ count }, format) =>
    count === 0
      ? "Noch ist niemand in dieser Journey."
      : format.plural(count, {
          one: "# HCP ist jetzt darin und bleibt unter der bisherigen Fassung: Veröffentlichen versetzt niemanden.",
          other:
            "# HCPs sind jetzt darin und bleiben unter der bisherigen Fassung: Veröffentlichen versetzt niemanden.",
        }),
  "publish.same": ({ count }, format) =>
    format.plural(count, {
      one: "# stünde unter der neuen Fassung an derselben Stelle.",
      other: "# stünden unter der neuen Fassung an derselben Stelle.",
    }),
  "publish.moves": ({ count }, format) =>
    format.plural(count, { one: "# stünde anderswo:", other: "# stünden anderswo:" }),
  "publish.unplaced": ({ count }, format) =>
    format.plural(count, {
      one: "# ließe sich darin nicht einordnen und müsste bleiben:",
      other: "# ließen sich darin nicht einordnen und müssten bleiben:",
    }),
  "publish.stuck": ({ count }, format) =>
    format.plural(count, {
      one: "Bei # käme ein Schritt zu keinem Ende:",
      other: "Bei # käme ein Schritt zu keinem Ende:",
    }),
  "publish.enter": ({ count }, format) =>
    count === 0
      ? "Sonst kommt sofort niemand hinein."
      : format.plural(count, {
          one: "# HCP, der nicht darin ist, kommt sofort hinein:",
          other: "# HCPs, die nicht darin sind, kommen sofort hinein:",
        }),
  "publish.from": () => "Von",
  "publish.to": () => "Nach",
  "publish.hcps": () => "HCPs",
  "publish.who": () => "Wer",
  "publish.place.ended": ({ where }) => (where === "" ? "beendet" : `beendet: ${where}`),
  "publish.place.stuck": () => "festgefahren",
  "publish.place.notEntered": () => "nicht darin",
  "publish.names": ({ names, more }, format) =>
    more > 0 ? `${names.join("; ")}; und ${format.number(more)} weitere` : names.join("; "),
  "publish.blocked": ({ count }, format) =>
    `${format.plural(count, { one: "# Fehler verhindert", other: "# Fehler verhindern" })}, dass diese Journey veröffentlicht wird. Siehe „Probleme“.`,
  "publish.do": () => "Jetzt veröffentlichen",
  "publish.cancel": () => "Noch nicht",
};
