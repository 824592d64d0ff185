import { test } from "vitest";

test("prints with console.log", () => {
  // biome-ignore lint/suspicious/noConsole: that this fails is what is tested
  console.log("one");
});

test("prints past the console", () => {
  process.stdout.write("two\n");
});

test("prints nothing", () => {});
