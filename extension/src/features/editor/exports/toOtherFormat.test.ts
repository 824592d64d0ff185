import { createFromTemplate } from "@waypost/sdk/edit";
import { fromScxml, fromXStateJson } from "@waypost/sdk/formats";
import { expect, test } from "vitest";
import { otherFormats, toOtherFormat } from "./toOtherFormat";

const document = createFromTemplate("launch", "en");

test.each(otherFormats)("as %s it is a file with something in it", (format) => {
  const made = toOtherFormat(document, format);
  if (!made.ok) throw new Error("the template compiles");
  expect(made.value.name).toContain(document.id);
  expect(made.value.text.length).toBeGreaterThan(100);
});

test("SCXML and XState JSON give the same stages back", () => {
  const scxml = toOtherFormat(document, "scxml");
  const xstate = toOtherFormat(document, "xstate");
  const fromXml = fromScxml(scxml.ok ? scxml.value.text : "");
  const fromJson = fromXStateJson(JSON.parse(xstate.ok ? xstate.value.text : "{}"));
  expect(fromXml.ok && fromXml.value.document.stages).toEqual(document.stages);
  expect(fromJson.ok && fromJson.value.document.stages).toEqual(document.stages);
});

test("a journey with errors is not made a machine of", () => {
  const broken = { ...document, initial: "nowhere" };
  expect(toOtherFormat(broken, "typescript")).toEqual({ ok: false, error: "errors" });
});
