import { expect, test } from "vitest";
import { openHash, type StudioRoute, toHash } from "./StudioRoute";

const draft = { kind: "draft", id: "d/1 &?%" } as const;
const version = { kind: "version", journey: "a=b", version: "0f" } as const;

test.each<[string, StudioRoute]>([
  ["the library", { kind: "library" }],
  ["a draft", { kind: "draft", id: "d1" }],
  ["a comparison", { kind: "compare", before: version, after: draft, mode: "sideBySide" }],
  ["one on one canvas", { kind: "compare", before: draft, after: version, mode: "together" }],
])("the address of %s leads back to it", (_what, route) => {
  expect(openHash(toHash(route))).toEqual(route);
});

test.each(["", "compare?", "compare?before=draft%2Fa", "compare?before=x&after=draft%2F%25zz"])(
  "an address that means nothing leads to the library: %s",
  (hash) => expect(openHash(hash)).toEqual({ kind: "library" }),
);
