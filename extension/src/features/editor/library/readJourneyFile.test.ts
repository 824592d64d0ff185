import { toJourneyText } from "@waypost/sdk";
import { createFromTemplate } from "@waypost/sdk/edit";
import { expect, test } from "vitest";
import { readJourneyFile } from "./readJourneyFile";

const read = (text: string, name = "file") => readJourneyFile(new File([text], name));

test("a journey comes back without remarks, whatever its file is called", async () => {
  const document = createFromTemplate("launch", "en");
  expect(await read(toJourneyText(document), "launch.xml")).toEqual({
    ok: true,
    value: { document, remarks: [] },
  });
});

test("SCXML becomes a journey, and what it cannot say is told", async () => {
  const opened = await read(
    '<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"><state id="a"><invoke type="x"/><transition event="go" target="b"/></state><final id="b"/></scxml>',
  );
  expect(opened.ok && opened.value.document.stages.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(opened.ok && opened.value.remarks.length).toBeGreaterThan(0);
});

test("so does the JSON of an XState machine", async () => {
  const machine = { id: "m", initial: "a", states: { a: { on: { GO: "b" } }, b: { type: "final" } } };
  const opened = await read(JSON.stringify(machine));
  expect(opened.ok && opened.value.document.stages.map(({ id }) => id)).toEqual(["a", "b"]);
});

test.each(["", "<html><body>no</body></html>", "[]", '{"states": 3}', "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"])(
  "%j is refused with a reason",
  async (text) => {
    const opened = await read(text);
    expect(opened.ok).toBe(false);
    expect(!opened.ok && opened.error.length).toBeGreaterThan(20);
  },
);

const named = (label: string) => {
  const document = createFromTemplate("launch", "en");
  return JSON.stringify({ ...document, stages: document.stages.map((stage) => ({ ...stage, label })) });
};

test.each([
  ["of a later format", () => JSON.stringify({ ...createFromTemplate("launch", "en"), format: 99 })],
  ["of 10 MB", () => JSON.stringify({ format: 1, title: "x".repeat(10_000_000) })],
  ["with names of 10,000 characters", () => named("x".repeat(10_000))],
])("a file %s is refused with a reason that can be read", async (_what, toText) => {
  const opened = await read(toText());
  expect(!opened.ok && opened.error.length).toBeGreaterThan(20);
  expect(!opened.ok && opened.error.length).toBeLessThan(400);
});

test("names that are script come in as the names that they are", async () => {
  const name = '<img src=x onerror="alert(1)">';
  const opened = await read(named(name));
  expect(opened.ok && opened.value.document.stages.every(({ label }) => label === name)).toBe(true);
});
