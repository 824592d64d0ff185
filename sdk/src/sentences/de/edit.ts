import type { ItemList } from "../../edit/EditIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";
import { openSentences } from "./open.js";

/** Each with its article, and as "keinen Kanal", "einen anderen Kanal" need it: in the accusative. */
export const editedItems: Readonly<
  Record<ItemList, readonly [definite: string, none: string, other: string]>
> = {
  attributes: ["Das Merkmal", "kein Merkmal", "Ein anderes Merkmal"],
  counters: ["Der Zähler", "keinen Zähler", "Ein anderer Zähler"],
  purposes: ["Der Zweck", "keinen Zweck", "Ein anderer Zweck"],
  channels: ["Der Kanal", "keinen Kanal", "Ein anderer Kanal"],
  events: ["Das Ereignis", "kein Ereignis", "Ein anderes Ereignis"],
  contents: ["Der Inhalt", "keinen Inhalt", "Ein anderer Inhalt"],
  segments: ["Das Segment", "kein Segment", "Ein anderes Segment"],
  personas: ["Die Persona", "keine Persona", "Eine andere Persona"],
  patients: ["Die Patienten-Persona", "keine Patienten-Persona", "Eine andere Patienten-Persona"],
  entry: ["Der Einstieg", "keinen Einstieg", "Ein anderer Einstieg"],
  stages: ["Die Phase", "keine Phase", "Eine andere Phase"],
  touchpoints: ["Der Kontakt", "keinen Kontakt", "Ein anderer Kontakt"],
  transitions: ["Der Übergang", "keinen Übergang", "Ein anderer Übergang"],
  exits: ["Der Ausstieg", "keinen Ausstieg", "Ein anderer Ausstieg"],
  objectives: ["Die Zielsetzung", "keine Zielsetzung", "Eine andere Zielsetzung"],
  goals: ["Das Ziel", "kein Ziel", "Ein anderes Ziel"],
  policies: ["Die Richtlinie", "keine Richtlinie", "Eine andere Richtlinie"],
  behaviour: ["Das Verhalten", "kein Verhalten", "Ein anderes Verhalten"],
  scenarios: ["Das Szenario", "kein Szenario", "Ein anderes Szenario"],
  comments: ["Der Kommentar", "keinen Kommentar", "Ein anderer Kommentar"],
};

export const editSentences: CataloguePart<"edit"> = {
  "edit.unknown": ({ list, id }, { quote }) =>
    `Es gibt ${editedItems[list][1]} ${quote(id)} mehr. Wählen Sie etwas, das vorhanden ist.`,
  "edit.taken": ({ list, id }, { quote }) =>
    `${editedItems[list][2]} heißt schon ${quote(id)}. Wählen Sie einen anderen Namen.`,
  "edit.form": ({ key, form, found }, format) =>
    `${key === "" ? "" : `${format.quote(key)}: `}${openSentences["open.form"]({ form, found: found === "" ? "nichts" : format.quote(found) }, format)}`,
  "edit.full": ({ most }, { number }) =>
    `Eine Journey fasst davon höchstens ${number(most)}. Entfernen Sie einige, oder teilen Sie die Journey.`,
  "edit.last": ({ list }) =>
    `Eine Journey braucht ${list === "stages" ? "mindestens eine Phase" : "mindestens einen Einstieg"}, und das ist der letzte Rest. Fügen Sie zuerst etwas hinzu.`,
  "edit.inUse": ({ list, id, uses }, { quote, plural }) =>
    `${editedItems[list][0]} ${quote(id)} wird noch an ${plural(uses, { one: "einer Stelle", other: "# Stellen" })} verwendet. Ändern Sie zuerst diese Stellen, oder entfernen Sie es trotzdem.`,
  "edit.intoItself": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} kann nicht in sich selbst oder in ihr Inneres. Legen Sie sie anderswo ab.`,
  "edit.noInside": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} ist ein Ende oder ein Rückweg und nimmt keine Phasen auf. Machen Sie sie zuerst zu einer gewöhnlichen Phase.`,
  "edit.notSiblings": ({ stages }, { number }) =>
    `Die ${number(stages)} Phasen liegen nicht unmittelbar in derselben Phase. Wählen Sie solche, die es tun.`,
  "edit.tooFew": ({ least, found }, { number }) =>
    `Dafür braucht es mindestens ${number(least)} Phasen, gewählt: ${number(found)}. Wählen Sie mehr.`,
  "edit.hasInside": ({ stage, stages }, { quote, plural }) =>
    `Die Phase ${quote(stage)} enthält ${plural(stages, { one: "eine Phase", other: "# Phasen" })}. Nehmen Sie diese zuerst heraus.`,
  "edit.notContainer": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} enthält nichts, was freizusetzen wäre. Wählen Sie eine, die Phasen enthält.`,
  "edit.outermost": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} liegt in keiner anderen, also gibt es nichts, woraus sie zu nehmen wäre. Wählen Sie eine andere.`,
  "edit.stageKind": ({ stage }, { quote }) =>
    `Das geht mit ${quote(stage)} nicht, wegen der Art dieser Phase. Wählen Sie eine gewöhnliche Phase.`,
  "edit.noWayOut": ({ stage }, { quote }) =>
    `Aus ${quote(stage)} führt nichts hinaus: Sie ist ein Ende oder ein Rückweg. Beginnen Sie bei einer anderen Phase, oder machen Sie sie zu einer gewöhnlichen.`,
  "edit.doneWithoutInside": ({ stage }, { quote }) =>
    `Die Phase ${quote(stage)} enthält nichts, was abgeschlossen werden könnte. Wählen Sie einen anderen Auslöser.`,
  "edit.internalOutside": ({ from, to }, { quote }) =>
    `Die Phase ${quote(to)} liegt nicht in ${quote(from)}, also verlässt der Weg dorthin diese Phase. Wählen Sie eine Phase darin.`,
  "edit.familyChanges": ({ type, to, family }, { quote }) =>
    `${quote(family)} hieße etwas anderes, wenn ${quote(type)} nun ${quote(to)} hieße. Wählen Sie einen Namen, der in der Familie bleibt, oder ändern Sie zuerst ${quote(family)}.`,
  "edit.reserved": ({ name }, { quote }) =>
    `${quote(name)} liest Waypost selbst; der Name wird weder vergeben noch geändert. Wählen Sie einen anderen Namen.`,
  "edit.guardLength": ({ place, most }, { quote, number }) =>
    `Mit diesem Namen wäre die Bedingung von ${quote(place)} länger als ${number(most)} Zeichen. Wählen Sie einen kürzeren Namen.`,
  "edit.notPiece": ({ found }, { quote }) =>
    `Das ist kein Stück einer Journey${found === "" ? "" : `; es beginnt mit ${quote(found)}`}. Kopieren Sie Phasen im Editor, oder fügen Sie eine Liste mit einer Phase je Zeile ein.`,
  "edit.pieceFormat": ({ found, known }) =>
    `Dies hat eine andere Version von Waypost kopiert (${found}; diese kennt ${known}). Aktualisieren Sie Waypost hier oder dort, und kopieren Sie erneut.`,
  "edit.noFix": () =>
    "Dafür gibt es keine Korrektur mehr, weil sich die Bedingung geändert hat. Sehen Sie nach, was jetzt bemängelt wird.",
  "edit.emptySelection": () => "Es ist nichts gewählt. Wählen Sie, woran das geschehen soll.",
};
