import { describe, expect, test } from "vitest";
import { fromScxml } from "./fromScxml.js";
import { readXml } from "./readXml.js";

const faultOf = (text: string) => {
  const read = readXml(text);
  return read.ok ? "none" : `${read.error.fault} ${read.error.line}:${read.error.column}`;
};

describe("XML", () => {
  test("is read with namespaces, places, entities and CDATA", () => {
    const read = readXml('<a:r xmlns:a="u" x="1&lt;2">\n  <b y="&#65;"><![CDATA[<&]]>&amp;</b></a:r>');
    if (!read.ok) throw new Error(read.error.fault);
    expect(read.value).toMatchObject({ name: "r", namespace: "u", line: 1, column: 1 });
    expect(read.value.attributes).toEqual(new Map([["x", "1<2"]]));
    expect(read.value.children).toMatchObject([
      { name: "b", namespace: "", text: "<&&", line: 2, column: 3 },
    ]);
  });

  test.each([
    ["", "form"],
    ["text", "form"],
    ["<a>", "form"],
    ["<a></b>", "form"],
    ["<a/><b/>", "form"],
    ["<a b='1' b='2'/>", "form"],
    ["<a>&nbsp;</a>", "form"],
    ["<a>&#0;</a>", "form"],
    ["<x:a/>", "form"],
    ["<a>\u0001</a>", "form"],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "doctype"],
  ])("%j is refused", (text, fault) => {
    expect(faultOf(text)).toMatch(new RegExp(`^${fault} `));
  });
});

describe("hostile files", () => {
  test("entities that would grow without end are never expanded", () => {
    const lines = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    expect(faultOf(`<!DOCTYPE a [<!ENTITY e0 "ha">${lines.join("")}]><a>&e9;</a>`)).toMatch(/^doctype/);
  });

  test.each([
    ["a million levels", "<a>".repeat(1_000_000), "tooDeep"],
    ["a million elements", `<a>${"<b/>".repeat(1_000_000)}</a>`, "tooMany"],
    ["more text than is read", `<a>${" ".repeat(10_000_000)}</a>`, "tooLarge"],
    ["a million mistakes", `<a>${"&x;".repeat(1_000_000)}</a>`, "form"],
  ])("%s", (_, text, fault) => expect(faultOf(text)).toMatch(new RegExp(`^${fault} `)));

  test("attributes and ids such as __proto__ are names like any", () => {
    const text =
      '<scxml><state id="__proto__"><transition event="__proto__" cond="In(\'__proto__\')" target="constructor"/></state><final id="constructor"/></scxml>';
    const read = fromScxml(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.document.stages.map(({ id }) => id)).toEqual(["proto__", "constructor"]);
    expect(read.value.document.transitions).toMatchObject([{ event: "proto", when: 'inStage("proto__")' }]);
  });

  test("20,000 states with a transition each come in", () => {
    const states = Array.from(
      { length: 20_000 },
      (_, at) => `<state id="s${at}"><transition event="e" target="s0"/></state>`,
    );
    const read = fromScxml(`<scxml>${states.join("")}</scxml>`);
    expect(read.ok && read.value.document.stages.length).toBe(20_000);
  });

  test("a condition of 100,000 brackets closes its way", () => {
    const read = fromScxml(
      `<scxml><state id="a"><transition event="e" cond="${"(".repeat(100_000)}" target="a"/></state></scxml>`,
    );
    expect(read.ok && read.value.document.transitions).toMatchObject([{ when: "false" }]);
  });
});
