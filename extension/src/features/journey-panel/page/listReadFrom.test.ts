import { expect, test } from "vitest";
import type { RecordReading } from "../../../hosts/PageReading";
import { listReadFrom } from "./listReadFrom";

const reading: RecordReading = {
  kind: "record",
  hostId: "crm",
  origin: "https://crm.example",
  object: "contacts",
  recordId: "0",
  name: "Nora Quist",
  identifiers: [
    { system: "email", value: "n.quist@clinic.example" },
    { system: "npi", value: "9000000007" },
    { system: "email", value: "nora@home.example" },
  ],
  readFrom: [
    { field: "recordId", where: "address" },
    { field: "name", where: "heading" },
    { field: "email", where: "mailLink" },
    { field: "email", where: "mailLink" },
    { field: "npi", where: "third column" },
    { field: "constructor", where: "toString" },
  ],
};

test("each field stands with its value and place; a record of id 0 is one; two addresses are two", () => {
  expect(listReadFrom(reading).map(({ field, value, where }) => [field, value, where])).toEqual([
    ["Record", "0", "address"],
    ["Name", "Nora Quist", "heading"],
    ["E-mail", "n.quist@clinic.example", "e-mail link"],
    ["E-mail", "nora@home.example", "e-mail link"],
    ["NPI", "9000000007", "third column"],
    ["constructor", undefined, "toString"],
  ]);
});
