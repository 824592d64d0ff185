import { listChannels, listEvents, listPersonas, respond } from "./basics.js";
import type { Say, Template } from "./Template.js";

const frame = (say: Say) => ({
  format: 1,
  channels: listChannels(say),
  personas: listPersonas(say),
  entry: [{ id: "entry", event: "campaign.invited" }],
});

/** Asks up to three times and says which way it ended. */
export const reminderLoop: Template = {
  id: "reminderLoop",
  title: (say) => say("Reminder loop", "Erinnerungsschleife"),
  description: (say) =>
    say(
      "Waits for an answer, reminds up to three times, and then goes on without one.",
      "Wartet auf eine Antwort, erinnert bis zu dreimal und geht dann ohne sie weiter.",
    ),
  write: (say) => ({
    ...frame(say),
    id: "reminder-loop",
    title: say("Reminder loop", "Erinnerungsschleife"),
    counters: [{ id: "reminders", label: say("Reminders", "Erinnerungen"), max: 3 }],
    events: listEvents(say, ["campaign.invited", "email.clicked"]),
    initial: "waiting",
    stages: [
      { id: "waiting", label: say("Waiting for an answer", "Wartet auf Antwort"), kind: "atomic" },
      {
        id: "reminded",
        label: say("Reminded", "Erinnert"),
        kind: "atomic",
        entry: [{ kind: "increment", counter: "reminders" }],
      },
      {
        id: "answered",
        label: say("Answered", "Hat geantwortet"),
        kind: "atomic",
        entry: [{ kind: "clear", counter: "reminders" }],
      },
      {
        id: "unanswered",
        label: say("No answer", "Keine Antwort"),
        kind: "atomic",
        entry: [{ kind: "clear", counter: "reminders" }],
      },
    ],
    touchpoints: [
      {
        id: "reminder",
        label: say("Reminder", "Erinnerung"),
        stage: "reminded",
        channel: "email",
        when: "consent.email",
        cadence: { first: "PT0S" },
        responses: [respond(say, "email.clicked", 0.1, 0.25)],
      },
    ],
    transitions: [
      { id: "answers", from: "waiting", to: "answered", event: "email.clicked" },
      { id: "remind", from: "waiting", to: "reminded", after: "P7D" },
      { id: "answersReminder", from: "reminded", to: "answered", event: "email.clicked" },
      {
        id: "remindAgain",
        from: "reminded",
        to: "reminded",
        after: "P7D",
        when: "counter.reminders < 3",
        label: say("Remind again", "Erneut erinnern"),
      },
      {
        id: "goOn",
        from: "reminded",
        to: "unanswered",
        after: "P8D",
        label: say("Go on without", "Ohne Antwort weiter"),
      },
    ],
    layout: [
      { stage: "waiting", x: 0, y: 0, width: 240 },
      { stage: "reminded", x: 0, y: 168, width: 240 },
      { stage: "answered", x: 340, y: 0, width: 240 },
      { stage: "unanswered", x: 340, y: 168, width: 240 },
    ],
  }),
};

