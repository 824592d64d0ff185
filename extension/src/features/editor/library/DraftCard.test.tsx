// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DraftText } from "../../../messaging/draftMessages";
import { createFakeCall } from "../testing/createFakeCall";
import { createBlankJourney } from "./createBlankJourney";
import { DraftCard } from "./DraftCard";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let drafts: Map<string, DraftText>;
let root: ReturnType<typeof createRoot>;
let told: string[];

beforeEach(() => {
  const blank = createBlankJourney("j", { title: "As it is", stage: "First", event: "Invited" });
  const draft = {
    id: "d",
    revision: 1,
    changedAt: 0,
    tags: [],
    isArchived: true,
    text: JSON.stringify(blank),
  };
  drafts = new Map([["d", draft]]);
  told = [];
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild ?? document.body);
});
afterEach(() => act(async () => root.unmount()));

async function show(call = createFakeCall(drafts)): Promise<void> {
  const listed = { journey: "j", title: "As it is", phases: 0, stages: 1, transitions: 0, drawing: [] };
  const draft = { id: "d", revision: 1, changedAt: 0, tags: [], isArchived: true, ...listed };
  const more = { call, newId: () => "copy", open: () => undefined };
  await act(async () =>
    root.render(<DraftCard draft={draft} onTrouble={(each) => told.push(each)} {...more} />),
  );
}

async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`There is no button ${name}`);
  await act(async () => found.click());
}

test("a copy has a title that tells it from what it was made of, and is not archived with it", async () => {
  await show();
  await press("Duplicate");
  const copy = drafts.get("copy");
  expect(copy?.isArchived).toBe(false);
  expect(JSON.parse(copy?.text ?? "{}").title).toBe("As it is (copy)");
  expect(JSON.parse(drafts.get("d")?.text ?? "{}").title).toBe("As it is");
});

test("a draft is deleted for good only when asked twice", async () => {
  await show();
  await press("Delete for good");
  expect(drafts.size).toBe(1);
  await press("Keep it");
  await press("Delete for good");
  await press("Yes, delete it");
  expect(drafts.size).toBe(0);
});

test("a draft that cannot be deleted says why", async () => {
  await show((async () => ({
    ok: true,
    value: { ok: false, error: { code: "store.full", cause: "" } },
  })) as unknown as ReturnType<typeof createFakeCall>);
  await press("Delete for good");
  await press("Yes, delete it");
  expect(told).toEqual([expect.stringMatching(/no room/)]);
});

test("what somebody drew in between is kept when a draft is restored", async () => {
  const real = createFakeCall(drafts);
  let meanwhile: (() => void) | undefined = () => {
    const draft = drafts.get("d");
    if (draft !== undefined)
      drafts.set("d", { ...draft, revision: 2, text: draft.text.replace("First", "Drawn") });
  };
  await show((async (name: string, request: never) => {
    if (name === "draft.save") {
      meanwhile?.();
      meanwhile = undefined;
    }
    return real(name as "draft.save", request);
  }) as unknown as ReturnType<typeof createFakeCall>);
  await press("Restore");
  expect(drafts.get("d")?.isArchived).toBe(false);
  expect(drafts.get("d")?.text).toContain("Drawn");
});
