import type { DeclaredKind } from "../../model/references.js";
import type { CataloguePart } from "../SentenceParameters.js";

/** Each kind with its article, and without one: "der Kanal" and "kein Kanal". */
const kinds: Readonly<Record<DeclaredKind, readonly [definite: string, none: string]>> = {
  attribute: ["Das Merkmal", "Kein Merkmal"],
  counter: ["Der Zähler", "Kein Zähler"],
  purpose: ["Der Zweck", "Kein Zweck"],
  channel: ["Der Kanal", "Kein Kanal"],
  event: ["Das Ereignis", "Kein Ereignis"],
  content: ["Der Inhalt", "Kein Inhalt"],
  segment: ["Das Segment", "Kein Segment"],
  persona: ["Die Persona", "Keine Persona"],
  patient: ["Die Patienten-Persona", "Keine Patienten-Persona"],
  entry: ["Der Einstieg", "Kein Einstieg"],
  stage: ["Die Phase", "Keine Phase"],
  touchpoint: ["Der Kontakt", "Kein Kontakt"],
  transition: ["Der Übergang", "Kein Übergang"],
  exit: ["Der Ausstieg", "Kein Ausstieg"],
  objective: ["Die Zielsetzung", "Keine Zielsetzung"],
  goal: ["Das Ziel", "Kein Ziel"],
  policy: ["Die Richtlinie", "Keine Richtlinie"],
  behaviour: ["Das Verhalten", "Kein Verhalten"],
};

