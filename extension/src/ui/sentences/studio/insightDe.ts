import type { Translation } from "../../dom/createT";
import type { Format } from "../../dom/format";
import type { insightSentences as en } from "./insightEn";

const steps = (count: number, format: Format) =>
  format.plural(count, { one: "# Schritt", other: "# Schritte" });

/** What the studio says of people: a journey seen through personas. In German. */
export const insightSentences: Translation<typeof en> = {
  "studio.act.split": () => "In zwei Stufen teilen",
  "studio.act.merge": () => "Zu einer Stufe vereinen",
  "studio.act.extract": () => "Aus der Phase herausnehmen",
  "studio.act.unwrap": () => "Phase auflösen, Inhalt behalten",

  "studio.act.lens": () => "Durch eine Persona sehen, dann durch die nächste",
  "studio.lens.title": () => "Mit den Augen von",
  "studio.lens.first": () => "Persona",
  "studio.lens.second": () => "Zweite Persona",
  "studio.lens.nobody": () => "niemand sonst",
  "studio.lens.close": () => "Nicht mehr durch Personas sehen",
  "studio.lens.noPersonas": () =>
    "Diese Journey hat noch keine Personas. Wählen Sie auf der Fläche nichts aus, und fügen Sie unter „Personas“ eine hinzu.",
  "studio.lens.legend": () =>
    "Das Band ist der wahrscheinliche Pfad. Was blass ist, ist nie zu gehen, was auch geschieht.",
  "studio.lens.legendTwo": () =>
    "Bänder sind die wahrscheinlichen Pfade. 1 oder 2 steht an dem, was nur eine von beiden gehen kann; was blass ist, keine.",
  "studio.lens.only": ({ persona }) => `nur ${persona}`,
  "studio.lens.cannotEnter": () => "Kommt nicht in diese Journey: Kein Eingang lässt diese Persona ein.",
  "studio.lens.closed": ({ count, all }, format) =>
    count === 0
      ? "Alle Wege stehen offen."
      : `Kann ${format.number(count)} von ${format.plural(all, { one: "# Weg", other: "# Wegen" })} nicht gehen.`,
  "studio.lens.end.complete": ({ steps: count, stage }, format) =>
    `Wahrscheinlicher Pfad: ${steps(count, format)}, bis zum Ende in „${stage}“.`,
  "studio.lens.end.stays": ({ steps: count, stage }, format) =>
    `Wahrscheinlicher Pfad: ${steps(count, format)}, bleibt dann in „${stage}“.`,
  "studio.lens.end.loop": ({ steps: count, stage }, format) =>
    `Wahrscheinlicher Pfad: ${steps(count, format)}, zurück zu „${stage}“, und von vorn.`,
  "studio.lens.end.unknown": ({ steps: count, stage }, format) =>
    `Wahrscheinlicher Pfad: ${steps(count, format)}, bis „${stage}“. Von dort führen mehrere Wege weiter, und keine Zahl sagt, welcher.`,
  "studio.lens.can": ({ persona }) => `${persona}: kann diesen Weg gehen.`,
  "studio.lens.path": ({ persona }) => `${persona}: auf dem wahrscheinlichen Pfad.`,
  "studio.lens.pathLikely": ({ persona, percent }, format) =>
    `${persona}: auf dem wahrscheinlichen Pfad, gegangen in ${format.number(percent)} % der Fälle.`,
  "studio.lens.neverPersona": ({ persona }) =>
    `${persona}: geht ihn nie; die Bedingung ist nicht für diese Persona.`,
  "studio.lens.neverFacts": ({ persona }) =>
    `${persona}: geht ihn nie; die Bedingung verlangt, was niemand dieser Persona hat.`,
  "studio.lens.unreached": ({ persona }) =>
    `${persona}: könnte ihn gehen, kommt aber nie dorthin, wo er beginnt.`,
  "studio.lens.unknown": ({ persona }) => `${persona}: nicht bekannt, da die Bedingung Fehler hat.`,

  "studio.passing.counting": () => "Wer erfüllt das? Wird gezählt …",
  "studio.passing.stored": ({ passing, total }, format) =>
    `${format.number(passing)} von ${format.plural(total, { one: "# gespeicherten HCP", other: "# gespeicherten HCPs" })} erfüllen das jetzt.`,
  "studio.passing.drawn": ({ passing, total }, format) =>
    `Es sind keine HCPs gespeichert. Von ${format.number(total)}, die nach den Personas erdacht sind, erfüllen es ${format.number(passing)}.`,
  "studio.passing.of": ({ passing, total }, format) =>
    `${format.number(passing)} von ${format.number(total)}`,
  "studio.passing.noPersona": () => "ohne Persona",
  "studio.passing.missing": ({ count }, format) =>
    format.plural(count, {
      one: "Bei # ist etwas nicht bekannt, wonach gefragt wird; das erfüllt die Bedingung nicht.",
      other: "Bei # ist etwas nicht bekannt, wonach gefragt wird; sie erfüllen die Bedingung nicht.",
    }),
  "studio.passing.partial": ({ total }, format) =>
    `Es sind mehr HCPs gespeichert; nur die ersten ${format.number(total)} wurden befragt.`,
  "studio.passing.newPeople": () =>
    "Erdachten ist noch nichts geschehen: Was nach Vergangenem fragt, zählt nichts. Proben Sie die Journey, um es wirken zu sehen.",
  "studio.passing.examples": () => "Wer es erfüllt, wer nicht, und warum",
  "studio.passing.passes": () => "Erfüllen es",
  "studio.passing.fails": () => "Erfüllen es nicht",
  "studio.passing.nobody": () =>
    "Es sind keine HCPs gespeichert, und die Journey hat keine Personas: Niemand ist zu zählen.",
  "studio.passing.later.event": () =>
    "Gefragt wird, was das Ereignis sagt; das ist erst bekannt, wenn es geschieht. Jetzt ist niemand zu zählen.",
  "studio.passing.later.touchpoint": () =>
    "Gefragt wird nach dem Kontakt, der ansteht; der ist erst dann bekannt. Jetzt ist niemand zu zählen.",

  "studio.counting": () => "Wer steht wo? Wird gezählt …",
  "studio.days": ({ days }, format) => `${format.number(days)} T.`,
  "studio.count.words": ({ now, entered, left }, format) =>
    `Jetzt ${format.plural(now, { one: "ist # HCP", other: "sind # HCPs" })} hier; ${format.number(entered)} kamen, ${format.number(left)} gingen.`,
  "studio.count.median": ({ days }, format) =>
    `Die Hälfte derer, die weitergingen, blieb höchstens ${format.plural(days, { one: "# Tag", other: "# Tage" })}.`,
  "studio.count.nobody": () => "In der veröffentlichten Journey ist hier niemand und war niemand.",

  "studio.act.comment": () => "Gewähltes kommentieren",
  "studio.side.comments": ({ count }, format) =>
    count === 0 ? "Kommentare" : `Kommentare (${format.number(count)})`,
  "studio.comments.title": () => "Kommentare",
  "studio.comments.here": ({ count }, format) =>
    format.plural(count, { one: "# Kommentar hier", other: "# Kommentare hier" }),
  "studio.comments.on": ({ place }) => `Kommentar zu „${place}“`,
  "studio.comments.author": () => "Ihr Name, wie andere ihn lesen",
  "studio.comments.add": () => "Kommentar hinzufügen",
  "studio.comments.choose": () =>
    "Wählen Sie auf der Fläche eine Stufe oder einen Weg, um ihn zu kommentieren.",
  "studio.comments.none": () =>
    "Noch keine Kommentare. Sie stehen in der Journey und gehen mit, wenn sie geteilt wird.",
  "studio.comments.elsewhere": () => "Anderswo",
  "studio.comments.settled": ({ count }, format) =>
    format.plural(count, { one: "# erledigter Kommentar", other: "# erledigte Kommentare" }),
  "studio.comments.signed": ({ author, at }) => `${author}, ${at}`,
  "studio.comments.settle": () => "Erledigt",
  "studio.comments.reopen": () => "Wieder öffnen",
};
