import { expect, test } from "vitest";
import { createGuardScope } from "../../guards/GuardScope.js";
import { openGuard } from "../../guards/openGuard.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { countPassing } from "./countPassing.js";
import { createFactFrame, type PersonFacts } from "./createFactFrame.js";

const day = 86_400_000;
const now = Date.UTC(2026, 0, 31);
const guard = requireOk(
  openGuard(
    'hcp.score > 0.5 && consent.email && count("email.*", "P30D") >= 2',
    createGuardScope(smallDraft()),
  ),
);
const person = (id: string, facts: Partial<PersonFacts>) => ({
  id,
  frame: createFactFrame({ now, ...facts }),
});
const keen: Partial<PersonFacts> = {
  persona: "trailblazer",
  attributes: new Map([["score", 0.9]]),
  consents: [{ channel: "email" }],
  events: [
    { type: "email.opened", at: now },
    { type: "email.clicked", at: now - 29 * day },
    { type: "email.opened", at: now - 30 * day },
  ],
};

test("says how many pass, who they are, and shows some with the values that decided", () => {
  const report = countPassing(guard, [
    person("a", keen),
    person("b", { ...keen, consents: [] }),
    person("c", { ...keen, persona: "traditional", events: [] }),
    person("d", { ...keen, persona: undefined, attributes: new Map() }),
    person("e", keen),
  ]);
  expect(report).toMatchObject({ total: 5, passing: 2, missing: 1 });
  expect(report.byPersona).toEqual([
    { persona: "trailblazer", total: 3, passing: 2, missing: 0 },
    { persona: "traditional", total: 1, passing: 0, missing: 0 },
    { persona: undefined, total: 1, passing: 0, missing: 1 },
  ]);
  expect(report.examples.passing.map(({ id }) => id)).toEqual(["a", "e"]);
  expect(report.examples.failing.map(({ id }) => id)).toEqual(["b", "c", "d"]);
  expect(report.examples.failing[0]?.reading.operands).toContainEqual({
    text: "consent.email",
    value: false,
  });
  expect(report.examples.failing[2]?.reading.operands).toContainEqual({
    text: "hcp.score",
    value: { missing: true },
  });
});

test("each persona is seen among the examples before any is seen twice", () => {
  const people = [
    ...Array.from({ length: 5 }, (_, index) => person(`t${index}`, { ...keen, consents: [] })),
    person("other", { ...keen, persona: "traditional", consents: [] }),
  ];
  const { examples } = countPassing(guard, people, { examples: 2 });
  expect(examples.failing.map(({ id }) => id)).toEqual(["t0", "other"]);
});

test("windows count what lies in (now − W, now] [semantics 12]", () => {
  const frame = createFactFrame({ now, ...keen, touches: [{ channel: "email", at: now - day }] });
  expect(frame.countEvents("email.*", 30 * day)).toBe(2);
  expect(frame.countEvents("email.opened", 31 * day)).toBe(2);
  expect(frame.countTouches("*", day)).toBe(0);
  expect(frame.countTouches("email", day + 1)).toBe(1);
  expect(frame.findLastEvent("email.clicked")).toBe(now - 29 * day);
});
