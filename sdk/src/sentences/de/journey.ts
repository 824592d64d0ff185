import type { DeclaredKind } from "../../rules/JourneyRule.js";
import type { CataloguePart } from "../SentenceParameters.js";

/** Each kind with its article, and without one: "der Kanal" and "kein Kanal". */
const kinds: Readonly<Record<DeclaredKind, readonly [definite: string, none: string]>> = {
  attribute: ["Das Merkmal", "Kein Merkmal"],
  channel: ["Der Kanal", "Kein Kanal"],
  event: ["Das Ereignis", "Kein Ereignis"],
  persona: ["Die Persona", "Keine Persona"],
  entry: ["Der Einstieg", "Kein Einstieg"],
  stage: ["Die Phase", "Keine Phase"],
  transition: ["Der Übergang", "Kein Übergang"],
  exit: ["Der Ausstieg", "Kein Ausstieg"],
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
    `Die Phase ${quote(stage)} liegt in ${quote(parent)}, die nicht zusammengesetzt ist ("compound"). Machen Sie ${quote(parent)} dazu, oder wählen Sie eine andere übergeordnete Phase.`,
  "journey.noInitial": ({ stage }, { quote }) =>
    `Die zusammengesetzte Phase ${quote(stage)} sagt nicht, welche ihrer Phasen zuerst betreten wird. Nennen Sie eine als "initial".`,
  "journey.initialElsewhere": ({ stage, initial }, { quote }) =>
    `Die erste Phase ${quote(initial)} liegt nicht unmittelbar in ${quote(stage)}. Nennen Sie eine, die es tut.`,
  "journey.initialNotAllowed": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} ist nicht zusammengesetzt und kann keine erste Phase haben. Entfernen Sie "initial", oder machen Sie die Phase zusammengesetzt.`,
  "journey.noChildren": ({ stage }, { quote }) =>
    `Die zusammengesetzte Phase ${quote(stage)} enthält keine Phasen. Fügen Sie eine hinzu, oder machen Sie die Phase einfach ("atomic").`,
  "journey.tooDeep": ({ stage, most }, { quote }) =>
    `Die Phase ${quote(stage)} liegt tiefer als ${most} Ebenen. Nehmen Sie Ebenen heraus.`,
  "journey.finalLeft": ({ stage, transition }, { quote }) =>
    `Der Übergang ${quote(transition)} verlässt ${quote(stage)}, eine Endphase, die nie verlassen wird. Entfernen Sie den Übergang, oder machen Sie die Phase einfach ("atomic").`,
  "journey.trigger": ({ transition, found }, { quote }) =>
    `Der Übergang ${quote(transition)} hat ${found === 0 ? "keinen Auslöser" : `${found} Auslöser`}; er braucht genau einen: "event", "after" oder "always".`,
  "journey.exitWithoutCause": ({ exit }, { quote }) =>
    `Der Ausstieg ${quote(exit)} sagt weder, durch welches Ereignis, noch, wann die Journey endet. Ergänzen Sie "event" oder "when".`,
  "journey.range": ({ attribute, min, max }, { quote, number }) =>
    `Das Merkmal ${quote(attribute)} reicht von ${number(min)} bis ${number(max)}, das lässt keinen Wert zu. Tauschen oder berichtigen Sie "min" und "max".`,
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
