import type { Translation } from "../../dom/createT";
import type { sheetSentences as en } from "./sheetEn";

/** What a campaign build sheet says beside the journey's own words. In German. */
export const sheetSentences: Translation<typeof en> = {
  "sheet.phase": () => "Phase",
  "sheet.stage": () => "Stufe",
  "sheet.touchpoint": () => "Kontakt",
  "sheet.touchpointId": () => "Kennung des Kontakts",
  "sheet.channel": () => "Kanal",
  "sheet.contentId": () => "Kennung des Inhalts",
  "sheet.content": () => "Inhalt",
  "sheet.address": () => "Adresse des Inhalts",
  "sheet.approval": () => "Freigabe",
  "sheet.approvedFrom": () => "Freigegeben ab",
  "sheet.approvedUntil": () => "Freigegeben bis (ausschließlich)",
  "sheet.audience": () => "Zielgruppe",
  "sheet.trigger": () => "Auslöser",
  "sheet.wait": () => "Wartezeit nach Eintritt in die Stufe",
  "sheet.repeats": () => "Wiederholungen",
  "sheet.consent": () => "Einwilligung",
  "sheet.cap": () => "Obergrenze",
  "sheet.hours": () => "Zeiten",
  "sheet.policies": () => "Regeln",
  "sheet.responses": () => "Reaktionen",
  "sheet.stops": () => "Endet bei",
  "sheet.everybody": () => "alle",
  "sheet.start": ({ by }) => `Beginn: ${by}`,
  "sheet.repeatsEvery": ({ every, most }) => `alle ${every}, höchstens ${most} Mal`,
  "sheet.notRequired": () => "nicht nötig",
  "sheet.required": ({ channel }) => `nötig: ${channel}`,
  "sheet.requiredFor": ({ channel, purpose }) => `nötig: ${channel} für ${purpose}`,
  "sheet.capIn": ({ most, window }) => `${most} in ${window}`,
};
