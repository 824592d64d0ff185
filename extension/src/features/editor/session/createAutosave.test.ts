import { type JourneyDocument, openJourney } from "@waypost/sdk";
import { beforeEach, expect, test, vi } from "vitest";
import type { Call } from "../../../messaging/call";
import { createAutosave } from "./createAutosave";
import type { HeldDraft } from "./saveDraft";

function toDocument(title: string): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "j",
    title,
    events: [],
    entry: [{ id: "e", date: "2026-01-01" }],
    initial: "a",
    stages: [{ id: "a", label: "A", kind: "atomic" }],
    transitions: [],
  });
  if (!opened.ok) throw new Error("opens");
  return opened.value;
}

const draft: HeldDraft = { id: "d", revision: 1, tags: [], isArchived: false, document: toDocument("one") };
let saved: { title: string; revision: number }[];
let answer: (revision: number) => unknown;

const call = (async (_name: string, request: { text: string; revision: number }) => {
  const { title } = JSON.parse(request.text) as JourneyDocument;
  saved.push({ title, revision: request.revision });
  return answer(request.revision);
}) as unknown as Call;

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  answer = (revision) => ({
    ok: true,
    value: { ok: true, value: { kind: "saved", revision: revision + 1 } },
  });
});

const open = (onConflict: Parameters<typeof createAutosave>[0]["onConflict"] = () => undefined) =>
  createAutosave({ call, draft, onConflict });

test("what is typed fast is saved once, when it is quiet", async () => {
  const autosave = open();
  autosave.note(toDocument("two"));
  autosave.note(toDocument("three"));
  expect(autosave.state.get()).toEqual({ kind: "saving" });
  await vi.runAllTimersAsync();
  expect(saved).toEqual([{ title: "three", revision: 1 }]);
  expect(autosave.state.get()).toEqual({ kind: "saved" });
  expect(autosave.saved()).toMatchObject({ revision: 2 });
});

test("what is typed while a save is on its way is saved after it", async () => {
  const autosave = open();
  autosave.note(toDocument("two"));
  const flushed = autosave.flush();
  autosave.note(toDocument("three"));
  await flushed;
  expect(saved).toEqual([
    { title: "two", revision: 1 },
    { title: "three", revision: 2 },
  ]);
});

test("a save that fails is told, kept and tried again", async () => {
  answer = () => ({ ok: false, error: { code: "not-allowed" } });
  const autosave = open();
  autosave.note(toDocument("two"));
  await autosave.flush();
  expect(autosave.state.get()).toMatchObject({ kind: "failed" });
  answer = (revision) => ({
    ok: true,
    value: { ok: true, value: { kind: "saved", revision: revision + 1 } },
  });
  await vi.runAllTimersAsync();
  expect(autosave.state.get()).toEqual({ kind: "saved" });
  expect(saved).toHaveLength(2);
});

test("what another window saved is not overwritten: the merged state is saved over it", async () => {
  const theirs = { id: "d", revision: 5, changedAt: 0, tags: ["x"], isArchived: false, text: "{}" };
  answer = (revision) => ({
    ok: true,
    value: {
      ok: true,
      value:
        revision === 1 ? { kind: "conflict", current: theirs } : { kind: "saved", revision: revision + 1 },
    },
  });
  const autosave = open(() => ({ document: toDocument("merged"), theirs: toDocument("theirs") }));
  autosave.note(toDocument("two"));
  await autosave.flush();
  expect(saved).toEqual([
    { title: "two", revision: 1 },
    { title: "merged", revision: 5 },
  ]);
  expect(autosave.saved()).toMatchObject({ revision: 6, tags: ["x"] });
});

test("whoever never rests is saved all the same", async () => {
  const autosave = open();
  for (let letter = 0; letter < 20; letter += 1) {
    autosave.note(toDocument(`letter ${letter}`));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(saved.length).toBeGreaterThanOrEqual(1);
  autosave.close();
});

test("what this window saved itself, unanswered because the worker died, is no conflict with anybody", async () => {
  let kept: { text: string; revision: number } | undefined;
  const unreachable = { ok: false, error: { code: "unreachable", cause: undefined } };
  const dying = (async (_name: string, request: { text: string; revision: number }) => {
    if (kept === undefined) {
      kept = { text: request.text, revision: request.revision + 1 };
      return unreachable;
    }
    if (request.revision === kept.revision) {
      kept = { text: request.text, revision: request.revision + 1 };
      return { ok: true, value: { ok: true, value: { kind: "saved", revision: kept.revision } } };
    }
    const current = { id: "d", changedAt: 0, tags: [], isArchived: false, ...kept };
    return { ok: true, value: { ok: true, value: { kind: "conflict", current } } };
  }) as unknown as Call;
  const asked: unknown[] = [];
  const autosave = createAutosave({
    call: dying,
    draft,
    onConflict: (theirs) => void asked.push(theirs),
  });
  autosave.note(toDocument("two"));
  await autosave.flush();
  expect(autosave.state.get()).toMatchObject({ kind: "failed" });
  autosave.note(toDocument("three"));
  await autosave.flush();
  expect(asked).toEqual([]);
  expect(autosave.state.get()).toEqual({ kind: "saved" });
  expect(JSON.parse(kept?.text ?? "{}")).toMatchObject({ title: "three" });
});
