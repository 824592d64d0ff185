type GuardOf = (stage: string) => string;

/** What generated journeys stand in, and generated ledgers speak of. */
export const surroundings = {
  format: 1,
  id: "generated",
  title: "Generated",
  attributes: [
    { id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" },
    { id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "any" },
    { id: "vip", label: "VIP", type: "boolean", changes: "any" },
    { id: "since", label: "Since", type: "date", changes: "any" },
  ],
  counters: [
    { id: "n", label: "N", initial: 1, min: 0, max: 7 },
    { id: "m", label: "M", min: -2, max: 5 },
  ],
  purposes: [{ id: "launch", label: "Launch" }],
  channels: [
    { id: "email", label: "E-mail", consent: "required", purposes: ["launch"] },
    {
      id: "sms",
      label: "SMS",
      consent: "required",
      hours: [{ days: ["mon", "wed"], from: "09:00", to: "12:00" }],
    },
  ],
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X" },
    { type: "y", label: "Y" },
    { type: "z", label: "Z" },
    {
      type: "email.opened",
      label: "Opened",
      payload: [
        { name: "seconds", type: "integer", optional: true },
        { name: "topic", type: "string", optional: true, values: ["data", "dose"] },
      ],
    },
    { type: "email.clicked", label: "Clicked" },
    { type: "left", label: "Left" },
  ],
  segments: [{ id: "target", label: "Target", target: true }],
  personas: [
    { id: "traditional", label: "Traditional" },
    { id: "trailblazer", label: "Trailblazer" },
  ],
};

/** Guards that time alone cannot satisfy, so that an `always` may have them. */
export const alwaysGuards: readonly GuardOf[] = [
  (stage) => `inStage("${stage}")`,
  (stage) => `!inStage("${stage}")`,
  () => "counter.n >= 3",
  () => "counter.n < 3 && counter.m != 1",
  () => "consent.email",
  () => "consent.email.launch || counter.m > 2",
  () => 'persona == "trailblazer"',
  () => "hcp.score > 0.5",
  () => 'has(hcp.tier) && hcp.tier == "a"',
  () => 'count("x", "P2D") >= 2',
  () => 'touches("email", "P2D") >= 1',
  (stage) => `counter.n >= 2 && inStage("${stage}") && !hcp.vip`,
];

export const anyGuards: readonly GuardOf[] = [
  ...alwaysGuards,
  (stage) => `timeInStage("${stage}") >= duration("P1D")`,
  () => 'sinceEvent("email.*") < duration("P2D")',
  () => 'now > timestamp("2026-09-04T00:00:00Z")',
  () => 'count("email.*", "P1D") == 0',
  () => 'sum("email.opened", "seconds", "P3D") > 2',
  () => "hcp.since < now",
  () => 'hcp.tier in ["b"] || hcp.vip',
];

/** Where an opened e-mail is at hand. */
export const emailGuards: readonly GuardOf[] = [
  () => "event.seconds > 1",
  () => 'has(event.topic) && event.topic == "dose"',
  () => "event.seconds + counter.n >= 3 || consent.sms",
  ...anyGuards,
];
