import type { Random } from "../cardiology-portal/createRandom.ts";
import type { Scenario } from "./Scenario.ts";

const isInterested = (share: number) => (random: Random, occurrence: number) => ({
  interested: random.chance("interested", share, occurrence),
});

/** Adoption goes by Rogers' shares; how soon and how surely is ours. */
export const oncologyLaunch: Scenario = {
  folder: "oncology-launch",
  prefix: "ONC",
  seed: 7,
  today: "2026-11-20T09:00:00Z",
  from: "2026-01-05T07:00:00Z",
  until: "2027-09-30T09:00:00Z",
  start: "launch.targeted",
  startsOverDays: 240,
  drawPersona: (random) =>
    random.chance("known", 0.92)
      ? random.weighted("persona", [
          ["pioneer", 16],
          ["pragmatist", 34],
          ["cautious", 34],
          ["steadfast", 16],
        ])
      : undefined,
  drawAttributes: (random, persona) => ({
    specialty: random.weighted("specialty", [
      ["medical oncology", 60],
      ["haematology and oncology", 20],
      ["radiation oncology", 15],
      ["pathology", 5],
    ]),
    centre: random.weighted("centre", [
      ["university", 25],
      ["community", 45],
      ["practice", 30],
    ]),
    trialSite: random.chance("trialSite", persona === "pioneer" ? 0.3 : 0.05),
    newPatients: random.integer("newPatients", 1, 24),
    digitalAffinity: random.chance("affinityKnown", 0.9)
      ? random.integer("affinity", 5, 98) / 100
      : undefined,
  }),
  consent: { email: 0.7, remote: 0.4 },
  habits: {
    "*": [
      { type: "contact.refused", chance: 0.006, days: 20 },
      { type: "practice.left", chance: 0.004, days: 25 },
      { type: "launch.removed", chance: 0.004, days: 25 },
    ],
    unprepared: [
      { type: "biomarker.testing", chance: { pioneer: 0.8, pragmatist: 0.5, other: 0.3 }, days: 80 },
    ],
    notHeard: [
      { type: "email.clicked", chance: { pioneer: 0.6, other: 0.25 }, days: 9, channel: "email" },
      { type: "visit.held", chance: { steadfast: 0.3, other: 0.6 }, days: 12, payload: isInterested(0.5) },
      { type: "congress.met", chance: 0.1, days: 18 },
    ],
    aware: [
      { type: "evidence.read", chance: { pioneer: 0.8, steadfast: 0.2, other: 0.5 }, days: 8 },
      {
        type: "webinar.attended",
        chance: 0.25,
        days: 12,
        payload: (random, occurrence) => ({ minutes: random.integer("minutes", 15, 50, occurrence) }),
      },
      { type: "remote.held", chance: 0.3, days: 10, channel: "remote", payload: isInterested(0.6) },
      { type: "visit.held", chance: 0.4, days: 14, payload: isInterested(0.5) },
    ],
    considering: [
      { type: "therapy.firstUse", chance: { pioneer: 0.8, pragmatist: 0.5, other: 0.25 }, days: 9 },
    ],
    trying: [
      { type: "therapy.repeatUse", chance: 0.75, days: 9 },
      { type: "therapy.stopped", chance: 0.08, days: 12 },
      { type: "setback.reported", chance: 0.15, days: 8 },
    ],
    adopting: [
      { type: "therapy.repeatUse", chance: 0.85, days: 12 },
      { type: "therapy.stopped", chance: 0.1, days: 15 },
    ],
    lapsing: [{ type: "visit.held", chance: 0.2, days: 40, payload: isInterested(0.6) }],
    unformed: [
      { type: "evidence.doubted", chance: { pioneer: 0.1, cautious: 0.5, other: 0.3 }, days: 14 },
      { type: "evidence.agreed", chance: 0.3, days: 16 },
    ],
    sceptical: [{ type: "evidence.agreed", chance: { steadfast: 0.2, other: 0.45 }, days: 20 }],
    open: [
      { type: "evidence.agreed", chance: 0.6, days: 15 },
      { type: "evidence.doubted", chance: 0.1, days: 18 },
    ],
    convinced: [{ type: "evidence.doubted", chance: 0.04, days: 25 }],
    supported: [{ type: "setback.resolved", chance: 0.6, days: 14 }],
    settled: [
      { type: "peer.talked", chance: { pioneer: 0.5, other: 0.2 }, days: 12 },
      { type: "setback.reported", chance: 0.05, days: 15 },
      { type: "therapy.stopped", chance: 0.05, days: 18 },
    ],
  },
};
