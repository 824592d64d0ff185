import { openJourney } from "@waypost/sdk";
import { mergeDrafts } from "@waypost/sdk/edit";
import { expect, test } from "vitest";
import { nameChoice, tellSide } from "./describeChoice";

const base = draft({});

function draft({ title = "Journey", label = "Invited", to = "a", event = "Seen", note = "" }) {
  const opened = openJourney({
    format: 1,
    id: "j",
    title,
    ...(note !== "" && { description: note }),
    events: [{ type: "seen", label: event }],
    entry: [{ id: "e", date: "2026-01-01" }],
    initial: "a",
    stages: [
      { id: "a", label, kind: "atomic" },
      { id: "b", label: "Reminded", kind: "atomic" },
      { id: "c", label: "Resting", kind: "atomic" },
    ],
    transitions: [{ id: "t", from: "a", to, event: "seen" }],
  });
  if (!opened.ok) throw new Error("opens");
  return opened.value;
}

/** What is asked where both windows changed something. */
function tell(mine: Parameters<typeof draft>[0], theirs: Parameters<typeof draft>[0]) {
  const [own, other] = [draft(mine), draft(theirs)];
  const drafts = [base, own, other];
  return mergeDrafts(base, own, other).choices.map((choice) => [
    nameChoice(choice, drafts),
    tellSide(choice, "mine", drafts),
    tellSide(choice, "theirs", drafts),
  ]);
}

test("what collides is called by its name and not by its id", () => {
  expect(tell({ label: "One" }, { label: "Two" })).toEqual([["Invited · Name", "One", "Two"]]);
  expect(tell({ event: "One" }, { event: "Two" })).toEqual([["Seen · Name", "One", "Two"]]);
  expect(tell({ to: "b" }, { to: "c" })).toEqual([["Invited → Invited · To", "Reminded", "Resting"]]);
});

test("a long text is cut, and says so", () => {
  const [told] = tell({ note: "x".repeat(1_000) }, { note: "short" });
  expect(told).toEqual(["The journey · Description", `${"x".repeat(160)}…`, "short"]);
});
