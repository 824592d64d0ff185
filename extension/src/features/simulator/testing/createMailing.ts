import { type JourneyDocument, openJourney } from "@waypost/sdk";

/** A small journey: people are mailed twice at most, half of them answer and are won. */
export function createMailing(): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "mailing",
    title: "Mailing",
    outlook: "asIs",
    channels: [{ id: "email", label: "E-mail", consent: "required", cost: { perTouch: 2, currency: "EUR" } }],
    events: [
      { type: "campaign.started", label: "Campaign started" },
      { type: "email.answered", label: "Answered" },
    ],
    personas: [{ id: "all", label: "=Everybody", share: 1, consent: [{ channel: "email", share: 0.5 }] }],
    entry: [{ id: "start", event: "campaign.started" }],
    initial: "mailed",
    stages: [
      { id: "mailed", label: "Mailed", kind: "atomic" },
      { id: "won", label: 'Won, "at last"', kind: "final" },
    ],
    touchpoints: [
      {
        id: "mail",
        label: "Mail",
        stage: "mailed",
        channel: "email",
        cadence: { first: "P1D", every: "P2D", most: 2 },
        responses: [{ event: "email.answered", probability: 0.5, delay: { kind: "fixed", after: "PT1H" } }],
      },
    ],
    transitions: [{ id: "answer", from: "mailed", to: "won", event: "email.answered" }],
    goals: [{ id: "won", label: "Won", when: 'inStage("won")', target: { count: 100, within: "P5D" } }],
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
