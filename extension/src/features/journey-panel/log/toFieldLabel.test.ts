import { expect, test } from "vitest";
import { toFieldLabel } from "./toFieldLabel";

test.each([
  ["interested", "Interested"],
  ["minutesSpent", "Minutes spent"],
  ["follow_up-date", "Follow up date"],
])("the field %s is called %s", (name, label) => {
  expect(toFieldLabel(name)).toBe(label);
});
