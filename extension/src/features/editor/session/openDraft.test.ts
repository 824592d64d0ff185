// @vitest-environment happy-dom
import { openJourneyText } from "@waypost/sdk";
import { addStage, changeJourney, mergeDrafts } from "@waypost/sdk/edit";
import { beforeEach, expect, test } from "vitest";
import type { DraftText } from "../../../messaging/draftMessages";
import { createFakeRuntime } from "../../../platform/fakePlatform";
import { createBlankJourney } from "../library/createBlankJourney";
import { createFakeCall } from "../testing/createFakeCall";
import { type OpenDraft, openDraft } from "./openDraft";

/** Nothing is laid out in these tests. */
const idleWorker = {
  addEventListener: () => undefined,
  postMessage: () => undefined,
  terminate: () => undefined,
};

let drafts: Map<string, DraftText>;

beforeEach(() => {
  const blank = createBlankJourney("j", { title: "One", stage: "First", event: "Invited" });
  const draft = {
    id: "d",
    revision: 1,
    changedAt: 0,
    tags: [],
    isArchived: false,
    text: JSON.stringify(blank),
  };
  drafts = new Map([["d", draft]]);
});

async function open(): Promise<OpenDraft> {
  const opened = await openDraft({
    id: "d",
    call: createFakeCall(drafts),
    runtime: createFakeRuntime(),
    startWorker: () => idleWorker as unknown as Worker,
  });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return opened.value;
}

function stored() {
  const opened = openJourneyText(drafts.get("d")?.text ?? "");
  if (!opened.ok) throw new Error("The draft opens");
  return opened.value;
}

const retitle = ({ studio }: OpenDraft, title: string) =>
  studio.edit({ code: "step.changeJourney" }, changeJourney, { change: { title } });

test("what two windows change in different places is brought together, and saved", async () => {
  const [one, other] = [await open(), await open()];
  retitle(one, "Two");
  await one.autosave.flush();
  other.studio.edit({ code: "step.addStage" }, addStage, { label: "Added", id: "added" });
  await other.autosave.flush();
  expect(stored().title).toBe("Two");
  expect(stored().stages.map(({ id }) => id)).toContain("added");
  expect(other.studio.store.get().document.title).toBe("Two");
  expect(other.autosave.state.get()).toEqual({ kind: "saved" });
});

test("what both change differently is asked; until then nothing is overwritten and nothing is lost", async () => {
  const [one, other] = [await open(), await open()];
  retitle(one, "Theirs");
  await one.autosave.flush();
  retitle(other, "Mine");
  await other.autosave.flush();
  expect(stored().title).toBe("Theirs");
  expect(other.autosave.state.get()).toEqual({ kind: "conflict" });
  const { collision, overlay, document } = other.studio.store.get();
  expect(overlay).toBe("merge");
  expect(document.title).toBe("Mine");
  if (collision === undefined) throw new Error("There is a collision");
  const [choice] = collision.choices;
  const picks = new Map([[choice?.key ?? "", "mine" as const]]);
  other.settle(mergeDrafts(collision.base, document, collision.theirs, picks).document);
  await other.autosave.flush();
  expect(stored().title).toBe("Mine");
  expect(other.autosave.state.get()).toEqual({ kind: "saved" });
});

test("a draft that was deleted while it was worked on is saved anew", async () => {
  const one = await open();
  drafts.clear();
  retitle(one, "Kept");
  await one.autosave.flush();
  expect(stored().title).toBe("Kept");
});

test("after a crash of the tab the draft is as it was last saved", async () => {
  const one = await open();
  retitle(one, "Before the crash");
  await one.autosave.flush();
  // Nothing of it is closed or told.
  expect((await open()).studio.store.get().document.title).toBe("Before the crash");
});

test("a draft of a later format is not opened, says why, and can be taken out as it is", async () => {
  const draft = drafts.get("d");
  if (draft === undefined) throw new Error("The draft is there");
  const text = JSON.stringify({ ...JSON.parse(draft.text), format: 99 });
  drafts.set("d", { ...draft, text });
  const opened = await openDraft({
    id: "d",
    call: createFakeCall(drafts),
    runtime: createFakeRuntime(),
    startWorker: () => idleWorker as unknown as Worker,
  });
  expect(!opened.ok && opened.error.text).toBe(text);
  expect(!opened.ok && opened.error.sentence).toMatch(/cannot be opened: .{20}/);
  expect(drafts.get("d")?.text).toBe(text);
});
