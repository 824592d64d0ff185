import { test } from "vitest";

throw new Error("This file does not load.");

// biome-ignore lint/correctness/noUnreachable: a test that is lost with its file is what is tested
test("is never seen", () => {});
