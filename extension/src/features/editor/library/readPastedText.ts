import { fail, type JourneyDocument, openJourneyText, type Result, succeed } from "@waypost/sdk";
import { createJourneyFromList } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";

/** Makes a journey of what was copied elsewhere: a whole journey, or a list of stages with one a line, as a spreadsheet copies it. */
export function readPastedText(text: string): Result<JourneyDocument, string> {
  if (/^\s*[[{]/.test(text)) {
    const opened = openJourneyText(text);
    return opened.ok ? succeed(opened.value) : fail(t("studio.pasteRefused"));
  }
  const made = createJourneyFromList(text, { title: t("studio.newTitle"), event: t("studio.newEvent") });
  // Laid out when it is opened, with the room that its words need here.
  return made.ok ? succeed({ ...made.value, layout: [] }) : fail(t("studio.pasteRefused"));
}
