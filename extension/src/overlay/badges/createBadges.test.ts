import { Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import type { BadgeElements } from "./createBadgeElement";
import { createBadges } from "./createBadges";
import type { Palette } from "./Palette";
import type { Emphasis } from "./toBadgeLook";

const light = { ink: "black" } as Palette;
const dark = { ink: "white" } as Palette;
const stage = (label: string): Badge => ({ kind: "stage", label, phase: 0, phaseCount: 7, ended: false });

/** A page whose names carry their record id, and badges that tell what they show. */
function start() {
  const page = new Window().document as unknown as Document;
  const known = new Map<string, Badge>();
  const state = {
    isAsking: false,
    isHidden: false,
    palette: light,
    emphasis: "plain" as Emphasis,
    told: [] as string[],
    drawn: 0,
    made: 0,
    asked: [] as string[],
  };
  const stop = new AbortController();
  const elements: BadgeElements = {
    create(place) {
      state.made += 1;
      const host = page.createElement("i");
      return {
        host,
        show(badge, palette) {
          state.drawn += 1;
          host.title = `${place} ${badge.kind === "stage" ? badge.label : badge.kind} ${palette.ink}`;
        },
        clear: () => {
          host.title = "";
        },
        remove: () => host.remove(),
      };
    },
  };
  const findAnchors = (): BadgeAnchor[] =>
    [...page.querySelectorAll("[data-id]")].map((element, index) => {
      const recordId = element.getAttribute("data-id") ?? "";
      const place = element.tagName === "H5" ? "heading" : "row";
      return { place, rowKey: `${index}`, object: "contacts", element, ...(recordId !== "" && { recordId }) };
    });
  const badges = createBadges({
    findAnchors,
    marks: {
      find: ({ recordId }) => (recordId === undefined ? { kind: "unknown" } : known.get(recordId)),
      isAsking: () => state.isAsking,
      isNew: ({ recordId }) =>
        recordId !== undefined && !known.has(recordId) && !state.asked.includes(recordId),
    },
    elements,
    findPalette: () => state.palette,
    findEmphasis: () => state.emphasis,
    onSynced: (marked) => {
      state.told = marked.map(({ anchor, badge }) => `${anchor.recordId} ${badge?.kind}`);
    },
    isHidden: () => state.isHidden,
    signal: stop.signal,
  });
  const show = (...ids: string[]) => {
    page.body.innerHTML = ids.map((id) => `<p data-id="${id}">name of ${id}</p>`).join("");
  };
  /** What stands beside each name. */
  const read = () =>
    [...page.querySelectorAll("[data-id]")].map((element) => [
      element.getAttribute("data-id"),
      ...[...element.querySelectorAll("i")].map(({ title }) => title),
    ]);
  return { page, known, state, badges, show, read, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("badges", () => {
  test("stand in the names whose marks are known, an id of 0 too", () => {
    const { known, badges, show, read } = start();
    known.set("0", stage("Zero")).set("2", { kind: "not-entered" });
    show("0", "1", "2", "");
    badges.sync();
    expect(read()).toEqual([
      ["0", "row Zero black"],
      ["1"],
      ["2", "row not-entered black"],
      ["", "row unknown black"],
    ]);
  });

  test("say whether somebody stands there who has not been asked about", () => {
    const { known, badges, show } = start();
    known.set("0", stage("Zero"));
    show("0");
    expect(badges.sync()).toBe(false);
    show("0", "1");
    expect(badges.sync()).toBe(true);
  });

  test("have their place while the answer is on its way, and keep it when it comes", () => {
    const { page, known, state, badges, show, read } = start();
    state.asked = ["1"];
    state.isAsking = true;
    show("1", "2");
    badges.sync();
    expect(read()).toEqual([["1", ""], ["2"]]);
    const place = page.querySelector("i");
    known.set("1", stage("One"));
    badges.sync();
    expect(read()).toEqual([["1", "row One black"], ["2"]]);
    expect(page.querySelector("i")).toBe(place);
    expect(state).toMatchObject({ made: 1, drawn: 1 });
  });

  test("say nothing any more, in their place, once an answer knows nothing of somebody", () => {
    const { known, state, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    known.clear();
    state.asked = ["1"];
    badges.sync();
    expect(read()).toEqual([["1", ""]]);
    known.set("1", stage("One"));
    badges.sync();
    expect(read()).toEqual([["1", "row One black"]]);
  });

  test("looking again changes nothing and draws nothing", () => {
    const { known, state, badges, show } = start();
    known.set("0", stage("Zero"));
    show("0");
    badges.sync();
    badges.sync();
    expect(state).toMatchObject({ drawn: 1, made: 1 });
  });

  test("are drawn anew once others are to stand out, and tell what they show", () => {
    const { known, state, badges, show } = start();
    known.set("0", stage("Zero"));
    show("0", "1");
    badges.sync();
    state.emphasis = "faded";
    badges.sync();
    expect(state).toMatchObject({ drawn: 2, made: 1, told: ["0 stage", "1 undefined"] });
  });

  test("follow their person when rows change places, in whatever node it stands", () => {
    const { known, badges, show, read } = start();
    known.set("1", stage("One")).set("2", stage("Two"));
    show("1", "2");
    badges.sync();
    show("2", "1");
    badges.sync();
    expect(read()).toEqual([
      ["2", "row Two black"],
      ["1", "row One black"],
    ]);
  });

  test("leave a row that was recycled for somebody else, known or not", () => {
    const { page, known, badges, show, read } = start();
    known.set("1", stage("One")).set("2", stage("Two"));
    show("1", "1");
    badges.sync();
    const [first, second] = page.querySelectorAll("[data-id]");
    first?.setAttribute("data-id", "2");
    second?.setAttribute("data-id", "3");
    badges.sync();
    expect(read()).toEqual([["2", "row Two black"], ["3"]]);
  });

  test("stay beside the same person while the answer is on its way, and beside nobody else", () => {
    const { page, known, state, badges, show, read } = start();
    known.set("1", stage("One")).set("2", stage("Two"));
    show("1", "2");
    badges.sync();
    known.clear();
    state.isAsking = true;
    page.querySelector('[data-id="2"]')?.setAttribute("data-id", "3");
    badges.sync();
    expect(read()).toEqual([["1", "row One black"], ["3"]]);
    state.isAsking = false;
    badges.sync();
    expect(read()).toEqual([["1"], ["3"]]);
  });

  test("of a row do not move into a heading", () => {
    const { page, known, state, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    page.body.innerHTML = '<h5 data-id="1">name</h5>';
    badges.sync();
    expect(read()).toEqual([["1", "heading One black"]]);
    expect(state.made).toBe(2);
  });

  test("are drawn again when the mark or the page's look changes", () => {
    const { known, state, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    known.set("1", stage("Next"));
    badges.sync();
    expect(read()).toEqual([["1", "row Next black"]]);
    state.palette = dark;
    badges.sync();
    expect(read()).toEqual([["1", "row Next white"]]);
  });

  test("are gone while hidden, and back afterwards", () => {
    const { known, state, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    state.isHidden = true;
    badges.sync();
    expect(read()).toEqual([["1"]]);
    state.isHidden = false;
    badges.sync();
    expect(read()).toEqual([["1", "row One black"]]);
  });

  test("are gone for good once the site is withdrawn", () => {
    const { known, badges, show, read, stop } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    stop.abort();
    expect(read()).toEqual([["1"]]);
    badges.sync();
    expect(read()).toEqual([["1"]]);
  });
});

describe("a page that removes badges", () => {
  test("gets one back at once", () => {
    const { page, known, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    page.querySelector("i")?.remove();
    badges.sync();
    expect(read()).toEqual([["1", "row One black"]]);
  });

  test("does not chase us: after a few returns there is a second's rest", () => {
    const { page, known, badges, show, read } = start();
    known.set("1", stage("One"));
    show("1");
    let returns = 0;
    for (let at = 0; at < 100; at += 1) {
      badges.sync();
      const badge = page.querySelector("i");
      if (badge !== null) returns += 1;
      badge?.remove();
    }
    expect(returns).toBeLessThanOrEqual(5);
    vi.advanceTimersByTime(1_000);
    expect(read()).toEqual([["1", "row One black"]]);
  });

  test("are not drawn again by an answer that says the same", () => {
    const { known, state, badges, show } = start();
    known.set("1", stage("One"));
    show("1");
    badges.sync();
    known.set("1", stage("One"));
    badges.sync();
    expect(state.drawn).toBe(1);
    known.set("1", stage("Two"));
    badges.sync();
    expect(state.drawn).toBe(2);
  });
});
