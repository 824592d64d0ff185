import { expect, test } from "vitest";
import { toFreeId } from "./toFreeId";

const taken = (...ids: string[]) => ({ scenarios: ids.map((id) => ({ id })) });

test.each([
  ["Trailblazer subscribes", "trailblazerSubscribes"],
  ["  Zögert  und   kommt wieder ", "zogertUndKommtWieder"],
  ["王医生", "scenario"],
  ["2nd try", "scenario2ndTry"],
])("the id of %j is %s", (label, id) => {
  expect(toFreeId(taken(), label)).toBe(id);
});

test("an id is never one that is there", () => {
  expect(toFreeId(taken("again", "again2"), "Again")).toBe("again3");
});
