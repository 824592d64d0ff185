import { describe, expect, test } from "vitest";
import type { Journey } from "../compile/Journey.js";
import { replay } from "../run/replay.js";
import { attribute, consent, event, ledgerOf, persona, retraction } from "../run/testing/journeys.js";
import { createRenderer } from "./createRenderer.js";
import { describeCause } from "./describeCause.js";
import { november, portalJourney } from "./testing/portalJourney.js";
import { tell } from "./testing/tellCause.js";

const invited = event("campaign.invited", november(3));

/** One transition away from where everybody starts. */
function journeyWith(transition: Record<string, unknown>, more: Record<string, unknown> = {}): Journey {
  return portalJourney({
    transitions: [{ id: "t", from: "invited", to: "interest", ...transition }],
    ...more,
  });
}

const clicked = event("email.clicked", november(5));

describe("the cause of a stage", () => {
  test("is how the run began, where nothing happened since", () => {
    expect(tell({ entries: [invited] })).toEqual([
      "Invited to the campaign on 3 Nov 2026.",
      "Invited to the campaign am 3. Nov. 2026.",
    ]);
  });

  test("tells what the guard of the entry read, where nothing followed", () => {
    const journey = portalJourney({
      entry: [{ id: "enter", event: "campaign.invited", when: 'hcp.specialty != "oncology"' }],
    });
    expect(tell({ journey, entries: [attribute("specialty", "cardiology"), invited] })).toEqual([
      "Invited to the campaign on 3 Nov 2026, with specialty cardiology (not oncology).",
      "Invited to the campaign am 3. Nov. 2026, mit „Specialty“ cardiology (nicht oncology).",
    ]);
  });

  test("is the event, where nothing guarded the way", () => {
    const journey = journeyWith({ event: "email.clicked", label: "Follows the e-mail" });
    expect(tell({ journey, entries: [invited, clicked] })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026.",
      "Link in e-mail clicked am 5. Nov. 2026.",
    ]);
  });

  test("names the transition and what its guard read", () => {
    const journey = journeyWith({
      event: "email.clicked",
      label: "Straight to the portal",
      when: 'persona == "trailblazer" && hcp.digitalAffinity > 0.6 && consent.email && count("email.opened", "P30D") >= 2',
    });
    const entries = [
      persona("trailblazer"),
      attribute("digitalAffinity", 0.82),
      consent("email", "granted", november(1)),
      event("email.opened", november(2)),
      event("email.opened", november(4)),
      invited,
      clicked,
    ];
    expect(tell({ journey, entries })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026: “Straight to the portal” as a trailblazer with digital affinity 0.82 (more than 0.6), consent for e-mail and “E-mail opened” twice in 30 days (at least 2).",
      "Link in e-mail clicked am 5. Nov. 2026: „Straight to the portal“ als Trailblazer mit „Digital affinity“ 0,82 (mehr als 0,6), Einwilligung für E-mail und „E-mail opened“ zweimal in 30 Tagen (mindestens 2).",
    ]);
  });

  test("tells what a guard read also where the transition has no label", () => {
    const journey = journeyWith({ event: "email.clicked", when: 'persona == "early"' });
    expect(tell({ journey, entries: [persona("early"), invited, clicked] })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026, as an early adopter.",
      "Link in e-mail clicked am 5. Nov. 2026, als Early adopter.",
    ]);
  });

  test("is a wait that came due, by its label", () => {
    const journey = journeyWith({ after: "P7D", label: "No answer", when: "!consent.sms" });
    expect(tell({ journey, entries: [invited] })).toEqual([
      "“No answer” on 10 Nov 2026, after 7 days in “Invited by e-mail”, without consent for SMS.",
      "„No answer“ am 10. Nov. 2026, nach 7 Tagen in „Invited by e-mail“, ohne Einwilligung für SMS.",
    ]);
  });

  test("is a wait that came due, by the stage it was spent in", () => {
    const journey = journeyWith({ from: "invitation", after: "P1DT2H" });
    expect(tell({ journey, entries: [invited] })).toEqual([
      "After 1 day and 2 hours without a next step in “Invitation”, on 4 Nov 2026.",
      "Nach 1 Tag und 2 Stunden ohne nächsten Schritt in „Invitation“, am 4. Nov. 2026.",
    ]);
  });

  test("is a date that came", () => {
    const after = { date: "2026-11-09T00:00:00Z" };
    expect(tell({ journey: journeyWith({ after }), entries: [invited] })).toEqual([
      "The planned date 9 Nov 2026 came.",
      "Der geplante Tag 9. Nov. 2026 kam.",
    ]);
    expect(tell({ journey: journeyWith({ after, label: "Launch" }), entries: [invited] })).toEqual([
      "“Launch” on 9 Nov 2026, as planned.",
      "„Launch“ am 9. Nov. 2026, wie geplant.",
    ]);
  });

  test("tells the first way and the last, where one step led through several stages", () => {
    const journey = portalJourney({
      transitions: [
        {
          id: "t1",
          from: "invited",
          to: "reminded",
          event: "email.clicked",
          label: "One",
          when: "consent.email",
        },
        { id: "t2", from: "reminded", to: "interest", always: true, label: "Two", when: "hcp.hospital" },
      ],
    });
    const entries = [attribute("hospital", true), consent("email", "granted", november(1)), invited, clicked];
    expect(tell({ journey, entries })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026: “One” with consent for e-mail; then “Two” with “Works in a hospital”: yes.",
      "Link in e-mail clicked am 5. Nov. 2026: „One“ mit Einwilligung für E-mail; dann „Two“ mit „Works in a hospital“: ja.",
    ]);
  });

  test.each([
    [
      consent("email", "granted", november(6)),
      "consent.email",
      "Gave consent for e-mail on 6 Nov 2026: “Go”.",
      "Einwilligung für E-mail am 6. Nov. 2026 erteilt: „Go“.",
    ],
    [
      attribute("digitalAffinity", 0.9, november(6)),
      "hcp.digitalAffinity > 0.5",
      "Digital affinity became 0.9 on 6 Nov 2026: “Go”.",
      "„Digital affinity“ am 6. Nov. 2026 auf 0,9 geändert: „Go“.",
    ],
    [
      persona("early", november(6)),
      'persona == "early"',
      "Persona became “Early adopter” on 6 Nov 2026: “Go”.",
      "Seit 6. Nov. 2026 Persona „Early adopter“: „Go“.",
    ],
  ])("is a fact that changed, told once", (entry, when, english, german) => {
    const journey = journeyWith({ always: true, label: "Go", when });
    expect(tell({ journey, entries: [invited, entry] })).toEqual([english, german]);
  });

  test("is a day that came where the HCP is, whatever the reader's time zone", () => {
    const journey = journeyWith({ after: { date: "2026-11-09" }, label: "Launch" });
    const ledger = ledgerOf([attribute("timeZone", "Asia/Tokyo"), invited]);
    const run = replay(journey, ledger, november(20));
    expect(run.cause?.at).toBe(Date.parse("2026-11-08T15:00:00Z"));
    const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
    expect(describeCause(journey, run, ledger, renderer)).toBe("“Launch” on 9 Nov 2026, as planned.");
  });

  test("is the next hour in which a channel may be used", () => {
    const hours = [{ days: ["thu"], from: "08:00", to: "12:00" }];
    const channels = [
      { id: "email", label: "E-mail", consent: "required" },
      { id: "sms", label: "SMS", consent: "required", hours },
    ];
    const after = { workingHour: "sms", after: "P1D" };
    expect(tell({ journey: journeyWith({ after }, { channels }), entries: [invited] })).toEqual([
      "The next hour for SMS, on 5 Nov 2026, after 1 day in “Invited by e-mail”.",
      "Die nächste Stunde für SMS, am 5. Nov. 2026, nach 1 Tag in „Invited by e-mail“.",
    ]);
  });

  test("is a touchpoint that was made", () => {
    const channels = [{ id: "email", label: "E-mail", consent: "required" }];
    const journey = journeyWith({ always: true, when: 'touches("email", "P7D") >= 1' }, { channels });
    const base = { recordedAt: 0, source: "crm", sequence: 0, actor: "rep" };
    const send = {
      ...base,
      kind: "send",
      id: "s",
      key: "s",
      channel: "email",
      occurredAt: november(5),
    } as const;
    expect(tell({ journey, entries: [invited, send] })).toEqual([
      "Contacted by e-mail on 5 Nov 2026, with a touch by e-mail once in 7 days (at least 1).",
      "Kontakt über E-mail am 5. Nov. 2026, mit Kontakt über „E-mail“ einmal in 7 Tagen (mindestens 1).",
    ]);
  });

  test("tells the goals that were reached with it", () => {
    const goals = [{ id: "interested", label: "Shows interest", when: 'inStage("interest")' }];
    const journey = journeyWith({ event: "email.clicked", label: "Follows the e-mail" }, { goals });
    expect(tell({ journey, entries: [invited, clicked] })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026; goal reached: “Shows interest”.",
      "Link in e-mail clicked am 5. Nov. 2026; Ziel erreicht: „Shows interest“.",
    ]);
  });

  test("is not a transition that only counts", () => {
    const journey = portalJourney({
      counters: [{ id: "opened", label: "Opened" }],
      transitions: [
        { id: "t", from: "invited", to: "interest", event: "email.clicked" },
        {
          id: "count",
          from: "interest",
          event: "email.opened",
          effects: [{ kind: "increment", counter: "opened" }],
        },
      ],
    });
    expect(tell({ journey, entries: [invited, clicked, event("email.opened", november(7))] })[0]).toBe(
      "Link in e-mail clicked on 5 Nov 2026.",
    );
  });

  test("says so where the entry that caused it is no longer in the ledger", () => {
    const journey = journeyWith({ event: "email.clicked" });
    const run = replay(journey, ledgerOf([invited, clicked]), november(20));
    const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
    expect(describeCause(journey, run, ledgerOf([]), renderer)).toBe("A change in the data on 5 Nov 2026.");
  });

  test("dates are those of the time zone it is told in", () => {
    const ledger = ledgerOf([event("campaign.invited", Date.parse("2026-11-03T23:30:00Z"))]);
    const run = replay(portalJourney(), ledger, november(20));
    const renderer = createRenderer({ locale: "en", timeZone: "Europe/Berlin" });
    expect(describeCause(portalJourney(), run, ledger, renderer)).toBe(
      "Invited to the campaign on 4 Nov 2026.",
    );
  });
});

