import type { Translation } from "../../dom/createT";
import type { packSentences as en } from "./en";

/** The sentences of field packs and of what holds for the workspace, in German. */
export const packSentences: Translation<typeof en> = {
  "pack.load": () => "Außendienst-Paket",
  "pack.loadDetail": () =>
    "Eine Datei mit Ihren Journeys, Ihrem CRM und Ihren HCPs. Wird sie geladen, ist alles eingerichtet; was Sie selbst erfasst haben, bleibt.",
  "pack.newestAt": () => "Das neueste Paket liegt unter",
  "pack.newestThen": () => "Laden Sie es dort herunter und wählen Sie es dann hier.",
  "pack.choose": () => "Paket wählen",
  "pack.phaseChecking": () => "Die Unterschrift wird geprüft",
  "pack.phaseGathering": () => "HCPs werden gesammelt",
  "pack.phaseMatching": () => "Die HCPs werden erkannt",
  "pack.phaseFolding": () => "Ihre Stufen werden bestimmt",
  "pack.phaseSaving": () => "Speichern",
  "pack.cancel": () => "Abbrechen",
  "pack.known": ({ title }) => `Ein neues Paket für „${title}“, unterschrieben wie die früheren.`,
  "pack.whose": () => "Von wem ist dieses Paket?",
  "pack.whoseDetail": () =>
    "Vergleichen Sie diesen Fingerabdruck mit dem, den Ihre Verwaltung Ihnen telefonisch oder auf Papier gegeben hat. Weicht ein Zeichen ab, laden Sie die Datei nicht.",
  "pack.whoseElse": ({ fingerprints }, format) =>
    `Die Pakete, die hier bisher geladen wurden, hatten einen anderen Fingerabdruck: ${format.list([...fingerprints])}. Fragen Sie Ihre Verwaltung, warum.`,
  "pack.fingerprint": () => "Fingerabdruck",
  "pack.passphrase": () => "Passwort",
  "pack.passphraseHint": () =>
    "Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind gleichgültig. Es wird nur einmal verlangt.",
  "pack.confirmLoad": () => "Er stimmt überein: laden",
  "pack.loadNow": () => "Laden",
  "pack.loaded": ({ title, at }, format) => `„${title}“ ist geladen, Stand ${format.dateTime(at)}.`,
  "pack.loadedPeople": ({ created, changed, unchanged }, format) =>
    `${format.plural(created, { one: "# neuer HCP", other: "# neue HCPs" })}, ${format.number(changed)} aktualisiert, ${format.number(unchanged)} unverändert.`,
  "pack.loadedArchived": ({ count }, format) =>
    format.plural(count, {
      one: "# HCP ist nicht mehr in Ihrem Paket und wurde abgelegt: Auf der Seite sagt Waypost das.",
      other: "# HCPs sind nicht mehr in Ihrem Paket und wurden abgelegt: Auf ihren Seiten sagt Waypost das.",
    }),
  "pack.loadedKept": ({ count }, format) =>
    format.plural(count, {
      one: "Der # Eintrag, den Sie selbst erfasst haben, ist erhalten.",
      other: "Alle # Einträge, die Sie selbst erfasst haben, sind erhalten.",
    }),
  "pack.loadedRejected": ({ count }, format) =>
    `${format.plural(count, { one: "# HCP wurde", other: "# HCPs wurden" })} nicht übernommen, weil jemand hier dieselbe Person sein könnte oder nicht. Sagen Sie es Ihrer Verwaltung:`,
  "pack.rejectedAmbiguous": ({ name }) => `${name}: Mehrere Personen hier haben diese Kennung oder NPI.`,
  "pack.rejectedContradictory": ({ name }) =>
    `${name}: Die Kennung gehört hier einer Person und die NPI einer anderen.`,
  "pack.rejectedSame": ({ name }) => `${name}: Das Paket enthält diese Person zweimal.`,
  "pack.rejectedErased": ({ name }) =>
    `${name} wurde hier gelöscht, und wer gelöscht wurde, kommt durch kein Paket zurück.`,
  "pack.rejectedUnreadable": ({ name }) => `${name}: Wer das hier sein könnte, ist nicht mehr lesbar.`,
  "pack.allowSites": () => "Ein Klick fehlt noch: Erlauben Sie Waypost, sich in Ihrem CRM zu zeigen.",
  "pack.allowSite": ({ site }) => `Auf ${site} zeigen`,
  "pack.siteRefused": ({ site }) => `${site} wurde nicht erlaubt. Nichts wurde geändert.`,
  "pack.seriesHeading": () => "Geladene Pakete",
  "pack.seriesTitle": () => "Für",
  "pack.seriesAsOf": () => "Stand",
  "pack.seriesPeople": () => "HCPs",

  "pack.refused": ({ reason }) => `Nichts wurde geändert. ${reason}`,
  "pack.notOne": () =>
    "Das ist kein Paket. Sein Name endet auf .waypost-pack; wählen Sie die Datei, die man Ihnen geschickt hat.",
  "pack.otherFormat": ({ found, known }, format) =>
    found > known
      ? `Das Paket stammt von einer neueren Version von Waypost (Format ${format.number(found)}; diese liest ${format.number(known)}). Aktualisieren Sie Waypost und laden Sie es dann.`
      : `Das Paket hat ein altes Format (${format.number(found)}). Bitten Sie Ihre Verwaltung um ein neues.`,
  "pack.torn": () =>
    "Die Datei endet zu früh: Sie wurde nicht ganz heruntergeladen oder kopiert. Holen Sie sie noch einmal und laden Sie sie dann.",
  "pack.altered": () =>
    "Die Datei ist nicht so, wie sie unterschrieben wurde: Sie wurde unterwegs beschädigt oder verändert. Holen Sie sie noch einmal; hilft das nicht, sagen Sie es Ihrer Verwaltung.",
  "pack.tooLarge": ({ size, most }) =>
    `Das Paket enthält ${size}; höchstens ${most} können gelesen werden. Bitten Sie um Pakete mit weniger HCPs.`,
  "pack.tooLargeToMake": ({ most }) =>
    `Das Paket würde mehr als ${most} enthalten. Wählen Sie weniger HCPs, etwa ein Gebiet.`,
  "pack.otherSigner": ({ fingerprint, trusted }) =>
    `Das Paket gibt vor, ein geladenes fortzusetzen, aber jemand anderes hat es unterschrieben: ${fingerprint} statt ${trusted}. Trauen Sie dieser Datei nicht und sagen Sie es Ihrer Verwaltung.`,
  "pack.unconfirmed": () => "Bestätigen Sie zuerst den Fingerabdruck.",
  "pack.noPassphrase": () => "Geben Sie das Passwort ein, das zu diesem Paket gehört.",
  "pack.wrongPassphrase": () =>
    "Das Passwort öffnet dieses Paket nicht. Prüfen Sie es Zeichen für Zeichen oder fragen Sie Ihre Verwaltung.",
  "pack.older": ({ at, loaded }, format) =>
    `Das Paket ist vom Stand ${format.dateTime(at)}; geladen ist ein neueres, Stand ${format.dateTime(loaded)}.`,
  "pack.content": ({ what }) =>
    `Das Paket ist nicht lesbar (${what}), obwohl seine Unterschrift stimmt. Aktualisieren Sie Waypost oder bitten Sie Ihre Verwaltung um ein neues.`,
  "pack.gone": () =>
    "Die Datei ist nicht mehr lesbar: Sie wurde verschoben, geändert oder gelöscht. Wählen Sie sie noch einmal.",
  "pack.cancelled": () => "Abgebrochen. Nichts wurde geändert.",
  "pack.nobody": () =>
    "In diesem Paket wäre niemand. Wählen Sie andere HCPs oder importieren Sie sie zuerst.",
  "pack.noJourney": () =>
    "In diesem Paket wäre keine Journey. Wählen Sie mindestens eine, die seine Leser sehen dürfen.",
  "pack.silent": () =>
    "Die Arbeit im Hintergrund ist stehen geblieben, vielleicht aus Mangel an Speicher. Schließen Sie andere Fenster, laden Sie diese Seite neu und wiederholen Sie es.",
  "pack.noEngine": ({ reason }) =>
    `Die Arbeit im Hintergrund ist nicht angelaufen (${reason}). Laden Sie diese Seite neu und wiederholen Sie es.`,
  "pack.broken": ({ reason }) =>
    `In Waypost ist etwas schiefgegangen (${reason}). Laden Sie diese Seite neu und wiederholen Sie es.`,

  "pack.admin": () => "Für die Verwaltung",
  "pack.adminDetail": () => "Geben Sie weiter, was hier ist, und sagen Sie, was dort gilt.",
  "pack.make": () => "Ein Außendienst-Paket machen",
  "pack.makeDetail": () =>
    "Verschlossen mit einem Passwort und unterschrieben mit einem Schlüssel, der diesen Browser nie verlässt. Schicken Sie die Datei, wie Sie wollen, das Passwort auf anderem Weg und den Fingerabdruck einmal, telefonisch oder auf Papier.",
  "pack.audience": () => "Für wen",
  "pack.audienceNew": () => "Jemand Neues …",
  "pack.audienceTitle": () => "Name des Gebiets, des Teams oder der Person",
  "pack.journeys": () => "Journeys",
  "pack.people": () => "HCPs",
  "pack.everybody": ({ count }, format) => `Alle hier (${format.number(count)})`,
  "pack.listed": () => "Die einer Liste",
  "pack.chooseList": () => "CSV-Datei wählen",
  "pack.listHint": () =>
    "mit einer Spalte für Kennung oder NPI und vielleicht einer für Gebiet oder Zuständige",
  "pack.idColumn": () => "Spalte der Kennung oder NPI",
  "pack.filterColumn": () => "Nur, wo die Spalte",
  "pack.filterNone": () => "Nein: die ganze Liste",
  "pack.filterValue": () => "den Wert hat",
  "pack.listCount": ({ count }, format) =>
    format.plural(count, { one: "# Kennung steht in der Liste.", other: "# Kennungen stehen in der Liste." }),
  "pack.listNotOne": () => "Diese Datei ist nicht als CSV-Datei lesbar. Speichern Sie sie als CSV, in UTF-8.",
  "pack.sites": ({ sites }, format) =>
    sites.length === 0
      ? "In diesem Browser ist keine Website erlaubt; das Paket schlägt keine vor."
      : `Man wird dort gebeten, ${format.list([...sites])} zu erlauben.`,
  "pack.makeNow": () => "Paket machen",
  "pack.made": ({ people, entries }, format) =>
    `Das Paket ist fertig: ${format.plural(people, { one: "# HCP", other: "# HCPs" })}, ${format.plural(entries, { one: "# Eintrag", other: "# Einträge" })}.`,
  "pack.download": ({ name }) => `${name} herunterladen`,
  "pack.passphraseOf": ({ title }) => `Passwort für „${title}“`,
  "pack.unknownIds": ({ count }, format) =>
    format.plural(count, {
      one: "# Kennung der Liste gehört hier niemandem:",
      other: "# Kennungen der Liste gehören hier niemandem:",
    }),
  "pack.ambiguousIds": ({ count }, format) =>
    format.plural(count, {
      one: "# Kennung der Liste gehört hier mehreren, und niemand davon ist im Paket:",
      other: "# Kennungen der Liste gehören hier mehreren, und niemand davon ist im Paket:",
    }),
  "pack.audiences": () => "Passwörter",
  "pack.audienceMade": ({ at }, format) => `zuletzt gemacht am ${format.date(at)}`,
  "pack.ownFingerprint": () => "Fingerabdruck der hier gemachten Pakete",

  "settings.heading": () => "Was hier gilt, und für alle, die ein Paket bekommen",
  "settings.role": () => "Gezeigt wird",
  "settings.commercial": () => "Vertrieb: nichts Medizinisches",
  "settings.medical": () => "Medizin: auch Medizinisches",
  "settings.freeText": () => "Wo ein Ereignis ein Feld dafür hat, darf frei geschrieben werden",
  "settings.freeTextDetail": () =>
    "Aus: Solche Felder fehlen. An: Jedes trägt eine Warnung vor allem, was Patienten betrifft.",
  "settings.adverseEvents": () => "Adresse für Meldungen von Nebenwirkungen",
  "settings.adverseEventsHint": () =>
    "Eine Seite (https://…), eine E-Mail-Adresse (mailto:…) oder eine Telefonnummer (tel:…).",
  "settings.adverseEventsWrong": () =>
    "Beginnen Sie mit https://, mailto: oder tel:, oder lassen Sie es leer.",
  "settings.packAddress": () => "Adresse, unter der das neueste Paket liegt",
  "settings.packAddressHint": () =>
    "Eine Seite oder Datei (https://…). Gezeigt wird ein Link; abgerufen wird nichts, bevor jemand klickt.",
  "settings.packAddressWrong": () => "Beginnen Sie mit https://, oder lassen Sie es leer.",
  "settings.save": () => "Speichern",
  "settings.saved": () => "Gespeichert.",
};
