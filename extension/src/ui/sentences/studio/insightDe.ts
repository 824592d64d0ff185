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
};
