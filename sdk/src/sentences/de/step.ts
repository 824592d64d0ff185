import type { StepParameters } from "../../edit/history/EditStep.js";
import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";

/** `{q}` is the name of the one thing, `#` how many there are. */
function say(one: string, many: string) {
  return ({ name, count }: StepParameters, { number, quote }: Format): string =>
    count === 1 ? one.replace("{q}", () => quote(name)) : many.replace("#", number(count));
}

export const stepSentences: CataloguePart<"step"> = {
  "step.addStage": say("{q} hinzufügen", "# Phasen hinzufügen"),
  "step.renameStage": say("{q} umbenennen", "# Phasen umbenennen"),
  "step.changeStage": say("{q} ändern", "# Phasen ändern"),
  "step.changeId": say("Kennung von {q} ändern", "# Kennungen ändern"),
  "step.moveStage": say("{q} in eine andere Phase verschieben", "# Phasen in eine andere verschieben"),
  "step.moveStages": say("{q} verschieben", "# Phasen verschieben"),
  "step.collapse": say("{q} zuklappen", "# Phasen zuklappen"),
  "step.expand": say("{q} aufklappen", "# Phasen aufklappen"),
  "step.setDirection": say("Zeichenfläche drehen", "Zeichenfläche drehen"),
  "step.layOut": say("{q} anordnen", "# Phasen anordnen"),
  "step.align": say("{q} ausrichten", "# Phasen ausrichten"),
  "step.wrap": say("Mit {q} umschließen", "# Phasen umschließen"),
  "step.unwrap": say("{q} auflösen", "# Phasen auflösen"),
  "step.split": say("{q} teilen", "# Phasen teilen"),
  "step.merge": say("Zu {q} zusammenführen", "# Phasen zusammenführen"),
  "step.extract": say("{q} herausnehmen", "# Phasen herausnehmen"),
  "step.removeStages": say("{q} löschen", "# Phasen löschen"),
  "step.setKind": say("Art von {q} ändern", "Art von # Phasen ändern"),
  "step.setInitial": say("Mit {q} beginnen", "Mit # Phasen beginnen"),
  "step.duplicate": say("{q} verdoppeln", "# Phasen verdoppeln"),
  "step.paste": say("{q} einfügen", "# Phasen einfügen"),
  "step.cut": say("{q} ausschneiden", "# Phasen ausschneiden"),
  "step.insertFragment": say("Baustein {q} einfügen", "# Bausteine einfügen"),
  "step.insertTemplate": say("Mit Vorlage {q} beginnen", "Mit # Vorlagen beginnen"),
  "step.connect": say("{q} verbinden", "# Phasen verbinden"),
  "step.retarget": say("{q} umleiten", "# Übergänge umleiten"),
  "step.changeTransition": say("Übergang {q} ändern", "# Übergänge ändern"),
  "step.changeGuard": say("Bedingung von {q} ändern", "# Bedingungen ändern"),
  "step.removeTransitions": say("Übergang {q} löschen", "# Übergänge löschen"),
  "step.insertStage": say("{q} in den Weg einfügen", "# Phasen in den Weg einfügen"),
  "step.addItem": say("{q} ergänzen", "# Einträge ergänzen"),
  "step.changeItem": say("{q} bearbeiten", "# Einträge bearbeiten"),
  "step.removeItem": say("{q} entfernen", "# Einträge entfernen"),
  "step.moveItem": say("{q} umordnen", "# Einträge umordnen"),
  "step.changeJourney": say("Journey ändern", "Journey ändern"),
  "step.comment": say("{q} kommentieren", "# Kommentare"),
  "step.fix": say("{q} beheben", "# Probleme beheben"),
  "step.mergeDrafts": say("Änderungen an {q} übernehmen", "# Änderungen übernehmen"),
  "step.import": say("{q} importieren", "# Journeys importieren"),
  "step.restore": say("Zurück zu {q}", "Zurück zu # Fassungen"),
};
