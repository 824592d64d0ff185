import { openJourney } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";

/** A journey with a container, a guard of every sort that names something, and places on the canvas. */
const written = {
  format: 1,
  id: "small",
  title: "Small",
  attributes: [
    { id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" },
    { id: "region", label: "Region", type: "enum", values: ["north", "south"], changes: "never" },
  ],
  counters: [{ id: "reminders", label: "Reminders", max: 3 }],
  purposes: [{ id: "product", label: "Product news" }],
  channels: [
    { id: "email", label: "E-mail", consent: "required", purposes: ["product"] },
    { id: "visit", label: "Visit", consent: "notRequired" },
  ],
  events: [
    { type: "campaign.invited", label: "Invited" },
    { type: "email.opened", label: "E-mail opened", channel: "email" },
    { type: "email.clicked", label: "E-mail clicked", channel: "email" },
    { type: "visit.held", label: "Visit held", channel: "visit" },
  ],
  contents: [{ id: "letter", label: "Letter", purpose: "product" }],
  segments: [{ id: "core", label: "Core", target: true }],
  personas: [
    { id: "trailblazer", label: "Trailblazer", share: 0.4, segment: "core" },
    { id: "traditional", label: "Traditional", share: 0.6 },
  ],
  entry: [{ id: "invited", event: "campaign.invited" }],
  initial: "aware",
  stages: [
    { id: "aware", label: "Aware", kind: "compound", initial: "told" },
    { id: "told", label: "Told", kind: "atomic", parent: "aware" },
    {
      id: "reminded",
      label: "Reminded",
      kind: "atomic",
      parent: "aware",
      entry: [{ kind: "increment", counter: "reminders" }],
    },
    { id: "trial", label: "Trial", kind: "atomic" },
    { id: "adopted", label: "Adopted", kind: "atomic" },
    { id: "left", label: "Left", kind: "final" },
  ],
  touchpoints: [
    {
      id: "reminder",
      label: "Reminder",
      stage: "reminded",
      channel: "email",
      content: "letter",
      purpose: "product",
      when: 'consent.email.product && touches("email", "P30D") < 4 && touchpoint.content != "letter"',
      cadence: { first: "P1D" },
      responses: [
        {
          event: "email.opened",
          probability: 0.3,
          byPersona: [{ persona: "trailblazer", probability: 0.5 }],
          delay: { kind: "fixed", after: "P1D" },
        },
      ],
    },
  ],
  transitions: [
    { id: "remind", from: "told", to: "reminded", after: "P7D", when: "counter.reminders < 3" },
    {
      id: "try",
      from: "aware",
      to: "trial",
      event: "email.*",
      when: 'persona == "trailblazer" && hcp.score > 0.5 || count("email.opened", "P30D") >= 2',
    },
    { id: "tryByVisit", from: "aware", to: "trial", event: "visit.held", when: 'persona in ["traditional"]' },
    { id: "adopt", from: "trial", to: "adopted", event: "visit.held", when: "consent.email" },
    { id: "lapse", from: "adopted", to: "trial", after: "P90D", when: '!inStage("reminded")' },
    { id: "leave", from: "adopted", to: "left", event: "email.clicked" },
  ],
  exits: [{ id: "optOut", label: "Opted out", when: '!consent.email && segment == "core"' }],
  goals: [{ id: "used", label: "Used", when: 'inStage("adopted")' }],
  behaviour: [{ id: "visits", event: "visit.held", stage: "trial", persona: "traditional", perDay: 0.1 }],
  layout: [
    { stage: "aware", x: 40, y: 40, width: 480, height: 200 },
    { stage: "told", x: 32, y: 64 },
    { stage: "reminded", x: 260, y: 64 },
    { stage: "trial", x: 620, y: 104 },
    { stage: "adopted", x: 880, y: 104 },
    { stage: "left", x: 1_140, y: 104 },
  ],
  comments: [
    {
      id: "why",
      on: { kind: "transition", id: "try" },
      text: "Why two?",
      author: "Ada",
      at: "2026-01-01T09:00:00Z",
    },
  ],
};

/** The small journey with some of its parts written anew. */
export function smallDraft(parts: Readonly<Record<string, unknown>> = {}): JourneyDocument {
  const opened = openJourney({ ...written, ...parts });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** The value of a result that a test counts on. */
export function requireOk<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
