import type { GuardWords } from "../GuardWords.js";
import type { Samples } from "./waySamples.js";

const day = 86_400_000;
const number = { kind: "number", number: 0.6 } as const;
const bound = { kind: "bound", relation: { operator: ">=", bound: number } } as const;
const time = {
  kind: "bound",
  relation: { operator: "<", bound: { kind: "duration", durationMs: day } },
} as const;
const date = {
  kind: "bound",
  relation: { operator: "<", bound: { kind: "date", date: "2026-11-03" } },
} as const;
const persona: GuardWords = { kind: "persona", isOneOf: true, labels: ["Trailblazer", "Traditional"] };
const consent: GuardWords = { kind: "consent", channel: "SMS", purpose: undefined, given: true };

const words: readonly [GuardWords, ...GuardWords[]] = [
  {
    kind: "all",
    parts: [
      persona,
      { kind: "any", parts: [consent, { ...consent, purpose: "Product news", given: false }] },
    ],
  },
  { kind: "segment", isOneOf: false, labels: ["Core"] },
  { kind: "stage", stage: "Reminded", active: false },
  { kind: "fact", label: "Works in a hospital", holds: true },
  { kind: "known", label: "Region", isKnown: false },
  { kind: "value", label: "Digital affinity", need: bound },
  { kind: "value", label: "Region", need: { kind: "noneOf", values: [{ kind: "text", text: "north" }] } },
  { kind: "count", labels: ["E-mail opened"], windowMs: 30 * day, need: bound },
  { kind: "touches", labels: [], windowMs: day, need: bound },
  { kind: "touches", labels: ["E-mail"], windowMs: day, need: bound },
  { kind: "since", labels: ["E-mail opened"], need: time },
  { kind: "stageTime", labels: ["Reminded"], need: time },
  { kind: "now", need: date },
  { kind: "text", text: "hcp.a + 1 > 2" },
];

export const wordsSamples: Samples<"words.guard" | "words.reading"> = {
  "words.guard": [{ words: words[0] }, ...words.slice(1).map((each) => ({ words: each }))],
  "words.reading": [{ conditions: [{ kind: "persona", persona: "Trailblazer" }] }],
};