export const journeySentences: CataloguePart<"journey"> = {
  "journey.duplicateId": ({ kind, id, first }, { quote }) =>
    `${kinds[kind][0]} ${quote(id)} ist schon vorhanden: Nummer ${first + 1} der Liste hat diese Kennung. Vergeben Sie jede nur einmal.`,
  "journey.unknownName": ({ kind, name, suggestion }, { quote }) =>
    `${kinds[kind][1]} ${quote(name)} ist deklariert. ${suggestion === "" ? "Ergänzen Sie die Deklaration, oder verwenden Sie einen vorhandenen Namen." : `Meinten Sie ${quote(suggestion)}?`}`,
  "journey.reservedEvent": ({ type, prefix }, { quote }) =>
    `Das Ereignis ${quote(type)} beginnt mit ${quote(prefix)}, was der Ausführung selbst vorbehalten ist. Benennen Sie das Ereignis um.`,
  "journey.emptyFamily": ({ family }, { quote }) =>
    `Zu ${quote(family)} gehört kein deklariertes Ereignis, also kann nichts dies auslösen. Deklarieren Sie eines, oder berichtigen Sie die Familie.`,
  "journey.parentCycle": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} liegt über ihre übergeordneten Phasen in sich selbst. Ändern Sie eine davon.`,
  "journey.parentNotCompound": ({ stage, parent }, { quote }) =>
    `Die Phase ${quote(stage)} liegt in ${quote(parent)}, die weder zusammengesetzt noch parallel ist ("compound", "parallel"). Machen Sie ${quote(parent)} zu einer von beiden, oder wählen Sie eine andere übergeordnete Phase.`,
  "journey.noInitial": ({ stage }, { quote }) =>
    `Die zusammengesetzte Phase ${quote(stage)} sagt nicht, welche ihrer Phasen zuerst betreten wird. Nennen Sie eine als "initial".`,
  "journey.initialElsewhere": ({ stage, initial }, { quote }) =>
    `Die erste Phase ${quote(initial)} liegt nicht unmittelbar in ${quote(stage)} oder ist ein Rückweg. Nennen Sie eine Phase, die dort liegt.`,
  "journey.initialNotAllowed": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} kann keine erste Phase haben, weil sie weder zusammengesetzt noch ein Rückweg ist. Entfernen Sie "initial", oder machen Sie die Phase zusammengesetzt.`,
  "journey.noChildren": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} enthält keine Phasen, was ihre Art aber verlangt. Fügen Sie eine hinzu, oder machen Sie die Phase einfach ("atomic").`,
  "journey.tooDeep": ({ stage, most }, { quote }) =>
    `Die Phase ${quote(stage)} liegt tiefer als ${most} Ebenen. Nehmen Sie Ebenen heraus.`,
  "journey.finalLeft": ({ stage, transition }, { quote }) =>
    `Der Übergang ${quote(transition)} verlässt ${quote(stage)}, eine Endphase, die nie verlassen wird. Entfernen Sie den Übergang, oder machen Sie die Phase einfach ("atomic").`,
  "journey.trigger": ({ transition, found }, { quote }) =>
    `Der Übergang ${quote(transition)} hat ${found === 0 ? "keinen Auslöser" : `${found} Auslöser`}; er braucht genau einen: "event", "after", "always" oder "done".`,
  "journey.entryTrigger": ({ entry, found }, { quote }) =>
    `Der Einstieg ${quote(entry)} hat ${found === 0 ? "keinen Anlass" : "zwei Anlässe"}; er braucht genau einen: "event" oder "date".`,
  "journey.doneWithoutInside": ({ transition, stage }, { quote }) =>
    `Der Übergang ${quote(transition)} wartet, bis ${quote(stage)} abgeschlossen ist, und diese Phase enthält nichts, was es sein könnte. Machen Sie sie zusammengesetzt oder parallel, oder wählen Sie einen anderen Auslöser.`,
  "journey.internalOutside": ({ transition }, { quote }) =>
    `Der Übergang ${quote(transition)} ist intern, führt aber aus der Phase hinaus, in der er beginnt. Entfernen Sie "internal", oder wählen Sie eine Phase darin.`,
  "journey.nothingHappens": ({ transition }, { quote }) =>
    `Der Übergang ${quote(transition)} führt nirgends hin und ändert nichts. Geben Sie ihm "to" oder Wirkungen, oder entfernen Sie ihn.`,
  "journey.alwaysWithoutEnd": ({ transition }, { quote }) =>
    `Der Übergang ${quote(transition)} wird sofort genommen und bleibt, wo er ist, würde also ohne Ende wieder genommen. Geben Sie ihm "to", eine Bedingung, ein Ereignis oder eine Wartezeit.`,
  "journey.historyOutside": ({ stage }, { quote }) =>
    `${quote(stage)} ist ein Rückweg und liegt in keiner Phase, in die er zurückführen könnte. Geben Sie ihm eine übergeordnete Phase.`,
  "journey.historyInitial": ({ stage }, { quote }) =>
    `${quote(stage)} ist ein Rückweg und sagt nicht, wohin es geht, solange es nichts zu erinnern gibt. Nennen Sie eine Phase seiner übergeordneten Phase als "initial".`,
  "journey.historyDepth": ({ stage }, { quote }) =>
    `${quote(stage)} ist ein Rückweg und sagt nicht, was er sich merkt. Setzen Sie "history" auf "shallow" für die Phase unmittelbar darin oder auf "deep" für alles darin.`,
  "journey.trackKind": ({ stage, parent }, { quote }) =>
    `Die Endphase ${quote(stage)} liegt unmittelbar in ${quote(parent)}, deren Teile nebeneinander laufen. Legen Sie sie in eine der Spuren, oder machen Sie sie einfach ("atomic").`,
  "journey.fewTracks": ({ stage }, { quote }) =>
    `Die parallele Phase ${quote(stage)} hat nur eine Spur, also läuft nichts nebeneinander. Fügen Sie eine hinzu, oder machen Sie die Phase zusammengesetzt ("compound").`,
  "journey.sourceKind": ({ stage, transition }, { quote }) =>
    `Der Übergang ${quote(transition)} beginnt in ${quote(stage)}, einem Rückweg, in dem nie jemand ist. Lassen Sie ihn in einer Phase beginnen.`,
  "journey.exitWithoutCause": ({ exit }, { quote }) =>
    `Der Ausstieg ${quote(exit)} sagt weder, durch welches Ereignis, noch, wann die Journey endet. Ergänzen Sie "event" oder "when".`,
  "journey.range": ({ attribute, min, max }, { quote, number }) =>
    `Das Merkmal ${quote(attribute)} reicht von ${number(min)} bis ${number(max)}, das lässt keinen Wert zu. Tauschen oder berichtigen Sie "min" und "max".`,
  "journey.counterStart": ({ counter, initial, min, max }, { quote, number }) =>
    `Der Zähler ${quote(counter)} beginnt bei ${number(initial)}, außerhalb von ${number(min)} bis ${number(max)}. Berichtigen Sie "initial", "min" oder "max".`,
  "journey.channelPurpose": ({ channel, purpose }, { quote }) =>
    `Für ${quote(channel)} gibt es keine Einwilligung zum Zweck ${quote(purpose)}. Führen Sie den Zweck bei denen des Kanals auf, oder wählen Sie einen anderen.`,
  "journey.hours": ({ channel, from, to }, { quote }) =>
    `Die Zeiten von ${quote(channel)} gehen von ${from} bis ${to}, das lässt keine übrig. Berichtigen Sie sie; Zeiten über Mitternacht schreibt man als zwei, bis 24:00 und ab 00:00.`,
  "journey.approvalDays": ({ content, from, until }, { quote, calendarDate }) =>
    `Die Freigabe von ${quote(content)} beginnt am ${calendarDate(from)} und endet vor dem ${calendarDate(until)}, das lässt keinen Tag übrig. Berichtigen Sie eines der beiden.`,
  "journey.shares": ({ sum }, { number }) =>
    `Die Anteile der Personas ergeben zusammen ${number(sum)}; erwartet: 1. Berichtigen Sie sie, oder lassen Sie alle weg.`,
  "journey.distributionValue": ({ persona, attribute, value }, { quote }) =>
    `Die Persona ${quote(persona)} gibt ${quote(attribute)} den Wert ${quote(value)}, den das Merkmal nicht haben kann. Berichtigen Sie ihn, oder ergänzen Sie die Deklaration.`,
  "journey.distributionKind": ({ persona, attribute }, { quote }) =>
    `Die Verteilung von ${quote(attribute)} für die Persona ${quote(persona)} passt nicht zur Art des Merkmals. Verwenden Sie für Werte Gewichte, mindestens eines größer als 0, und nur für Zahlen "uniform" oder "triangular"; ein Datum hat keine.`,
  "journey.responses": ({ touchpoint, persona, sum }, { quote, number }) =>
    `Die Antworten auf ${quote(touchpoint)} haben zusammen die Wahrscheinlichkeit ${number(sum)}${persona === "" ? "" : ` für die Persona ${quote(persona)}`}; jeder antwortet höchstens auf eine Weise, erwartet ist also bis 1. Senken Sie einige.`,
  "journey.quantiles": ({ touchpoint, place }, { quote, number }) =>
    `Quantil ${number(place)} einer Antwort auf ${quote(touchpoint)} ist kürzer als das davor. Führen Sie die Dauern von der kürzesten bis zur längsten auf.`,
  "journey.payloadValue": ({ event, field, value }, { quote }) =>
    `Der Simulator gäbe ${quote(event)} das Feld ${quote(field)} mit ${quote(value)}, was das Ereignis nicht deklariert. Deklarieren Sie es beim Ereignis, oder berichtigen Sie es.`,
  "journey.tracksConflict": ({ first, second, event }, { quote }) =>
    `Bei ${quote(event)} können ${quote(first)} und ${quote(second)} nicht beide genommen werden, weil einer die Spur des anderen verlässt: Der erste im Dokument gewinnt. Geben Sie einem eine Bedingung oder ein anderes Ereignis.`,
  "journey.tracksWrite": ({ counter, first, second }, { quote }) =>
    `${quote(first)} und ${quote(second)} könnten bei einem Ereignis beide ${quote(counter)} ändern, und der letzte im Dokument gewinnt. Lassen Sie nur einen schreiben, oder beide nur hinzuzählen.`,
  "journey.timeAlone": ({ place }, { quote }) =>
    `Die Bedingung von ${quote(place)} könnte allein dadurch wahr werden, dass Zeit vergeht, und niemand würde es bemerken. Verwenden Sie einen Übergang mit "after".`,
  "journey.alwaysLoop": ({ stages }) =>
    `Diese Phasen führen sofort und ohne Ende ineinander: ${stages}. Geben Sie einem der Übergänge eine Bedingung, ein Ereignis oder eine Wartezeit.`,
  "journey.unreachable": ({ stage }, { quote }) =>
    `Niemand gelangt in die Phase ${quote(stage)}. Fügen Sie einen Übergang dorthin hinzu, oder entfernen Sie sie.`,
  "journey.deadEnd": ({ stage }, { quote }) =>
    `Niemand kommt aus der Phase ${quote(stage)} heraus. Fügen Sie einen Übergang hinzu, oder machen Sie sie zur Endphase ("final").`,
  "journey.shadowed": ({ transition, by }, { quote }) =>
    `Der Übergang ${quote(transition)} wird nie genommen: ${quote(by)} kommt vor ihm und hat keine Bedingung. Ändern Sie die Reihenfolge, oder geben Sie ${quote(by)} eine Bedingung.`,
  "journey.manyPhases": ({ count, most }) =>
    `Die Journey hat ${count} Hauptphasen; mehr als ${most} lassen sich nicht als ein Weg lesen. Legen Sie Phasen in andere hinein.`,
};
