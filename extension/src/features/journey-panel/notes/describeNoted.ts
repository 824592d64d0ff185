import type { Note } from "../../../messaging/noteMessages";
import { t } from "../../../ui/t";

/** What a note that was just written comes to. */
export function describeNoted(note: Note): string {
  switch (note.kind) {
    case "report":
      return t("panel.noted.report");
    case "feedback":
      if (note.answer === "accepted") return t("panel.noted.accepted");
      if (note.answer === "dismissed") return t("panel.noted.dismissed");
      return note.until === undefined
        ? t("panel.noted.later")
        : t("panel.noted.laterUntil", { at: note.until });
    case "hold":
      return t(note.change === "held" ? "panel.noted.held" : "panel.noted.released");
    case "optOut":
      return t("panel.noted.optOut");
    case "optIn":
      return t("panel.noted.optIn");
  }
}
