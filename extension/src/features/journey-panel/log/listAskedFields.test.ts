import type { PayloadField } from "@waypost/sdk";
import { expect, test } from "vitest";
import { listAskedFields } from "./listAskedFields";

const fields: readonly PayloadField[] = [
  { name: "outcome", type: "string", optional: true, values: ["good", "bad"] },
  { name: "minutes", type: "integer", optional: true },
  { name: "remark", type: "string", optional: true },
  { name: "item", type: "string", optional: false },
];
const namesOf = (asked: readonly PayloadField[]) => asked.map(({ name }) => name);

test("asks for pick lists and numbers, and for free text only where the journey insists", () => {
  expect(namesOf(listAskedFields(fields, false))).toEqual(["outcome", "minutes", "item"]);
});

test("asks for free text as well where an administrator allows it", () => {
  expect(namesOf(listAskedFields(fields, true))).toEqual(["outcome", "minutes", "remark", "item"]);
});
