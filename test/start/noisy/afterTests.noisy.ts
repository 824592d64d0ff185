import { afterAll, test } from "vitest";

afterAll(() => {
  process.stderr.write("printed by a hook\n");
});

test("passes", () => {});
