import type { Say } from "./Template.js";

/** What nearly every HCP journey has: who, how to reach them, what happens with them, and what ends a run at once. */

export const listChannels = (say: Say) => [
  {
    id: "email",
    label: say("E-mail", "E-Mail"),
    consent: "required",
    cap: { most: 2, window: "P7D" },
    hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "07:00", to: "20:00" }],
  },
  {
    id: "visit",
    label: say("Face to face", "Besuch"),
    consent: "notRequired",
    cap: { most: 1, window: "P14D" },
  },
  { id: "webinar", label: "Webinar", consent: "notRequired" },
  { id: "portal", label: say("Web portal", "Fachportal"), consent: "notRequired" },
];

export const listPersonas = (say: Say) => [
  {
    id: "trailblazer",
    label: say("Trailblazer", "Vorreiter"),
    narrative: say(
      "Reads studies as they appear, tries early, lives online, and wants to be asked for an opinion.",
      "Liest Studien bei Erscheinen, probiert früh aus, ist online zu Hause und will nach der eigenen Meinung gefragt werden.",
    ),
    share: 0.35,
    affinities: [
      { channel: "email", weight: 3 },
      { channel: "webinar", weight: 3 },
      { channel: "visit", weight: 1 },
    ],
  },
  {
    id: "traditional",
    label: say("Traditional", "Traditionell"),
    narrative: say(
      "Trusts guidelines and colleagues, takes time, and prefers to talk with somebody they know.",
      "Vertraut Leitlinien und Kollegen, lässt sich Zeit und spricht lieber mit jemandem, den man kennt.",
    ),
    share: 0.65,
    affinities: [
      { channel: "visit", weight: 3 },
      { channel: "email", weight: 1 },
    ],
  },
];

const eventLabels: Readonly<
  Record<string, readonly [en: string, de: string, channel: string | undefined, loggable: boolean]>
> = {
  "campaign.invited": ["Added to the campaign", "In die Kampagne aufgenommen", undefined, true],
  "email.opened": ["E-mail opened", "E-Mail geöffnet", "email", false],
  "email.clicked": ["Link in an e-mail clicked", "Link in einer E-Mail angeklickt", "email", false],
  "visit.held": ["Visit held", "Besuch hat stattgefunden", "visit", true],
  "visit.declined": ["Visit declined", "Besuch abgelehnt", "visit", true],
  "sample.requested": ["Sample requested", "Muster angefordert", "visit", true],
  "prescription.first": ["First prescription", "Erste Verordnung", undefined, true],
  "prescription.repeated": ["Prescribed again", "Erneut verordnet", undefined, true],
  "recommendation.given": ["Recommended it to a colleague", "Einem Kollegen empfohlen", undefined, true],
  "webinar.registered": ["Registered for a webinar", "Für ein Webinar angemeldet", "webinar", true],
  "webinar.attended": ["Attended a webinar", "An einem Webinar teilgenommen", "webinar", true],
  "webinar.watchedLater": ["Watched the recording", "Die Aufzeichnung angesehen", "webinar", false],
  "portal.registered": ["Subscribed to the portal", "Das Portal abonniert", "portal", true],
  "portal.visited": ["Visited the portal", "Das Portal besucht", "portal", false],
  "hcp.optedOut": ["Asked not to be contacted", "Möchte nicht kontaktiert werden", undefined, true],
};

/** Declares events by their types. */
export const listEvents = (say: Say, types: readonly string[]) =>
  [...types, "hcp.optedOut"].map((type) => {
    const [en, de, channel, loggable] = eventLabels[type] ?? [type, type, undefined, false];
    return { type, label: say(en, de), loggable, ...(channel !== undefined && { channel }) };
  });

export const listExits = (say: Say) => [
  { id: "optedOut", label: say("Opted out", "Abgemeldet"), event: "hcp.optedOut" },
];

/** Consent is a gate for every planned e-mail, whoever plans it. */
export const listPolicies = (say: Say) => [
  {
    id: "noMailWithoutConsent",
    label: say("No e-mail without consent", "Keine E-Mail ohne Einwilligung"),
    channel: "email",
    when: "consent.email",
  },
];

/** A response to a touchpoint that trailblazers give more often; the figures are to be replaced by one's own. */
export const respond = (
  say: Say,
  event: string,
  traditional: number,
  trailblazer: number,
  median = "P2D",
) => ({
  event,
  probability: traditional,
  byPersona: [{ persona: "trailblazer", probability: trailblazer }],
  delay: { kind: "logNormal", median, spread: 0.6 },
  source: say("Assumed; replace by your own figures.", "Angenommen; durch eigene Zahlen ersetzen."),
});

/** Something that happens by itself while a stage is active. */
export const happen = (say: Say, event: string, stage: string, perDay: number) => ({
  id: `${event.replaceAll(".", "-")}-${stage}`,
  event,
  stage,
  perDay,
  source: say("Assumed; replace by your own figures.", "Angenommen; durch eigene Zahlen ersetzen."),
});

interface RowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly step?: number;
}

/** Places for stages in a row. */
export const placeRow = (stages: readonly string[], { x = 80, y = 160, step = 280 }: RowOptions = {}) =>
  stages.map((stage, index) => ({ stage, x: x + index * step, y }));
