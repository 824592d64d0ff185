import { expect, test } from "vitest";
import { createTurns } from "./createTurns";

test("one begins at once, the others when those before them have ended, in their order", async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [first, second, third] = ["advice", "compare", "sweep"].map((name) => {
    const turn = turns.take(name);
    void turn.ready.then((isMine) => isMine && begun.push(name));
    return turn;
  });
  expect([first?.behind, second?.behind, third?.behind]).toEqual([undefined, "advice", "compare"]);
  await first?.ready;
  expect(begun).toEqual(["advice"]);
  first?.end();
  first?.end();
  await second?.ready;
  expect(begun).toEqual(["advice", "compare"]);
  second?.end();
  await third?.ready;
  expect(begun).toEqual(["advice", "compare", "sweep"]);
});

test("who gives up while waiting never begins, and holds up nobody", async () => {
  const turns = createTurns();
  const first = turns.take("advice");
  const second = turns.take("compare");
  const third = turns.take("sweep");
  second.end();
  expect(await second.ready).toBe(false);
  first.end();
  expect(await third.ready).toBe(true);
  third.end();
  expect(turns.take("advice").behind).toBeUndefined();
});
