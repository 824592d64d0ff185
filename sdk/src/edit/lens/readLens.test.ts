import { describe, expect, test } from "vitest";
import { openJourney } from "../../migrate/openJourney.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { readLens } from "./readLens.js";

const written = {
  format: 1,
  id: "lens",
  title: "Lens",
  attributes: [
    {
      id: "specialty",
      label: "Specialty",
      type: "enum",
      values: ["cardiology", "geriatrics"],
      changes: "never",
    },
    { id: "years", label: "Years", type: "integer", min: 0, max: 60, changes: "never" },
    { id: "affinity", label: "Affinity", type: "number", min: 0, max: 1, changes: "any" },
  ],
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [
    { type: "start", label: "Start" },
    { type: "email.clicked", label: "Clicked", channel: "email" },
    { type: "visit.held", label: "Visit" },
  ],
  personas: [
    {
      id: "trailblazer",
      label: "Trailblazer",
      share: 0.5,
      distributions: [
        {
          kind: "weights",
          attribute: "specialty",
          weights: [
            { value: "cardiology", weight: 1 },
            { value: "geriatrics", weight: 0 },
          ],
        },
        { kind: "uniform", attribute: "years", min: 0, max: 10 },
        { kind: "uniform", attribute: "affinity", min: 0.8, max: 1 },
      ],
    },
    { id: "traditional", label: "Traditional", share: 0.5 },
  ],
  entry: [{ id: "enter", event: "start" }],
  initial: "aware",
  stages: [
    { id: "aware", label: "Aware", kind: "atomic" },
    { id: "online", label: "Online", kind: "atomic" },
    { id: "visited", label: "Visited", kind: "atomic" },
    { id: "won", label: "Won", kind: "final" },
  ],
  touchpoints: [
    {
      id: "mail",
      label: "Mail",
      stage: "aware",
      channel: "email",
      cadence: {},
      responses: [
        {
          event: "email.clicked",
          probability: 0.1,
          byPersona: [{ persona: "trailblazer", probability: 0.7 }],
          delay: { kind: "fixed", after: "P1D" },
        },
      ],
    },
  ],
  transitions: [
    { id: "click", from: "aware", to: "online", event: "email.clicked" },
    { id: "visit", from: "aware", to: "visited", after: "P14D" },
    { id: "old", from: "online", to: "visited", event: "visit.held", when: "hcp.years > 20" },
    {
      id: "elder",
      from: "online",
      to: "visited",
      event: "visit.held",
      when: 'hcp.specialty == "geriatrics"',
    },
    { id: "shy", from: "online", to: "visited", event: "visit.held", when: "hcp.affinity < 0.5" },
    {
      id: "own",
      from: "online",
      to: "won",
      after: "P1D",
      when: 'persona in ["trailblazer"] && consent.email',
    },
    { id: "back", from: "visited", to: "aware", event: "visit.held", when: 'persona == "traditional"' },
    { id: "win", from: "visited", to: "won", event: "visit.held", when: "hcp.yeers > 1" },
  ],
};
const document = requireOk(openJourney(written));

describe("what a persona never takes is proved of the guards", () => {
  const trailblazer = requireOk(readLens(document, "trailblazer"));
  const traditional = requireOk(readLens(document, "traditional"));

  test("by the persona alone, or by rigid facts as the document spreads them; facts that change prove nothing", () => {
    expect(Object.fromEntries(trailblazer.transitions)).toEqual({
      click: { kind: "can" },
      visit: { kind: "can" },
      old: { kind: "never", because: "facts" },
      elder: { kind: "never", because: "facts" },
      shy: { kind: "can" },
      own: { kind: "can" },
      back: { kind: "never", because: "persona" },
      win: { kind: "unknown" },
    });
    expect(traditional.transitions.get("own")).toEqual({ kind: "never", because: "persona" });
    expect(traditional.transitions.get("old")).toEqual({ kind: "can" });
  });

  test("what lies behind closed ways is not reached", () => {
    const closed = requireOk(
      openJourney({
        ...written,
        transitions: [
          {
            id: "click",
            from: "aware",
            to: "online",
            event: "email.clicked",
            when: 'persona == "traditional"',
          },
          { id: "own", from: "online", to: "won", after: "P1D" },
        ],
      }),
    );
    const lens = requireOk(readLens(closed, "trailblazer"));
    expect([...lens.stages]).toEqual(["aware"]);
    expect(lens.transitions.get("own")).toEqual({ kind: "unreached" });
    const barred = requireOk(
      openJourney({ ...written, entry: [{ id: "enter", event: "start", when: 'persona == "traditional"' }] }),
    );
    expect(requireOk(readLens(barred, "trailblazer"))).toMatchObject({ canEnter: false, stages: new Set() });
  });
});

describe("the likely path", () => {
  test("follows the figures of the persona", () => {
    const { path } = requireOk(readLens(document, "trailblazer"));
    expect(path.steps[0]).toEqual({
      transition: "click",
      from: "aware",
      to: "online",
      probability: expect.closeTo(0.7),
    });
    const other = requireOk(readLens(document, "traditional")).path;
    expect(other.steps[0]).toEqual({ transition: "visit", from: "aware", to: "visited", probability: 0.9 });
  });

  test("leaves an event without figures aside where others have some", () => {
    const bounced = requireOk(
      openJourney({
        ...written,
        transitions: [
          { id: "bounced", from: "aware", to: "visited", event: "visit.held" },
          ...written.transitions,
        ],
      }),
    );
    const { path } = requireOk(readLens(bounced, "trailblazer"));
    expect(path.steps[0]).toMatchObject({ transition: "click" });
  });

  test("is unknown where ways are open and nothing says which, and ends where nothing leads on", () => {
    const { path } = requireOk(readLens(document, "trailblazer"));
    expect(path.end).toEqual({ kind: "unknown", stage: "online" });
    const other = requireOk(readLens(document, "traditional")).path;
    expect(other.end).toEqual({ kind: "loop", stage: "aware" });
    expect(requireOk(readLens(smallDraft(), "trailblazer")).path.end.kind).toBe("unknown");
  });
});

test("a persona that is not there is refused", () => {
  expect(readLens(document, "nobody")).toMatchObject({ ok: false, error: { code: "edit.unknown" } });
});
