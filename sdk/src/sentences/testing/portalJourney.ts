import { compileJourney } from "../../compile/compileJourney.js";
import type { Journey } from "../../compile/Journey.js";
import { openJourney } from "../../migrate/openJourney.js";

const at = (date: string) => Date.parse(`${date}T10:00:00Z`);

/** 10:00 UTC on a day of November 2026, ms. */
export const november = (day: number) => at(`2026-11-${String(day).padStart(2, "0")}`);

/** A small journey with labels a person would write, and `parts` in place of its own. */
export function portalJourney(parts: Record<string, unknown> = {}): Journey {
  const opened = openJourney({
    format: 1,
    id: "portal",
    title: "Portal",
    attributes: [
      { id: "digitalAffinity", label: "Digital affinity", type: "number", min: 0, max: 1, changes: "any" },
      {
        id: "specialty",
        label: "Specialty",
        type: "enum",
        values: ["cardiology", "oncology"],
        changes: "any",
      },
      { id: "hospital", label: "Works in a hospital", type: "boolean", changes: "any" },
      { id: "beds", label: "Beds", type: "integer", min: 0, max: 5000, changes: "any" },
      { id: "licensed", label: "Licensed since", type: "date", changes: "never" },
    ],
    channels: [
      { id: "email", label: "E-mail", consent: "required" },
      { id: "sms", label: "SMS", consent: "required" },
    ],
    events: [
      { type: "campaign.invited", label: "Invited to the campaign" },
      { type: "email.opened", label: "E-mail opened", channel: "email" },
      { type: "email.clicked", label: "Link in e-mail clicked", channel: "email" },
      { type: "visit.held", label: "Visit held", payload: [{ name: "interested", type: "boolean" }] },
      { type: "practice.left", label: "Left practice" },
    ],
    personas: [
      { id: "trailblazer", label: "Trailblazer" },
      { id: "early", label: "Early adopter" },
    ],
    entry: [{ id: "enter", event: "campaign.invited" }],
    initial: "invitation",
    stages: [
      { id: "invitation", label: "Invitation", kind: "compound", initial: "invited" },
      { id: "invited", label: "Invited by e-mail", kind: "atomic", parent: "invitation" },
      { id: "reminded", label: "Reminded", kind: "atomic", parent: "invitation" },
      { id: "interest", label: "Interest", kind: "atomic" },
      { id: "subscribed", label: "Subscribed", kind: "final" },
    ],
    transitions: [],
    exits: [],
    ...parts,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}
