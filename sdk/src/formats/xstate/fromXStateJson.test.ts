import { describe, expect, test } from "vitest";
import { createActor, createMachine } from "xstate";
import { compileJourney } from "../../compile/compileJourney.js";
import { replay } from "../../run/replay.js";
import { day, event, ledgerOf } from "../../run/testing/journeys.js";
import { fromXStateJson } from "./fromXStateJson.js";

function read(machine: unknown) {
  const result = fromXStateJson(machine);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const notesOf = (machine: unknown) =>
  read(machine)
    .notes.filter(({ code }) => code !== "import.entry")
    .map(({ code, path, parameters }) => [code, path.join("."), parameters]);

describe("a machine of somebody else's", () => {
  const machine = {
    id: "checkout",
    initial: "Cart Open",
    states: {
      "Cart Open": {
        id: "open",
        on: {
          "ITEM.ADDED": { actions: [{ type: "notify", params: { channel: "email", list: [1] } }] },
          BUY: [{ target: "paying.card", guard: "isRich" }, "paying"],
          "*": "#gone",
        },
        after: { 1500: "#gone", patience: "#gone" },
      },
      paying: {
        initial: "card",
        onDone: "#gone",
        states: {
          card: { on: { BACK: "#open", SELF: "card", DONE: ".nowhere" } },
          done: { type: "final" },
          last: { type: "history", history: "deep" },
        },
        on: { CARD: ".card", RESTART: { target: ".card", reenter: true } },
      },
      gone: { id: "gone", type: "final" },
    },
  };

  test("comes in with names that a journey may have", () => {
    const { document, names } = read(machine);
    expect(document).toMatchObject({ id: "checkout", title: "checkout", initial: "open" });
    expect(document.stages.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ["open", "atomic", "Cart Open"],
      ["paying", "compound", "paying"],
      ["card", "atomic", "card"],
      ["done", "final", "done"],
      ["last", "history", "last"],
      ["gone", "final", "gone"],
    ]);
    expect(names.events.get("ITEM.ADDED")).toBe("iTEM.aDDED");
    expect(document.stages[4]).toMatchObject({ parent: "paying", initial: "card", history: "deep" });
  });

  test("keeps what a transition means: a target inside is internal, itself without entering is no move", () => {
    const { transitions } = read(machine).document;
    const told = transitions.map(({ event: type, after, done, from, to, internal, when }) =>
      [type ?? after ?? (done && "done"), from, to, internal, when]
        .filter((part) => part !== undefined)
        .join(" "),
    );
    expect(told).toEqual([
      "iTEM.aDDED open",
      "bUY open card false",
      "bUY open paying",
      "* open gone",
      "PT2S open gone",
      "cARD paying card true",
      "rESTART paying card",
      "done paying gone",
      "bACK card open",
      "sELF card",
    ]);
  });

  test("has everything named that a journey cannot say", () => {
    expect(notesOf(machine).filter(([, path]) => path !== "")).toEqual([
      [
        "import.changed",
        "states.Cart Open.on.ITEM.ADDED.actions.0",
        { what: "action", from: "notify", to: "notify" },
      ],
      ["import.closed", "states.Cart Open.on.BUY.0.guard", { guard: "isRich", stage: "open" }],
      ["import.changed", "states.Cart Open.after.1500", { what: "delay", from: "1500 ms", to: "PT2S" }],
      ["import.left", "states.Cart Open.after.patience", { what: "delay", name: "patience", stage: "open" }],
      [
        "import.left",
        "states.paying.states.card.on.DONE",
        { what: "target", name: ".nowhere", stage: "card" },
      ],
    ]);
  });

  test("moves in a journey as it does in XState", () => {
    const flow = {
      id: "flow",
      type: "parallel",
      states: {
        left: {
          initial: "a",
          states: { a: { on: { "x.*": "b" } }, b: { on: { "x.y": "a", "*": "c" } }, c: { on: { x: "a" } } },
        },
        right: { initial: "d", states: { d: { on: { "x.y": "e" } }, e: { always: "f" }, f: {} } },
      },
    };
    const compiled = compileJourney(read(flow).document);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const actor = createActor(createMachine(flow as never)).start();
    const entries = [event("journey.started", day(0))];
    for (const [index, type] of ["x.y", "x.y", "x", "x.y", "x", "x.y"].entries()) {
      actor.send({ type } as never);
      entries.push(event(type, day(1 + index)));
      const { leaves } = replay(compiled.value, ledgerOf(entries), day(9));
      expect(leaves).toEqual(Object.values(actor.getSnapshot().value));
    }
  });
});

describe("what is no machine is refused", () => {
  test.each([
    [null, "object"],
    [[], "object"],
    ["text", "string"],
    [{ stages: [], format: 1 }, "stages, format"],
    [{ states: {} }, "states"],
  ])("%j", (value, found) => {
    const result = fromXStateJson(value);
    expect(result.ok ? [] : result.error).toMatchObject([
      { code: "import.notFormat", parameters: { expected: "xstate", found } },
    ]);
  });

  test("nested beyond reason", () => {
    let states: unknown = { a: {} };
    for (let level = 0; level < 60; level++) states = { a: { states } };
    const result = fromXStateJson({ id: "deep", states });
    expect(result.ok ? [] : result.error).toMatchObject([{ code: "import.tooMuch" }]);
  });

  test("a key such as __proto__ is a name like any", () => {
    const text =
      '{"id":"m","states":{"__proto__":{"on":{"__proto__":"constructor"}},"constructor":{"type":"final"}}}';
    const { document } = read(JSON.parse(text));
    expect(document.stages.map(({ id }) => id)).toEqual(["proto__", "constructor"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
