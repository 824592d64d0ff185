import { type JourneyDocument, openJourney } from "@waypost/sdk";

const parts = {
  format: 1,
  id: "portal",
  title: "Portal",
  attributes: [],
  channels: [{ id: "visit", label: "Visit", consent: "notRequired" }],
  events: [
    { type: "invited", label: "Invited" },
    {
      type: "visit.held",
      label: "Visit held",
      loggable: true,
      payload: [
        { name: "interested", type: "boolean" },
        { name: "minutes", type: "integer", optional: true },
      ],
    },
    { type: "subscribed", label: "Subscribed" },
    { type: "left", label: "Left", loggable: true },
  ],
  personas: [{ id: "traditional", label: "Traditional" }],
  entry: [{ id: "enter", event: "invited" }],
  initial: "invitation",
  stages: [
    { id: "invitation", label: "Invitation", kind: "compound", initial: "emailed" },
    { id: "emailed", label: "E-mailed", kind: "atomic", parent: "invitation" },
    { id: "reminded", label: "Reminded", kind: "atomic", parent: "invitation" },
    { id: "interest", label: "Interest, shown to the rep", kind: "atomic" },
    { id: "subscription", label: "Subscription", kind: "final" },
  ],
  transitions: [
    { id: "remind", from: "emailed", to: "reminded", after: "P7D" },
    { id: "show", from: "invitation", to: "interest", event: "visit.held", when: "event.interested" },
    { id: "subscribe", from: "invitation", to: "subscription", event: "subscribed" },
    { id: "subscribeThen", from: "interest", to: "subscription", event: "subscribed" },
  ],
  exits: [{ id: "gone", label: "Left practice", event: "left" }],
};

/** A small journey for tests, with `changes` to its parts. */
export function createPortalJourney(changes: Record<string, unknown> = {}): JourneyDocument {
  const opened = openJourney({ ...parts, ...changes });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
