import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const frames = 90;
const probe = readFileSync(new URL("./frameProbe.js", import.meta.url), "utf8");

/** Ms since the page was asked for, once what is there is painted. */
export function readPaintedAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
      }),
  );
}

/** Times between frames, ms, while something is done. */
async function timeFrames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(probe);
  await act();
  await page.waitForFunction(
    (count) => (window as unknown as { frameTimes: number[] }).frameTimes.length >= count,
    frames,
  );
  return page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes.slice(1));
}

/** Frames while the wheel pans, and back again. */
export async function panAbout(page: Page): Promise<number[]> {
  await page.mouse.move(700, 500);
  return timeFrames(page, async () => {
    for (let step = 0; step < 40; step += 1)
      await page.mouse.wheel(step % 20 < 10 ? 30 : -30, step < 20 ? 24 : -24);
  });
}

/** Goes so near that words on lines can be read. */
export async function goNear(page: Page): Promise<void> {
  await page.mouse.move(600, 300);
  await page.keyboard.down("Control");
  for (let step = 0; step < 11; step += 1) await page.mouse.wheel(0, -90);
  await page.keyboard.up("Control");
}

/** Frames while the wheel goes near and far again, from where all is seen to where labels are read. */
export async function zoomAbout(page: Page): Promise<number[]> {
  await page.mouse.move(700, 500);
  await page.keyboard.down("Control");
  const times = await timeFrames(page, async () => {
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, step % 20 < 10 ? -90 : 90);
  });
  await page.keyboard.up("Control");
  return times;
}

/** Frames while the fifty stages of the first column of phases are dragged, all of the journey in sight. */
export async function dragFifty(page: Page): Promise<number[]> {
  const column = await page.evaluate(() => {
    const boxes = ["p0", "p40"].map((id) =>
      document.querySelector(`.react-flow__node[data-id="${id}"]`)?.getBoundingClientRect(),
    );
    const [first, last] = boxes;
    if (first === undefined || last === undefined) throw new Error("The first column is in sight");
    return { left: first.left - 4, top: first.top - 4, right: first.right + 2, bottom: last.bottom + 2 };
  });
  await page.keyboard.down("Shift");
  await page.mouse.move(column.left, column.top);
  await page.mouse.down();
  await page.mouse.move(column.right, column.bottom, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.waitForFunction(() => document.querySelectorAll(".react-flow__node.selected").length >= 50);
  const [x, y] = [(column.left + column.right) / 2, (column.top + column.bottom) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const times = await timeFrames(page, async () => {
    for (let step = 1; step <= 40; step += 1) await page.mouse.move(x + step * 2, y + (step % 10));
  });
  await page.mouse.up();
  return times;
}

/** The whole of an event's settings holds a window, whose type no argument of `evaluate` can be worked out from. */
type KeyPress = Pick<KeyboardEventInit, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Ms from a key to the painted state after it, as the page itself sees it. */
export function timeKey(page: Page, init: KeyPress): Promise<number> {
  return page.evaluate(
    (key) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...key }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from), 0));
      }),
    init,
  );
}

/** Ms from each letter typed into a field to its being painted. */
export async function timeLetters(page: Page, letters: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { letterTimes: times });
    document.addEventListener(
      "keydown",
      () => {
        const from = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from), 0));
      },
      { capture: true },
    );
  });
  for (const letter of letters) await page.keyboard.type(letter);
  await page.waitForFunction(
    (count) => (window as unknown as { letterTimes: number[] }).letterTimes.length >= count,
    letters.length,
  );
  return page.evaluate(() => (window as unknown as { letterTimes: number[] }).letterTimes);
}

/** Ms of a layout of everything, and the longest time in which the page drew no frame meanwhile. */
export function timeLayout(page: Page): Promise<{ whole: number; longest: number }> {
  return page.evaluate(async () => {
    const canvas = document.querySelector(".canvas");
    const from = performance.now();
    let [last, longest] = [from, 0];
    document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "l" }));
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (canvas?.getAttribute("aria-busy") === "false") return { whole: now - from, longest };
    }
  });
}
