import { dayMs, hourMs, minuteMs, toOfficeHours } from "./calendar.ts";
import type { Diary } from "./Diary.ts";

/** How long the last visit is ago when the journey calls somebody quiet, and what it does then, days. */
const quietAfterDays = { trailblazer: 21, traditional: 35, unknown: 35 } as const;
const messageAfterQuietDays = { trailblazer: 5, traditional: undefined, unknown: 14 } as const;

/**
 * What may happen with an invited HCP, from the invitation on, as a tale of its own.
 *
 * A storyline runs as far as it goes; what lies after the example's today is cut off later.
 */
export const storylines = {
  silent: (diary) => void diary.sendAll(),
  reader: (diary) => void diary.sendAll(true),
  bounced: (diary) => {
    const { channel, at } = diary.sendFirst();
    const other = channel === "email" ? "sms" : "email";
    const failedAt = diary.add(channel === "email" ? "email.bounced" : "sms.failed", at + 2 * minuteMs);
    if (diary.has(other)) diary.add(`${other}.sent`, failedAt + 30 * minuteMs);
  },
  curious: (diary) => {
    const at = diary.respond();
    if (diary.hcp.persona === "trailblazer") diary.remind(at + 7 * dayMs);
  },
  introduced: (diary) => void diary.respond(1),
  asked: (diary) => {
    const { at } = diary.sendFirst();
    const askedAt = diary.add("question.asked", toOfficeHours(diary.after(at, "ask", 0.5, 1.8)));
    if (diary.hcp.persona === "trailblazer") diary.remind(askedAt + 7 * dayMs);
  },
  planned: (diary) => {
    const at = diary.respond(1);
    diary.add("visit.planned", toOfficeHours(diary.after(at, "plan", 0.5, 2)));
  },
  declined: (diary) => {
    const { at } = diary.sendFirst();
    diary.add("invitation.declined", toOfficeHours(diary.after(at, "decline", 1, 4)));
  },
  visitRefused: (diary) => {
    diary.sendAll();
    diary.meet(diary.after(diary.begunAt, "visit", 16, 21), false);
  },
  unfinished: (diary) => {
    const at = startSigningUp(diary);
    diary.remind(at + (diary.hcp.persona === "trailblazer" ? 2 : 6) * dayMs);
  },
  newcomer: (diary) => {
    diary.visit(diary.after(subscribe(diary), "first", 0.3, 1.5));
  },
  occasional: (diary) => {
    settle(diary);
    keepVisiting(diary, 9, 16);
  },
  regular: (diary) => {
    settle(diary);
    keepVisiting(diary, 2, 4);
  },
  advocate: (diary) => {
    const at = settle(diary);
    keepVisiting(diary, 2, 5);
    diary.add("colleague.invited", diary.after(at, "recommend", 18, 26));
    diary.add("feedback.given", diary.after(at, "feedback", 28, 36), {
      score: diary.random.integer("score", 9, 10),
    });
  },
  champion: (diary) => {
    const at = settle(diary);
    keepVisiting(diary, 2, 4);
    for (const [index, days] of [16, 24, 38].entries()) {
      diary.add("colleague.invited", diary.after(at, "recommend", days, days + 5, index));
    }
    diary.add("talk.given", toOfficeHours(diary.after(at, "talk", 48, 55)));
  },
  critical: (diary) => {
    const at = settle(diary);
    keepVisiting(diary, 3, 6);
    diary.add("colleague.invited", diary.after(at, "recommend", 10, 16));
    diary.add("feedback.given", diary.after(at, "feedback", 20, 30), {
      score: diary.random.integer("score", 3, 6),
    });
  },
  lapsed: (diary) => void lapse(diary),
  returned: (diary) => {
    const quietAt = lapse(diary);
    if (diary.hcp.persona === "traditional") {
      const metAt = diary.meet(diary.after(quietAt, "winBack", 12, 18), true);
      diary.visit(diary.after(metAt, "return", 0.5, 3));
      return;
    }
    const backAt = diary.visit(diary.after(quietAt, "return", 16, 22));
    keepVisiting(diary, 8, 13, backAt);
  },
  contentReturned: (diary) => {
    const quietAt = lapse(diary);
    diary.read(diary.after(quietAt, "return", 33, 38));
  },
  closed: (diary) => {
    const at = settle(diary);
    diary.add("portal.closed", diary.after(at, "close", 15, 25));
  },
  refused: (diary) => {
    const { at } = diary.sendFirst();
    diary.add("contact.refused", toOfficeHours(diary.after(at, "refuse", 1, 5)));
  },
  left: (diary) => {
    const at = diary.respond();
    diary.add("practice.left", toOfficeHours(diary.after(at, "leave", 2, 30)));
  },
  optedOut: (diary) => {
    const at = diary.after(diary.sendFirst().at, "optOut", 0.2, 1.8);
    if (diary.has("email")) diary.withdraw("email", at);
    if (diary.has("sms")) diary.withdraw("sms", at + minuteMs);
  },
  emailWithdrawn: (diary) => {
    const { at, channel } = diary.sendFirst();
    diary.withdraw("email", diary.after(at, "withdraw", 0.2, 1.8));
    if (channel === "sms") diary.remind(diary.begunAt + 7 * dayMs);
    else diary.remind(diary.begunAt + (diary.hcp.persona === "trailblazer" ? 3 : 10) * dayMs);
  },
  smsOnly: (diary) => void diary.sendAll(),
  removed: (diary) => {
    const { at } = diary.sendFirst();
    diary.add("campaign.removed", toOfficeHours(diary.after(at, "remove", 1, 1.9)));
  },
  permissionMissing: (diary) => {
    if (diary.random.chance("met", 0.3)) diary.meet(diary.after(diary.begunAt, "meet", 1, 12), true);
  },
  permissionGiven: (diary) => {
    const metAt = diary.meet(diary.after(diary.begunAt, "meet", 1, 9), true);
    diary.grant("email", metAt + 2 * hourMs);
    diary.visit(diary.after(subscribe(diary), "first", 0.3, 1.5));
  },
  /** Invited by mistake: the journey's entry says no. */
  outsider: () => undefined,
  /** On the books, but in no wave. */
  uninvited: () => undefined,
} as const satisfies Record<string, (diary: Diary) => void>;

