import type { Random } from "../cardiology-portal/createRandom.ts";
import type { Scenario } from "./Scenario.ts";

const score = (least: number, most: number) => (random: Random, occurrence: number) => ({
  score: random.integer("score", least, most, occurrence),
});

/** Two years of practices that buy, use, complain, renew and recommend; every figure is ours. */
export const customerLifeCycle: Scenario = {
  folder: "customer-life-cycle",
  prefix: "CLC",
  seed: 11,
  today: "2025-11-20T09:00:00Z",
  from: "2023-11-06T08:00:00Z",
  until: "2025-11-20T09:00:00Z",
  start: "practice.known",
  startsOverDays: 600,
  drawPersona: (random) =>
    random.chance("known", 0.93)
      ? random.weighted("persona", [
          ["owner", 45],
          ["enthusiast", 30],
          ["administrator", 25],
        ])
      : undefined,
  drawAttributes: (random, persona) => ({
    specialty: random.weighted("specialty", [
      ["general practice", 45],
      ["internal medicine", 25],
      ["cardiology", 20],
      ["emergency medicine", 10],
    ]),
    doctors: persona === "owner" ? random.integer("doctors", 1, 4) : random.integer("doctors", 4, 40),
    decidesAlone: persona === "owner" || random.chance("alone", 0.3),
    digitalAffinity: random.chance("affinityKnown", 0.9)
      ? random.integer("affinity", 5, 98) / 100
      : undefined,
    contractValue: random.integer("value", 12, 180) * 100,
  }),
  consent: { email: 0.75 },
  habits: {
    "*": [
      { type: "contact.refused", chance: 0.006, days: 20 },
      { type: "practice.closed", chance: 0.006, days: 30 },
    ],
    noNeed: [
      { type: "need.voiced", chance: { enthusiast: 0.7, other: 0.45 }, days: 60 },
      { type: "email.clicked", chance: 0.3, days: 45, channel: "email" },
      { type: "offer.requested", chance: 0.05, days: 50 },
    ],
    needSeen: [
      { type: "question.asked", chance: 0.5, days: 8 },
      { type: "webinar.attended", chance: 0.25, days: 10 },
      { type: "need.dropped", chance: 0.15, days: 14 },
    ],
    readingUp: [
      { type: "comparison.read", chance: 0.6, days: 10 },
      { type: "webinar.attended", chance: 0.2, days: 18 },
      { type: "demo.agreed", chance: 0.2, days: 20 },
    ],
    comparing: [
      { type: "question.asked", chance: 0.5, days: 12 },
      { type: "demo.agreed", chance: 0.5, days: 14 },
    ],
    shortlisted: [
      { type: "demo.agreed", chance: 0.6, days: 14 },
      { type: "offer.requested", chance: 0.15, days: 25 },
    ],
    demoPlanned: [
      {
        type: "demo.held",
        chance: 0.85,
        days: 10,
        payload: (random, occurrence) => ({ convinced: random.chance("convinced", 0.75, occurrence) }),
      },
    ],
    tried: [{ type: "offer.requested", chance: 0.7, days: 6 }],
    offerOpen: [
      { type: "contract.signed", chance: { administrator: 0.45, other: 0.65 }, days: 18 },
      { type: "offer.declined", chance: 0.2, days: 20 },
    ],
    ordered: [{ type: "device.delivered", chance: 1, days: 12 }],
    learning: [
      { type: "training.held", chance: 0.8, days: 9 },
      { type: "device.used", chance: 0.3, days: 8 },
    ],
    using: [
      { type: "device.used", chance: { administrator: 0.6, other: 0.8 }, days: 14 },
      { type: "service.requested", chance: 0.05, days: 12 },
      { type: "complaint.made", chance: 0.04, days: 12 },
      { type: "feedback.given", chance: 0.12, days: 12, payload: score(6, 10) },
      { type: "colleague.referred", chance: { enthusiast: 0.08, other: 0.03 }, days: 12 },
    ],
    idle: [
      { type: "device.used", chance: 0.35, days: 25 },
      { type: "contract.ended", chance: 0.12, days: 40 },
    ],
    inService: [{ type: "service.done", chance: 0.95, days: 6 }],
    complaining: [
      { type: "complaint.settled", chance: 0.75, days: 9 },
      { type: "contract.ended", chance: 0.15, days: 12 },
    ],
    renewalDue: [
      { type: "contract.renewed", chance: 0.7, days: 25 },
      { type: "contract.ended", chance: 0.15, days: 40 },
    ],
    winBack: [
      { type: "need.voiced", chance: 0.25, days: 30 },
      { type: "email.clicked", chance: 0.2, days: 20, channel: "email" },
    ],
    content: [
      { type: "colleague.referred", chance: 0.4, days: 25 },
      { type: "feedback.given", chance: 0.1, days: 40, payload: score(4, 10) },
      { type: "service.requested", chance: 0.06, days: 30 },
    ],
    referring: [
      { type: "need.voiced", chance: 0.3, days: 60 },
      { type: "complaint.made", chance: 0.05, days: 40 },
    ],
  },
};
