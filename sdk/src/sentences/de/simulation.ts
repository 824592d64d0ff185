import type { CataloguePart } from "../SentenceParameters.js";

const options = {
  population: "Die Anzahl der Personen",
  from: "Der Beginn der Simulation",
  days: "Die Anzahl der Tage",
  seed: "Der Startwert",
  replications: "Die Anzahl der Wiederholungen",
} as const;

/** Why a journey cannot be simulated, and what makes the figures doubtful, in German. */
export const simulationSentences: CataloguePart<"simulation"> = {
  "simulation.option": ({ option, found, least, most }, { number }) =>
    `${options[option]} ist ${Number.isFinite(found) ? number(found) : "keine Zahl"}; erwartet wird eine ganze Zahl von ${number(least)} bis ${number(most)}.`,
  "simulation.noPeople": () =>
    "Es gibt niemanden zu simulieren. Importieren Sie Personen, oder sagen Sie, wie viele gezogen werden sollen.",
  "simulation.unknownZone": ({ persona, zone }, { quote }) =>
    `Personen der Persona ${quote(persona)} lebten in der Zeitzone ${quote(zone)}, die es nicht gibt. Verwenden Sie einen IANA-Namen wie Europe/Berlin.`,
  "simulation.entryBefore": ({ entry, date }, { quote }) =>
    `Über ${quote(entry)} treten Personen am ${date.slice(0, 10)} ein, vor dem Beginn der Simulation, und gezogene Personen haben davor kein Leben. Beginnen Sie an diesem Tag oder früher, oder ändern Sie das Datum.`,
  "simulation.restless": ({ kind, id, days }, { quote, plural }) =>
    `Jemand kommt nicht zur Ruhe: ${
      {
        wait: `die Wartezeit von ${quote(id)}`,
        behaviour: `das Verhalten ${quote(id)}`,
        touchpoint: `der Kontaktpunkt ${quote(id)}`,
        response: `eine Antwort auf ${quote(id)}`,
      }[kind]
    } käme zu oft in ${plural(days, { one: "# Tag", other: "# Tagen" })}. Verlängern Sie die Wartezeit, senken Sie die Rate, oder simulieren Sie weniger Tage.`,
  "simulation.noConsent": ({ persona, channel }, { quote }) =>
    `Keine simulierte Person von ${quote(persona)} willigt in ${quote(channel)} ein, also wird dort jeder Kontaktpunkt abgelehnt. Sagen Sie unter "consent" der Persona, welcher Anteil einwilligt.`,
  "simulation.neverEnters": ({ persona }, { quote }) =>
    `Niemand von der Persona ${quote(persona)} tritt in die Journey ein. Vergleichen Sie die Bedingung des Eintritts mit den Merkmalen der Persona.`,
  "simulation.nobodyEnters": () =>
    "Niemand tritt in die Journey ein: Kein Ereignis und kein Datum eines Eintritts kommt, oder seine Bedingung gilt für niemanden. Vergleichen Sie den Eintritt mit den Merkmalen der Personas.",
  "simulation.stuck": ({ stage, people }, { quote, plural }) =>
    `${plural(people, { one: "# Durchlauf ging", other: "# Durchläufe gingen" })} bei ${quote(stage)} ohne Zeit im Kreis und wurde dort angehalten. Geben Sie einem der Wege eine Wartezeit, oder eine Bedingung, die er aufhebt.`,
};
