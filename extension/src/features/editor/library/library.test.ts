import { expect, test } from "vitest";
import type { DraftView } from "../../../messaging/draftMessages";
import { createBlankJourney, toJourneyId } from "./createBlankJourney";
import { findDrafts } from "./findDrafts";
import { openTags } from "./openTags";

const draft = (title: string, more: Partial<DraftView> = {}): DraftView => ({
  id: title,
  journey: title,
  title,
  revision: 1,
  changedAt: 0,
  tags: [],
  isArchived: false,
  phases: 0,
  stages: 0,
  transitions: 0,
  drawing: [],
  ...more,
});

test("drafts are found by words of their title and tags, accents and case aside", () => {
  const drafts = [
    draft("Cardiología 2027", { tags: ["Launch"] }),
    draft("心臓病"),
    draft("Old", { isArchived: true }),
  ];
  expect(findDrafts(drafts, "launch CARDIOLOGIA", false)).toHaveLength(1);
  expect(findDrafts(drafts, "心臓", false)).toHaveLength(1);
  expect(findDrafts(drafts, "", false)).toHaveLength(2);
  expect(findDrafts(drafts, "", true)).toHaveLength(3);
  expect(findDrafts(drafts, "nothing", true)).toEqual([]);
});

test("tags are parted by commas and kept once", () => {
  expect(openTags(" launch, , Cardio,launch,")).toEqual(["launch", "Cardio"]);
  expect(openTags("x".repeat(500))[0]).toHaveLength(40);
});

test("a new journey gets an id of its own, whatever its title", () => {
  expect(toJourneyId("Cardiology portal", () => false)).toBe("cardiology-portal");
  expect(toJourneyId("Cardiology portal", (id) => id === "cardiology-portal")).toBe("cardiology-portal-2");
  expect(toJourneyId("2027 Übersicht!", () => false)).toBe("u-bersicht");
  expect(toJourneyId("心臓", () => false)).toBe("journey");
});

test("a blank journey is one", () => {
  const blank = createBlankJourney("new", { title: "New", stage: "First", event: "Invited" });
  expect(blank).toMatchObject({ id: "new", initial: "start", stages: [{ id: "start", label: "First" }] });
});
