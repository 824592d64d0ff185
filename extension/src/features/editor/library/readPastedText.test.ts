import { expect, test } from "vitest";
import { readPastedText } from "./readPastedText";

test("cells of a spreadsheet become phases with their stages, one after the other", () => {
  const read = readPastedText("Phase\tStage\nAwareness\tInvited\n\tReminded\nTrial\tFirst prescription");
  if (!read.ok) throw new Error(read.error);
  const { stages, transitions } = read.value;
  expect(stages.map(({ label, kind }) => [label, kind])).toEqual([
    ["Awareness", "compound"],
    ["Invited", "atomic"],
    ["Reminded", "atomic"],
    ["Trial", "compound"],
    ["First prescription", "atomic"],
  ]);
  expect(transitions).toHaveLength(2);
});

test("a copied journey is that journey, and what is none is refused with what may be pasted", () => {
  const read = readPastedText("Aware\nConvinced");
  if (!read.ok) throw new Error(read.error);
  expect(readPastedText(JSON.stringify(read.value))).toMatchObject({
    ok: true,
    value: { title: "New journey" },
  });
  expect(readPastedText('{"not": "a journey"}')).toMatchObject({ ok: false });
});
