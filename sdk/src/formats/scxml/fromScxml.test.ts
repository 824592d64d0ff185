import { describe, expect, test } from "vitest";
import { fromScxml } from "./fromScxml.js";

function read(states: string, attributes = "") {
  const result = fromScxml(
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" ${attributes}>\n${states}\n</scxml>`,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const tell = ({ document }: ReturnType<typeof read>) =>
  document.transitions.map(({ from, to, event, after, always, when }) =>
    [from, to, event ?? after ?? (always && "always"), when].filter((part) => part !== undefined).join(" "),
  );
const notesOf = ({ notes }: ReturnType<typeof read>) =>
  notes
    .filter(({ code }) => code !== "import.entry")
    .map(({ code, line, parameters }) => [code, line, ...Object.values(parameters)]);

describe("SCXML of somebody else's", () => {
  test("hears by prefix, and in the order of the file", () => {
    const chart = read(
      '<state id="a"><transition event="*" target="b"/><transition event="mail.opened mail.clicked" target="a"/></state>\n<state id="b"><transition event="mail" target="a"/></state>',
    );
    // `*` stands first in the file, so what is closer never gets its turn.
    expect(tell(chart)).toEqual([
      "a b mail.opened",
      "a a mail.opened",
      "a b mail.clicked",
      "a a mail.clicked",
      "a b mail",
      "b a mail.*",
    ]);
  });

  test("has waits where an event is sent on entry, cancelled on exit and heard nowhere else", () => {
    const wait = (more: string) =>
      `<state id="a"><onentry><send id="s" event="later" delay="90s"/></onentry><onexit><cancel sendid="s"/></onexit><transition event="later" target="b"/></state><state id="b">${more}</state>`;
    const chart = read(wait(""));
    expect(tell(chart)).toEqual(["a b PT1M30S"]);
    expect(notesOf(chart)).toEqual([]);
    const heard = read(wait('<transition event="later" target="a"/>'));
    expect(tell(heard)).toEqual(["a b later", "b a later"]);
    expect(notesOf(heard)).toEqual([
      ["import.left", 2, "send", "later", "a"],
      ["import.left", 2, "element", "cancel", "a"],
    ]);
  });

  test("has conditions over In() and whole numbers; what is program code closes its way", () => {
    const chart = read(
      '<datamodel><data id="n" expr="2"/></datamodel>\n<state id="A b"><transition event="e" cond="In(\'A b\') &amp;&amp; !(n + 1 === 3)" target="c"/><transition event="f" cond="false" target="c"/>\n<transition event="g" cond="Math.random() &lt; n" target="c"/></state><state id="c"/>',
      'name="My chart"',
    );
    expect(tell(chart)).toEqual(['AB c e (inStage("AB") && !((counter.n + 1) == 3))', "AB c g false"]);
    expect(chart.document).toMatchObject({
      id: "MyChart",
      title: "My chart",
      counters: [{ id: "n", initial: 2 }],
    });
    expect(notesOf(chart)).toEqual([
      ["import.closed", 4, "Math.random() < n", "A b"],
      ["import.changed", undefined, "stage", "A b", "AB"],
    ]);
  });

  test("begins deep inside by a stage that leads there", () => {
    const chart = read('<state id="a"><state id="b"/><state id="c"/></state>', 'initial="c"');
    expect(chart.document.initial).toBe("SCXML-start");
    expect(tell(chart)).toEqual(["SCXML-start c always"]);
  });

  test("names what a journey cannot mean, with its line", () => {
    const chart = read(
      '<script>x</script>\n<state id="a">\n<invoke src="y"/>\n<onentry><raise event="r"/>\n<if cond="true"><log/></if></onentry>\n<transition event="e" target="b c"/>\n<transition event="error.execution" target="a"/></state>\n<parallel id="p"><state id="b"/><state id="c"/></parallel>',
    );
    expect(notesOf(chart)).toEqual([
      ["import.left", 4, "invoke", "invoke", "a"],
      ["import.left", 5, "raise", "r", "a"],
      ["import.left", 6, "script", "if", "a"],
      ["import.left", 2, "script", "script", ""],
      ["import.left", 7, "targets", "b c", "a"],
      ["import.left", 8, "event", "error.execution", "a"],
    ]);
  });
});
