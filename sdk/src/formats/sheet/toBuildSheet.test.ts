import Papa from "papaparse";
import { expect, test } from "vitest";
import { journeyOf } from "../../run/testing/journeys.js";
import { englishWords } from "./BuildSheetWords.js";
import { listBuildSheet, toBuildSheet } from "./toBuildSheet.js";

const { document } = journeyOf({
  purposes: [{ id: "launch", label: "Launch" }],
  channels: [
    {
      id: "email",
      label: "E-mail",
      consent: "required",
      purposes: ["launch"],
      cap: { most: 2, window: "P7D" },
      hours: [{ days: ["mon", "fri"], from: "09:00", to: "17:00" }],
    },
    { id: "rep", label: "Visit", consent: "notRequired" },
  ],
  contents: [
    {
      id: "c-1",
      label: '=HYPERLINK("http://x")',
      purpose: "launch",
      address: "https://content.example/c-1",
      approval: { reference: "MLR-7", from: "2026-01-01", until: "2027-01-01" },
    },
  ],
  initial: "a",
  stages: [
    { id: "a", label: "Phase", kind: "compound", initial: "b" },
    { id: "b", label: "-1+1", kind: "atomic", parent: "a" },
    { id: "c", label: "Later", kind: "atomic", parent: "a" },
    { id: "h", label: "Back", kind: "history", history: "shallow", parent: "a", initial: "b" },
    { id: "d", label: "Elsewhere", kind: "atomic" },
  ],
  transitions: [
    { id: "bc", from: "b", to: "c", event: "x", when: "consent.email" },
    { id: "cd", from: "c", to: "d", after: "P30D" },
    { id: "da", from: "d", to: "a", event: "y" },
    { id: "dh", from: "d", to: "h", event: "z", label: "Returns" },
    { id: "aa", from: "a", to: "c", event: "*", internal: true },
  ],
  touchpoints: [
    {
      id: "t-2",
      label: "Reminder",
      stage: "c",
      channel: "rep",
      cadence: { first: "P3D", every: "P7D", most: 3 },
      responses: [{ event: "x", probability: 0.25, delay: { kind: "fixed", after: "P1D" } }],
    },
    {
      id: "t-1",
      label: "@Invitation",
      stage: "b",
      channel: "email",
      content: "c-1",
      when: "hcp.x == 1",
      cadence: {},
    },
  ].map(({ when: _, ...touchpoint }) => touchpoint),
  policies: [{ id: "p", label: "Rest", channel: "email", when: 'touches("*", "P1D") == 0' }],
  exits: [{ id: "left", label: "Left", event: "left" }],
});

test("says of each touchpoint what whoever builds it has to know, in the order of the stages", () => {
  expect(listBuildSheet(document)).toEqual([
    {
      phase: "Phase",
      stage: "-1+1",
      touchpoint: "@Invitation",
      touchpointId: "t-1",
      channel: "E-mail",
      contentId: "c-1",
      content: '=HYPERLINK("http://x")',
      address: "https://content.example/c-1",
      approval: "MLR-7",
      approvedFrom: "2026-01-01",
      approvedUntil: "2027-01-01",
      audience: "all",
      trigger: "Start: start; Elsewhere: y; Elsewhere: Returns",
      wait: "PT0S",
      repeats: "",
      consent: "required: email for launch",
      cap: "2 in P7D",
      hours: "mon fri 09:00-17:00",
      policies: 'Rest: touches("*", "P1D") == 0',
      responses: "",
      stops: "Left",
    },
    {
      phase: "Phase",
      stage: "Later",
      touchpoint: "Reminder",
      touchpointId: "t-2",
      channel: "Visit",
      contentId: "",
      content: "",
      address: "",
      approval: "",
      approvedFrom: "",
      approvedUntil: "",
      audience: "all",
      trigger: "-1+1: x [consent.email]; Elsewhere: Returns; Phase: *",
      wait: "P3D",
      repeats: "every P7D, 3 times at most",
      consent: "not required",
      cap: "",
      hours: "",
      policies: "",
      responses: "x 0.25",
      stops: "Left",
    },
  ]);
});

test("is a file whose cells no spreadsheet runs, and which reads back as it was", () => {
  const text = toBuildSheet(document);
  expect(text.startsWith("\ufeffPhase,Stage,Touchpoint,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd());
  expect(data).toHaveLength(3);
  expect(data.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  expect(data[1]).toContain("'@Invitation");
});

test("is written in the words and with the delimiter that are asked for", () => {
  const words = {
    ...englishWords,
    headings: { ...englishWords.headings, stage: "Stufe" },
    everybody: "alle",
    start: (by: string) => `Beginn: ${by}`,
    cap: (most: number, window: string) => `${most} je ${window}`,
  };
  const text = toBuildSheet(document, { words, delimiter: ";" });
  expect(text.startsWith("\ufeffPhase;Stufe;Touchpoint;")).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ";" });
  expect(data.map(({ length }) => length)).toEqual([21, 21, 21]);
  expect(data[1]?.join("|")).toMatch(/\|alle\|Beginn: start; .*\|2 je P7D\|/);
});