describe("the cause in one of several tracks", () => {
  const journey = portalJourney({
    initial: "launch",
    stages: [
      { id: "launch", label: "Launch", kind: "parallel" },
      { id: "adoption", label: "Adoption", kind: "compound", parent: "launch", initial: "none" },
      { id: "none", label: "None", kind: "atomic", parent: "adoption" },
      { id: "trial", label: "Trial", kind: "atomic", parent: "adoption" },
      { id: "belief", label: "Belief", kind: "compound", parent: "launch", initial: "doubt" },
      { id: "doubt", label: "Doubt", kind: "atomic", parent: "belief" },
      { id: "trust", label: "Trust", kind: "atomic", parent: "belief" },
    ],
    transitions: [
      { id: "try", from: "none", to: "trial", event: "visit.held", label: "Tries", when: "event.interested" },
      { id: "trust", from: "doubt", to: "trust", event: "email.clicked", label: "Trusts" },
    ],
  });
  const held = event("visit.held", november(7), { payload: { interested: true } });
  const ledger = ledgerOf([invited, clicked, held]);
  const run = replay(journey, ledger, november(20));
  const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
  const say = (leaf?: string) => describeCause(journey, run, ledger, renderer, leaf);

  test("is the step that led there", () => {
    expect(run.leaves).toEqual(["trial", "trust"]);
    expect(say("trial")).toBe("Visit held on 7 Nov 2026: “Tries” with “interested”: yes.");
    expect(say("trust")).toBe("Link in e-mail clicked on 5 Nov 2026.");
  });

  test("is the last of all where no track is asked for", () => {
    expect(say()).toBe(say("trial"));
  });

  test("tells of a step in both tracks only what led to the one", () => {
    const both = portalJourney({
      ...journey.document,
      transitions: [
        {
          id: "try",
          from: "none",
          to: "trial",
          event: "email.clicked",
          label: "Tries",
          when: "!consent.sms",
        },
        { id: "trust", from: "doubt", to: "trust", event: "email.clicked", label: "Trusts" },
      ],
    });
    const entries = ledgerOf([invited, clicked]);
    const ran = replay(both, entries, november(20));
    expect(describeCause(both, ran, entries, renderer, "trust")).toBe(
      "Link in e-mail clicked on 5 Nov 2026.",
    );
    expect(describeCause(both, ran, entries, renderer, "trial")).toBe(
      "Link in e-mail clicked on 5 Nov 2026: “Tries” without consent for SMS.",
    );
  });
});

