/** A small journey as its author would write it, line by line. */
export const journeyText = `{
  "format": 1,
  "id": "portal",
  "title": "Portal",
  "attributes": [
    { "id": "digitalAffinity", "label": "Digital affinity", "type": "number", "min": 0, "max": 1, "changes": "any" }
  ],
  "channels": [{ "id": "email", "label": "E-mail", "consent": "required" }],
  "events": [
    { "type": "campaign.invited", "label": "Invited to the campaign" },
    { "type": "email.clicked", "label": "Link in e-mail clicked", "channel": "email" },
    { "type": "practice.left", "label": "Left practice" }
  ],
  "personas": [{ "id": "trailblazer", "label": "Trailblazer" }],
  "entry": [{ "id": "enter", "event": "campaign.invited" }],
  "initial": "invitation",
  "stages": [
    { "id": "invitation", "label": "Invitation", "kind": "compound", "initial": "invited" },
    { "id": "invited", "label": "Invited", "kind": "atomic", "parent": "invitation" },
    { "id": "subscribed", "label": "Subscribed", "kind": "final" }
  ],
  "transitions": [
    {
      "id": "subscribe",
      "from": "invited",
      "to": "subscribed",
      "label": "Signs up",
      "event": "email.clicked",
      "when": "persona == \\"trailblazer\\" && hcp.digitalAffinity > 0.6"
    }
  ],
  "exits": [{ "id": "left", "label": "No longer practises", "event": "practice.left" }]
}
`;

export const hcpsText = `hcp,name,persona,digitalAffinity
h-1,Ada Example,trailblazer,0.82
h-22,王小明,,
h-3,Bo Sample,trailblazer,0.3
h-4,Cy Test,,0.5
`;

export const consentText = `hcp,channel,change,occurred_at
h-1,email,granted,2026-11-01T09:00:00Z
`;

export const eventsText = `hcp,type,occurred_at
h-1,campaign.invited,2026-11-03T09:00:00Z
h-1,email.clicked,2026-11-05T09:00:00Z
h-3,campaign.invited,2026-11-03T09:00:00Z
h-4,campaign.invited,2026-11-03T09:00:00Z
h-4,practice.left,2026-11-10T09:00:00Z
`;

export const portalFiles = {
  "journey.json": journeyText,
  "hcps.csv": hcpsText,
  "consent.csv": consentText,
  "events.csv": eventsText,
};
