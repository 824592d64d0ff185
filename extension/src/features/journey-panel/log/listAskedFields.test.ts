import { expect, test } from "vitest";
import { listAskedFields } from "./listAskedFields";

test("asks for pick lists and numbers, and for free text only where the journey insists", () => {
  const asked = listAskedFields([
    { name: "outcome", type: "string", optional: true, values: ["good", "bad"] },
    { name: "minutes", type: "integer", optional: true },
    { name: "remark", type: "string", optional: true },
    { name: "item", type: "string", optional: false },
  ]);
  expect(asked.map(({ name }) => name)).toEqual(["outcome", "minutes", "item"]);
});