describe("the cause of an ending", () => {
  test("is the exit's event", () => {
    const journey = portalJourney({
      exits: [{ id: "left", label: "No longer practises", event: "practice.left" }],
    });
    expect(tell({ journey, entries: [invited, event("practice.left", november(9))] })).toEqual([
      "Left practice on 9 Nov 2026: the journey ended, “No longer practises”.",
      "Left practice am 9. Nov. 2026: Die Journey endete, „No longer practises“.",
    ]);
  });

  test("is told once where the exit and its event have one name", () => {
    const journey = portalJourney({
      exits: [{ id: "left", label: "Left practice", event: "practice.left" }],
    });
    expect(tell({ journey, entries: [invited, event("practice.left", november(9))] })).toEqual([
      "Left practice on 9 Nov 2026: the journey ended.",
      "Left practice am 9. Nov. 2026: Die Journey endete.",
    ]);
  });

  const optOut = { id: "out", label: "Opted out", when: '!consent.email && inStage("invitation")' };

  test("is consent that was withdrawn, with what else the exit asked for", () => {
    const entries = [
      consent("email", "granted", november(1)),
      invited,
      consent("email", "withdrawn", november(8)),
    ];
    expect(tell({ journey: portalJourney({ exits: [optOut] }), entries })).toEqual([
      "Withdrew consent for e-mail on 8 Nov 2026, while in “Invitation”: the journey ended, “Opted out”.",
      "Einwilligung für E-mail am 8. Nov. 2026 widerrufen, in der Phase „Invitation“: Die Journey endete, „Opted out“.",
    ]);
  });

  test("is consent that expired", () => {
    const granted = consent("email", "granted", november(1), { expiresAt: november(8) });
    expect(tell({ journey: portalJourney({ exits: [optOut] }), entries: [granted, invited] })).toEqual([
      "Consent for e-mail expired on 8 Nov 2026, while in “Invitation”: the journey ended, “Opted out”.",
      "Einwilligung für E-mail am 8. Nov. 2026 abgelaufen, in der Phase „Invitation“: Die Journey endete, „Opted out“.",
    ]);
  });

  test("is a final stage", () => {
    const journey = journeyWith({
      to: "subscribed",
      event: "email.clicked",
      when: "consent.email",
      label: "Signs up",
    });
    expect(tell({ journey, entries: [consent("email", "granted", november(1)), invited, clicked] })).toEqual([
      "Link in e-mail clicked on 5 Nov 2026: “Signs up” with consent for e-mail; this completed the journey.",
      "Link in e-mail clicked am 5. Nov. 2026: „Signs up“ mit Einwilligung für E-mail; damit ist die Journey abgeschlossen.",
    ]);
  });

  test("is a journey that goes round in circles", () => {
    const journey = portalJourney({
      transitions: [
        { id: "t1", from: "invited", to: "reminded", event: "email.clicked" },
        { id: "t2", from: "reminded", to: "interest", always: true, when: "!consent.sms" },
        { id: "t3", from: "interest", to: "reminded", always: true, when: "!consent.sms" },
      ],
    });
    expect(tell({ journey, entries: [invited, clicked] })).toEqual([
      "Stuck in “Invited by e-mail”: the next step goes round in circles, so it was not taken. Tell whoever looks after this journey.",
      "In „Invited by e-mail“ steckengeblieben: Der nächste Schritt dreht sich im Kreis und wurde nicht gegangen. Sagen Sie es denen, die diese Journey betreuen.",
    ]);
  });
});

