import { Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Badge } from "../../messaging/journeyMessages";
import type { MarkedAnchor } from "../badges/createBadges";
import type { Palette } from "../badges/Palette";
import type { StripContent } from "./createStripElement";
import { createStrips } from "./createStrips";

const trial: Badge = { kind: "stage", label: "Trial", phase: 1, phaseCount: 3, ended: false };
const unknown: Badge = { kind: "unknown" };
const trialKey = JSON.stringify([1, "Trial", false]);

/** Lists of rows with badges, and strips that keep what they show. */
function start() {
  const page = new Window().document as unknown as Document;
  const state = { isAsking: false, isFolded: false, redraws: 0, made: 0 };
  const stop = new AbortController();
  const shown = new Map<Element, StripContent>();
  const choose: ((key: string) => void)[] = [];
  const fold: (() => void)[] = [];
  const strips = createStrips({
    createElement({ onChoose, onFold }) {
      state.made += 1;
      choose.push(onChoose);
      fold.push(onFold);
      const host = page.createElement("aside");
      return { host, show: (content) => void shown.set(host, content) };
    },
    findPlace: (list) => list,
    findPalette: () => ({}) as Palette,
    isAsking: () => state.isAsking,
    isFolded: false,
    onFolded: (isFolded) => {
      state.isFolded = isFolded;
    },
    onChosen: () => {
      state.redraws += 1;
    },
    signal: stop.signal,
  });
  const mark = (...lists: (Badge | undefined)[][]): MarkedAnchor[] => {
    for (const old of page.querySelectorAll("ul")) old.remove();
    return lists.flatMap((badges) => {
      const list = page.createElement("ul");
      page.body.append(list);
      return badges.map((badge, index): MarkedAnchor => {
        const element = page.createElement("li");
        list.append(element);
        const anchor = { place: "row", rowKey: `${index}`, object: "contacts", element, list } as const;
        return badge === undefined ? { anchor } : { anchor, badge };
      });
    });
  };
  /** The page from top to bottom: what each strip says, and its lists. */
  const read = () =>
    [...page.body.children].map((each) => {
      const { summary } = shown.get(each) ?? {};
      if (summary === undefined) return "list";
      return `${summary.rows}: ${summary.shares.map(({ badge, count }) => `${count} ${badge.kind}`).join(", ")}`;
    });
  const latest = () => [...shown.values()].at(-1);
  return { page, state, strips, mark, read, latest, choose, fold, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("summaries", () => {
  test("stand above each list, and go with it", () => {
    const { strips, mark, read, state } = start();
    strips.sync(mark([trial, unknown, trial], [unknown]));
    expect(read()).toEqual(["3: 2 stage, 1 unknown", "list", "1: 1 unknown", "list"]);
    strips.sync(mark([trial]));
    expect(read()).toEqual(["1: 1 stage", "list"]);
    strips.sync([]);
    expect(read()).toEqual(["list"]);
    expect(state.made).toBe(2);
  });

  test("keep what they say while an answer about new rows is on its way", () => {
    const { strips, mark, read, state } = start();
    strips.sync(mark([trial]));
    state.isAsking = true;
    strips.sync(mark([undefined, undefined]));
    expect(read()).toEqual(["1: 1 stage", "list"]);
    state.isAsking = false;
    strips.sync(mark([unknown, trial]));
    expect(read()).toEqual(["2: 1 stage, 1 unknown", "list"]);
  });

  test("make the badges of what is chosen stand out in every list, until it is chosen again or there is no list", () => {
    const { strips, mark, state, choose } = start();
    const marked = mark([trial, unknown]);
    const emphases = () => marked.map(({ anchor, badge }) => strips.findEmphasis(anchor, badge ?? unknown));
    strips.sync(marked);
    expect(emphases()).toEqual(["plain", "plain"]);
    choose[0]?.(trialKey);
    expect(emphases()).toEqual(["match", "faded"]);
    choose[0]?.(trialKey);
    expect(emphases()).toEqual(["plain", "plain"]);
    choose[0]?.(trialKey);
    strips.sync([]);
    expect(emphases()).toEqual(["plain", "plain"]);
    expect(state.redraws).toBe(3);
  });

  test("never make a record's heading stand out", () => {
    const { strips, mark, choose } = start();
    strips.sync(mark([trial]));
    choose[0]?.(trialKey);
    const element = mark([trial])[0]?.anchor.element as Element;
    const heading = { place: "heading", rowKey: "1", object: "contacts", element } as const;
    expect(strips.findEmphasis(heading, unknown)).toBe("plain");
  });

  test("fold together and say so once", () => {
    const { strips, mark, state, latest, fold } = start();
    strips.sync(mark([trial], [unknown]));
    fold[1]?.();
    expect(state.isFolded).toBe(true);
    expect(latest()).toMatchObject({ isFolded: true });
  });

  test("come back when the page takes them away, and rest when it does so again and again", () => {
    const { page, strips, mark, read } = start();
    const marked = mark([trial]);
    strips.sync(marked);
    for (let time = 0; time < 5; time += 1) {
      page.querySelector("aside")?.remove();
      strips.sync(marked);
    }
    expect(read()).toEqual(["list"]);
    vi.advanceTimersByTime(1_000);
    expect(read()).toEqual(["1: 1 stage", "list"]);
  });
});
