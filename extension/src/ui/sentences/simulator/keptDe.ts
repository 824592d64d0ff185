import type { Translation } from "../../dom/createT";
import type { keptSentences as en } from "./keptEn";

/** The sentences of rehearsals that are kept, in German. */
export const keptSentences: Translation<typeof en> = {
  "kept.keep": () => "Diese Probe aufheben",
  "kept.keepLead": () =>
    "Mit der Journey, wie sie jetzt ist, damit man sie an einem anderen Tag wieder zeigen und wiederholen kann. Sie bleibt in diesem Browser, verschlüsselt.",
  "kept.name": () => "Name",
  "kept.usualName": ({ title, at }) => `${title}, ab ${at}`,
  "kept.keepIt": () => "Aufheben",
  "kept.done": () => "Aufgehoben. Sie steht in der Liste der aufgehobenen Proben, unter dem Formular.",
  "kept.full": ({ most }, format) =>
    `Es ${format.plural(most, { one: "ist schon # Probe", other: "sind schon # Proben" })} aufgehoben, mehr geht nicht. Eine löschen, dann diese aufheben.`,
  "kept.tooLarge": () =>
    "Diese Probe ist zu groß, um sie aufzuheben. Als JSON-Datei mitnehmen, oder mit weniger Läufen proben.",
  "kept.unreadable": () =>
    "Lässt sich nicht mehr öffnen: Der Schlüssel ist weg, oder eine andere Version hat es geschrieben.",
  "kept.list": ({ count }, format) =>
    format.plural(count, { one: "# aufgehobene Probe", other: "# aufgehobene Proben" }),
  "kept.figures": (
    { journey, version, population, days, replications, seed, simulator, isStored, isPartial },
    format,
  ) =>
    `${journey} (${version}), ${format.plural(population, isStored ? { one: "# gespeicherter HCP", other: "# gespeicherte HCPs" } : { one: "# HCP", other: "# HCPs" })}, ${format.plural(days, { one: "# Tag", other: "# Tage" })}, ${format.plural(replications, { one: "# Lauf", other: "# Läufe" })}, Startwert ${seed}, Simulator ${simulator}${isPartial ? ", vorzeitig beendet" : ""}`,
  "kept.show": () => "Zeigen",
  "kept.rerun": () => "Wiederholen",
  "kept.delete": () => "Löschen",
  "kept.deleteSurely": () => "Ja, löschen",
  "kept.deleteNot": () => "Behalten",
  "kept.same": ({ fingerprint }) =>
    `Dasselbe wie beim Aufheben, bis aufs Byte (Fingerabdruck ${fingerprint}…).`,
  "kept.sameAsOlder": ({ fingerprint, then, now }, format) =>
    `Dasselbe wie beim Aufheben, bis aufs Byte (Fingerabdruck ${fingerprint}…), in allem, was Simulator ${format.number(then)} zählte; dies ist Simulator ${format.number(now)}.`,
  "kept.otherSimulator": ({ then, now }) =>
    `Nicht dasselbe wie beim Aufheben: Das war Simulator ${then}, dies ist Simulator ${now} mit anderen Regeln.`,
  "kept.otherPeople": () =>
    "Nicht dasselbe wie beim Aufheben: Die gespeicherten HCPs oder ihre Verläufe haben sich seitdem geändert.",
  "kept.other": () =>
    "Nicht dasselbe wie beim Aufheben, obwohl nichts geändert wurde. Bitte melden: Derselbe Startwert muss dasselbe ergeben.",
};