describe("a run that has not begun", () => {
  test("waits for one of the events that start it", () => {
    const journey = portalJourney({
      entry: [
        { id: "a", event: "campaign.invited" },
        { id: "b", event: "visit.held" },
      ],
    });
    expect(tell({ journey, entries: [clicked] })).toEqual([
      "Not in this journey yet: no “Invited to the campaign” or “Visit held” so far.",
      "Noch nicht in dieser Journey: bisher kein „Invited to the campaign“ oder „Visit held“.",
    ]);
  });

  test("counts an invitation that was undone as none", () => {
    expect(tell({ entries: [invited, retraction(invited.id, november(4))] })[0]).toBe(
      "Not in this journey yet: no “Invited to the campaign” so far.",
    );
  });

  const guarded = portalJourney({
    entry: [
      { id: "enter", event: "campaign.invited", when: 'hcp.specialty == "cardiology" && hcp.beds > 10' },
    ],
  });

  test("says that the guard of the entry did not hold", () => {
    const entries = [attribute("specialty", "oncology"), attribute("beds", 20), invited];
    expect(tell({ journey: guarded, entries })).toEqual([
      "Not in this journey: at “Invited to the campaign” on 3 Nov 2026, the conditions for entry were not met.",
      "Nicht in dieser Journey: Bei „Invited to the campaign“ am 3. Nov. 2026 waren die Bedingungen für den Einstieg nicht erfüllt.",
    ]);
  });

  test("says what was missing where the guard could not be read", () => {
    expect(tell({ journey: guarded, entries: [attribute("specialty", "cardiology"), invited] })).toEqual([
      "Not in this journey: at “Invited to the campaign” on 3 Nov 2026, the conditions for entry could not be read without beds.",
      "Nicht in dieser Journey: Bei „Invited to the campaign“ am 3. Nov. 2026 ließen sich die Bedingungen für den Einstieg nicht prüfen, es fehlte „Beds“.",
    ]);
  });

  const dated = (date: string, when?: string) =>
    portalJourney({ entry: [{ id: "launch", date, ...(when !== undefined && { when }) }] });

  test("waits for the day that is planned", () => {
    expect(tell({ journey: dated("2026-11-25"), entries: [] })).toEqual([
      "Not in this journey yet: the planned start is 25 Nov 2026.",
      "Noch nicht in dieser Journey: geplanter Beginn am 25. Nov. 2026.",
    ]);
  });

  test("began on the day that was planned", () => {
    expect(tell({ journey: dated("2026-11-05"), entries: [clicked] })[0]).toBe(
      "The planned date 5 Nov 2026 came.",
    );
  });

  test("says that on the planned day the guard did not hold, or could not be read", () => {
    const journey = dated("2026-11-05", "hcp.beds > 10");
    expect(tell({ journey, entries: [attribute("beds", 5)] })).toEqual([
      "Not in this journey: at the planned start on 5 Nov 2026, the conditions for entry were not met.",
      "Nicht in dieser Journey: Beim geplanten Beginn am 5. Nov. 2026 waren die Bedingungen für den Einstieg nicht erfüllt.",
    ]);
    expect(tell({ journey, entries: [] })[0]).toBe(
      "Not in this journey: at the planned start on 5 Nov 2026, the conditions for entry could not be read without beds.",
    );
  });

  test("claims nothing of an invitation that lies in the future", () => {
    expect(tell({ entries: [event("campaign.invited", november(25))] })).toEqual([
      "Not in this journey yet.",
      "Noch nicht in dieser Journey.",
    ]);
  });
});