export type Storyline = keyof typeof storylines;

/** Up to the open form; answers when. A traditional HCP gets there only with the rep's help. */
function startSigningUp(diary: Diary): number {
  const lookedAt = diary.respond();
  switch (diary.hcp.persona) {
    case "trailblazer":
      return diary.add(
        "portal.registrationStarted",
        lookedAt + diary.random.integer("start", 5, 30) * minuteMs,
      );
    case "traditional": {
      const metAt = diary.meet(diary.after(lookedAt, "introduce", 0.8, 2.5), true);
      return diary.add(
        "portal.registrationStarted",
        metAt + diary.random.integer("start", 20, 240) * minuteMs,
      );
    }
    default:
      return diary.add("portal.registrationStarted", diary.after(lookedAt, "start", 0.5, 3));
  }
}

function subscribe(diary: Diary): number {
  const startedAt = startSigningUp(diary);
  const pause = diary.random.chance("sleepOnIt", 0.25) ? 22 * hourMs : 0;
  return diary.add(
    "portal.subscribed",
    startedAt + pause + diary.random.integer("subscribe", 8, 35) * minuteMs,
  );
}

/** Subscribes and comes as often as it takes to be at home: answers the last visit. */
function settle(diary: Diary): number {
  let at = subscribe(diary);
  const visits = diary.hcp.persona === "traditional" ? 2 : 3;
  for (let visit = 0; visit < visits; visit += 1) {
    at = diary.visit(diary.after(at, "settle", 0.6, 3, visit));
    if (visit === 0) diary.read(at + 2 * minuteMs);
  }
  return at;
}

function keepVisiting(diary: Diary, leastDays: number, mostDays: number, from?: number): void {
  let at = from ?? diary.happenings.findLast(({ type }) => type === "portal.visited")?.at ?? diary.begunAt;
  for (let visit = 0; visit < 60; visit += 1) {
    at = diary.visit(diary.after(at, "visit", leastDays, mostDays, visit));
    if (diary.random.chance("reads", 0.4, visit)) diary.read(at + 3 * minuteMs);
  }
}

/** Settles and is not seen again, only written to where the journey says so; answers when it counts as quiet. */
function lapse(diary: Diary): number {
  const kind = diary.hcp.persona ?? "unknown";
  const quietAt = settle(diary) + quietAfterDays[kind] * dayMs;
  const messageDays = messageAfterQuietDays[kind];
  if (messageDays !== undefined) diary.remind(quietAt + messageDays * dayMs);
  return quietAt;
}
