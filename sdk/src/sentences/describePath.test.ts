import { expect, test } from "vitest";
import type { DocumentPath } from "../model/Diagnostic.js";
import { createRenderer } from "./createRenderer.js";
import { describePath } from "./describePath.js";

const document = {
  channels: [{ id: "email", hours: [{ from: "9" }] }],
  title: "x",
  events: [{ type: "email.opened", payload: [{ name: "link", type: "string" }, {}] }],
  attributes: [{ id: "specialty", values: ["a", "b"] }],
  transitions: [{ id: "t1", when: "x", after: { date: "" } }, { id: 7 }],
};

test.each<[DocumentPath, string, string]>([
  [[], "the document", "das Dokument"],
  [["title"], "its title", "Titel"],
  [["transitions", 0, "when"], "transition “t1”, its guard", "Übergang „t1“, Bedingung"],
  [
    ["transitions", 0, "after", "date"],
    "transition “t1”, its wait, its date",
    "Übergang „t1“, Wartezeit, Datum",
  ],
  [["transitions", 1], "transition number 2", "Übergang Nummer 2"],
  [["transitions", 8, "to"], "transition number 9, where it leads", "Übergang Nummer 9, Ziel"],
  [["stages"], "the stages", "die Phasen"],
  [
    ["attributes", 0, "values", 1],
    "attribute “specialty”, its values, number 2",
    "Merkmal „specialty“, Werte, Nummer 2",
  ],
  [
    ["events", 0, "payload", 0, "type"],
    "event “email.opened”, field “link” of its payload, its type",
    "Ereignis „email.opened“, Feld „link“ der Nutzdaten, Art",
  ],
  [
    ["events", 0, "payload", 1],
    "event “email.opened”, field number 2 of its payload",
    "Ereignis „email.opened“, Feld Nummer 2 der Nutzdaten",
  ],
  [["events", 0, "payload"], "event “email.opened”, its payload", "Ereignis „email.opened“, Nutzdaten"],
  [
    ["channels", 0, "hours", 0, "from"],
    "channel “email”, its hours, number 1, its beginning",
    "Kanal „email“, Zeiten, Nummer 1, Anfang",
  ],
  [["policies", 1], "policy number 2", "Richtlinie Nummer 2"],
  [["colour"], "“colour”", "„colour“"],
  [["__proto__", "constructor"], "“__proto__”, “constructor”", "„__proto__“, „constructor“"],
])("%j in words", (path, english, german) => {
  const say = (locale: "en" | "de") =>
    describePath(document, path, createRenderer({ locale, timeZone: "UTC" }));
  expect([say("en"), say("de")]).toEqual([english, german]);
});

test("a place is told also where the document is none", () => {
  const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
  expect(describePath(null, ["stages", 3, "id"], renderer)).toBe("stage number 4, its id");
});