/** Lets only those on who agreed, asks the others in person, and never asks for ever. */
export const consentGate: Template = {
  id: "consentGate",
  title: (say) => say("Consent gate", "Einwilligungsschranke"),
  description: (say) =>
    say(
      "Goes on at once where consent for e-mail is there, asks for it in person where it is not, and takes another way when it is not given.",
      "Geht sofort weiter, wo eine Einwilligung für E-Mail vorliegt, fragt sonst persönlich danach und nimmt einen anderen Weg, wenn sie ausbleibt.",
    ),
  write: (say) => ({
    ...frame(say),
    id: "consent-gate",
    title: say("Consent gate", "Einwilligungsschranke"),
    events: listEvents(say, ["campaign.invited", "visit.held"]),
    initial: "gate",
    stages: [
      { id: "gate", label: say("Consent?", "Einwilligung?"), kind: "atomic" },
      { id: "asking", label: say("Ask for consent", "Um Einwilligung bitten"), kind: "atomic" },
      { id: "digital", label: say("May be written to", "Darf angeschrieben werden"), kind: "atomic" },
      { id: "inPerson", label: say("In person only", "Nur persönlich"), kind: "atomic" },
    ],
    touchpoints: [
      {
        id: "askConsent",
        label: say("Visit to ask for consent", "Besuch mit Bitte um Einwilligung"),
        stage: "asking",
        channel: "visit",
        cadence: { first: "P3D", every: "P21D", most: 2 },
        responses: [respond(say, "visit.held", 0.5, 0.4, "P7D")],
      },
    ],
    transitions: [
      { id: "consented", from: "gate", to: "digital", always: true, when: "consent.email" },
      { id: "ask", from: "gate", to: "asking", after: "PT1H" },
      {
        id: "consentsNow",
        from: "asking",
        to: "digital",
        always: true,
        when: "consent.email",
        label: say("Agrees", "Willigt ein"),
      },
      {
        id: "without",
        from: "asking",
        to: "inPerson",
        after: "P60D",
        label: say("Does not agree", "Willigt nicht ein"),
      },
      {
        id: "withdrawn",
        from: "digital",
        to: "inPerson",
        always: true,
        when: "!consent.email",
        label: say("Takes it back", "Widerruft"),
      },
      {
        id: "later",
        from: "inPerson",
        to: "digital",
        always: true,
        when: "consent.email",
        label: say("Agrees later", "Willigt später ein"),
      },
    ],
    layout: [
      { stage: "gate", x: 0, y: 0, width: 240 },
      { stage: "asking", x: 0, y: 168, width: 240 },
      { stage: "digital", x: 340, y: 0, width: 240 },
      { stage: "inPerson", x: 340, y: 168, width: 240 },
    ],
  }),
};

/** Hands over to a person where messages do not get through. */
export const escalationToRep: Template = {
  id: "escalationToRep",
  title: (say) => say("Escalation to the rep", "Übergabe an den Außendienst"),
  description: (say) =>
    say(
      "When e-mail does not lead on, a rep is asked to visit; a visit that does not come about leads back.",
      "Führt E-Mail nicht weiter, wird der Außendienst um einen Besuch gebeten; kommt keiner zustande, geht es zurück.",
    ),
  write: (say) => ({
    ...frame(say),
    id: "escalation-to-rep",
    title: say("Escalation to the rep", "Übergabe an den Außendienst"),
    events: listEvents(say, ["campaign.invited", "email.clicked", "visit.held", "visit.declined"]),
    initial: "byMail",
    stages: [
      { id: "byMail", label: say("By e-mail", "Per E-Mail"), kind: "atomic" },
      {
        id: "repAsked",
        label: say("Rep asked to visit", "Außendienst um Besuch gebeten"),
        kind: "atomic",
        entry: [{ kind: "emit", type: "rep.asked" }],
      },
      { id: "engaged", label: say("Engaged", "Im Gespräch"), kind: "atomic" },
      { id: "resting", label: say("Resting", "Pausiert"), kind: "atomic" },
    ],
    touchpoints: [
      {
        id: "mail",
        label: say("E-mail", "E-Mail"),
        stage: "byMail",
        channel: "email",
        when: "consent.email",
        cadence: { first: "P1D", every: "P10D", most: 2 },
        responses: [respond(say, "email.clicked", 0.1, 0.25)],
      },
      {
        id: "repVisit",
        label: say("Visit", "Besuch"),
        stage: "repAsked",
        channel: "visit",
        cadence: { first: "P3D", every: "P14D", most: 2 },
        responses: [respond(say, "visit.held", 0.45, 0.3, "P7D")],
      },
    ],
    transitions: [
      { id: "clicks", from: "byMail", to: "engaged", event: "email.clicked" },
      {
        id: "escalate",
        from: "byMail",
        to: "repAsked",
        after: "P21D",
        label: say("E-mail is not enough", "E-Mail reicht nicht"),
      },
      { id: "meets", from: "repAsked", to: "engaged", event: "visit.held" },
      { id: "declines", from: "repAsked", to: "resting", event: "visit.declined" },
      { id: "noVisit", from: "repAsked", to: "resting", after: "P45D" },
      {
        id: "tryAgain",
        from: "resting",
        to: "byMail",
        after: "P90D",
        label: say("Try again", "Erneut versuchen"),
      },
    ],
    layout: [
      { stage: "byMail", x: 0, y: 0, width: 240 },
      { stage: "repAsked", x: 0, y: 168, width: 240 },
      { stage: "engaged", x: 340, y: 0, width: 240 },
      { stage: "resting", x: 340, y: 168, width: 240 },
    ],
  }),
};
