import { expect, test } from "vitest";
import { openFrameHash, toFrameHash } from "./frameAddress";

test.each(["", "library", "d/1 &?%", "compare?before=draft%2Fa&after=version%2Fb"])(
  "a frame that shows %j keeps its ticket",
  (shown) => expect(openFrameHash(toFrameHash({ ticket: "ab12", shown }))).toEqual({ ticket: "ab12", shown }),
);

test("an address that our overlay did not make bears no ticket of ours", () => {
  expect(openFrameHash("")).toEqual({ ticket: "", shown: "" });
  expect(openFrameHash("#library")).toEqual({ ticket: "library", shown: "" });
});
